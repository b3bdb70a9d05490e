package vn.tonghop.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.orgunit.OrgUnit;

/** {@code sai-lech.html}: the error report as one page that needs no network; read aloud or printed it says the same. */
final class DiscrepancyPage {

    private static final List<String> COLUMNS = List.of(
            "severity",
            "unit",
            "file",
            "sheet",
            "cell",
            "column",
            "stands",
            "expected",
            "difference",
            "message",
            "action",
            "rule");

    private static final String STYLE = """
            body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:1rem auto;max-width:90rem;padding:0 1rem;color:#000;background:#fff}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
            caption{text-align:left;font-weight:bold;padding:.25rem 0}
            th,td{border:1px solid #555;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#eee}
            td.number{text-align:right;white-space:nowrap}
            td.FATAL,td.ERROR{font-weight:bold;border-left:.4rem solid #a00}
            td.WARNING{border-left:.4rem solid #b60}
            .wide{overflow-x:auto}
            nav a{margin-right:1.5rem}
            a:focus{outline:3px solid #05a}
            @media print{nav{display:none}body{margin:0;max-width:none;font-size:10pt}}
            """;

    private final Form form;
    private final Wording wording;
    private final Words words;

    DiscrepancyPage(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
    }

    void write(Summary summary, ReturnedCopies.Links links, Writer writer) throws IOException {
        Discrepancies found = Discrepancies.of(summary, form, wording, links);
        Html html = new Html(writer);
        head(html, summary);
        html.open("h1").text(title(summary)).close("h1");
        html.open("p").text(inShort(found)).close("p");
        navigation(html);
        html.open("main");
        section(html, "first", found.first().isEmpty() ? List.of() : List.of(all(found)));
        section(html, "byUnit", found.units());
        section(html, "byRule", found.rules());
        html.close("main").close("body").close("html");
    }

    private void head(Html html, Summary summary) throws IOException {
        html.raw("<!DOCTYPE html>\n");
        html.open("html", "lang", wording.language().id()).open("head");
        html.raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.open("title").text(title(summary)).close("title");
        html.open("style").raw(STYLE).close("style");
        html.close("head").open("body");
    }

    private void navigation(Html html) throws IOException {
        html.open("nav", "aria-label", wording.say("output.page.contents"));
        for (String part : List.of("first", "byUnit", "byRule"))
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
            html.open("p")
                    .open("strong")
                    .text(group.title() + ": ")
                    .close("strong")
                    .text(group.nothing())
                    .close("p");
            verdicts(html, group);
            return;
        }
        html.open("div", "class", "wide").open("table");
        html.open("caption").text(group.title()).close("caption").open("thead").open("tr");
        for (String column : COLUMNS)
            html.open("th", "scope", "col")
                    .text(wording.say("output.findings." + column))
                    .close("th");
        html.close("tr").close("thead").open("tbody");
        for (FindingLine line : group.lines()) line(html, line);
        html.close("tbody").close("table").close("div");
        verdicts(html, group);
    }

    private static void verdicts(Html html, Discrepancies.Group group) throws IOException {
        for (String verdict : group.verdicts()) html.open("p").text(verdict).close("p");
    }

    private void line(Html html, FindingLine line) throws IOException {
        OrgUnit unit = line.unit();
        BigDecimal difference = line.difference();
        html.open("tr");
        html.open("td", "class", line.severity().name())
                .text(words.severity(line.severity()))
                .close("td");
        html.open("td")
                .text(unit == null ? wording.say("output.unknownUnit") : unit.name())
                .close("td");
        file(html, line);
        for (String text : List.of(line.sheet(), line.cell(), line.column(), line.stands(), line.expected()))
            html.open("td").text(text).close("td");
        html.open("td", "class", "number")
                .text(difference == null ? "" : wording.shown().show(difference))
                .close("td");
        for (String text : List.of(line.message(), line.action(), line.rule()))
            html.open("td").text(text).close("td");
        html.close("tr");
    }

    /** The file as the sender called it; it leads to the marked copy. */
    private static void file(Html html, FindingLine line) throws IOException {
        html.open("td");
        if (line.copy().isEmpty()) html.text(line.file());
        else html.open("a", "href", line.copy()).text(line.file()).close("a");
        html.close("td");
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
