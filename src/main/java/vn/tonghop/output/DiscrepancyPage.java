package vn.tonghop.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;

/** {@code sai-lech.html}: the error report as one page that needs no network; read aloud or printed it says the same. */
final class DiscrepancyPage {

    /** Points; and how much narrower a page's column may be than the sheet's. */
    private static final double SHEET_FONT = 12;

    private static final double SHARE = 0.85;

    private static final int SHORT = 18;

    private static final List<String> PARTS = List.of("first", "byUnit", "byRule");

    private static final String STYLE = """
            body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:1rem auto;max-width:110rem;padding:0 1rem;color:#000;background:#fff}
            h3{font-size:1rem;margin:.5rem 0}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;font-size:.875rem;line-height:1.35}
            caption{text-align:left}
            caption h3{margin:0}
            th,td{border:1px solid #555;padding:.25rem .4rem;text-align:left;vertical-align:top}
            th{box-sizing:border-box}
            td{overflow-wrap:anywhere}
            td.short{overflow-wrap:normal}
            td a{white-space:nowrap}
            thead th{background:#eee}
            tbody th{font-weight:normal}
            td.number{text-align:right;white-space:nowrap}
            td.FATAL,td.ERROR{font-weight:bold;border-left:.4rem solid #a00}
            td.WARNING{border-left:.4rem solid #b60}
            .wide{overflow-x:auto}
            nav a{margin-right:1.5rem}
            a{color:#00468c}
            a:focus,.wide:focus{outline:3px solid #05a}
            .skip{position:absolute;left:-99rem}
            .skip:focus{left:1rem;background:#fff;padding:.5rem}
            @page{size:A4 landscape;margin:20mm 15mm 20mm 30mm}
            @media print{nav,.skip{display:none}body{margin:0;padding:0;max-width:none;font-size:9pt}
            table{font-size:7pt}td a{white-space:normal}.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}
            a{color:#000;text-decoration:none}h2{break-after:avoid}}
            """;

    private final Form form;
    private final Wording wording;
    private final FindingColumns columns;
    private final MarkedCopies copies;

    DiscrepancyPage(Form form, Wording wording, MarkedCopies copies) {
        this.form = form;
        this.wording = wording;
        this.columns = new FindingColumns(wording, new Words(form, wording));
        this.copies = copies;
    }

    void write(Summary summary, Writer writer) throws IOException {
        Discrepancies found = Discrepancies.of(summary, form, wording);
        Html html = new Html(writer);
        html.page(wording.language().id(), title(summary), STYLE + widths());
        html.open("a", "class", "skip", "href", "#first")
                .text(wording.say("output.page.skip"))
                .close("a");
        html.open("h1").text(title(summary)).close("h1");
        html.open("p").text(inShort(found)).close("p");
        navigation(html);
        html.open("main");
        section(html, "first", found.first().isEmpty() ? List.of() : List.of(all(found)));
        section(html, "byUnit", found.units());
        section(html, "byRule", found.rules());
        html.close("main").close("body").close("html");
    }

    /** No word and no number of usual length is broken: columns are in proportion as wide as on the sheet, in their font's size. */
    private String widths() {
        return columns.columns().stream()
                .map(column -> String.format(
                        Locale.ROOT, "th.%s{min-width:%.1fem}\n", column.key(), column.width() * SHARE / SHEET_FONT))
                .collect(Collectors.joining());
    }

    private void navigation(Html html) throws IOException {
        html.open("nav", "aria-label", wording.say("output.page.contents"));
        for (String part : PARTS)
            html.open("a", "href", "#" + part)
                    .text(wording.say("output.sheet." + part))
                    .close("a");
        html.close("nav");
    }

    private void section(Html html, String part, List<Discrepancies.Group> groups) throws IOException {
        html.open("section", "id", part, "aria-labelledby", part + "-title");
        html.open("h2", "id", part + "-title")
                .text(wording.say("output.sheet." + part))
                .close("h2");
        if (groups.isEmpty())
            html.open("p").text(wording.say("output.noFindings")).close("p");
        for (Discrepancies.Group group : groups) group(html, group);
        html.close("section");
    }

    private void group(Html html, Discrepancies.Group group) throws IOException {
        if (group.lines().isEmpty()) {
            html.open("h3").text(group.title()).close("h3");
            html.open("p").text(group.nothing()).close("p");
        } else table(html, group);
        for (String verdict : group.verdicts()) html.open("p").text(verdict).close("p");
    }

    /** Wider than a small screen: scrolled by keyboard too. */
    private void table(Html html, Discrepancies.Group group) throws IOException {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", group.title())
                .open("table");
        html.open("caption").open("h3").text(group.title()).close("h3").close("caption");
        html.open("thead").open("tr").open("th", "scope", "col");
        html.text(wording.say("output.findings.number")).close("th");
        for (FindingColumns.Column column : columns.columns())
            html.open("th", "scope", "col", "class", column.key())
                    .text(columns.title(column))
                    .close("th");
        html.close("tr").close("thead").open("tbody");
        for (int i = 0; i < group.lines().size(); i++)
            line(html, i + 1, group.lines().get(i));
        html.close("tbody").close("table").close("div");
    }

    private void line(Html html, int number, FindingLine line) throws IOException {
        html.open("tr");
        html.open("th", "scope", "row").text(Integer.toString(number)).close("th");
        for (FindingColumns.Entry entry : columns.entries(line)) entry(html, entry, line);
        html.close("tr");
    }

    private void entry(Html html, FindingColumns.Entry entry, FindingLine line) throws IOException {
        switch (entry.kind()) {
            case TEXT, CODE -> text(html, entry.text());
            case FIGURE -> html.open("td", "class", "number").text(entry.text());
            case SEVERITY -> html.open("td", "class", line.severity().name()).text(entry.text());
            case COPY -> copy(html.open("td"), copies.find(line.file(), line.unit()));
        }
        html.close("td");
    }

    /** A cell's address, a code, a number in its text is not broken in two. */
    private static void text(Html html, String text) throws IOException {
        if (text.length() > SHORT) html.open("td").text(text);
        else html.open("td", "class", "short").text(text);
    }

    private static void copy(Html html, Optional<String> copy) throws IOException {
        if (copy.isPresent())
            html.open("a", "href", copy.get())
                    .text(MarkedCopies.name(copy.get()))
                    .close("a");
    }

    private Discrepancies.Group all(Discrepancies found) {
        return new Discrepancies.Group(wording.say("output.page.order"), found.first(), "");
    }

    private String inShort(Discrepancies found) {
        if (found.first().isEmpty()) return wording.say("output.noFindings");
        return wording.say(
                "output.page.short",
                "errors",
                count(found, Severity.FATAL) + count(found, Severity.ERROR),
                "warnings",
                count(found, Severity.WARNING),
                "notes",
                count(found, Severity.INFO));
    }

    private static long count(Discrepancies found, Severity severity) {
        return found.first().stream()
                .filter(line -> line.severity() == severity)
                .count();
    }

    private String title(Summary summary) {
        return wording.say(
                "output.discrepancies.title",
                "unit",
                summary.unit().name(),
                "period",
                summary.period().id());
    }
}
