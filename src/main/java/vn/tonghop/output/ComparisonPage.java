package vn.tonghop.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Two states of a period beside each other: which files differ, which totals; one page that needs no network. */
final class ComparisonPage {

    private static final String STYLE = """
            body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:1rem auto;max-width:70rem;padding:0 1rem;color:#000;background:#fff}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
            th,td{border:1px solid #555;padding:.25rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{background:#eee}
            td.number{text-align:right;white-space:nowrap}
            @media print{body{margin:0;max-width:none;font-size:10pt}}
            """;

    /** Something before and after. */
    record Difference(String what, String before, String after) {}

    /**
     * What the page says.
     *
     * @param files which files are another thing now
     * @param totals which totals
     */
    record Comparison(String title, String about, List<Difference> files, List<Difference> totals) {
        Comparison {
            files = List.copyOf(files);
            totals = List.copyOf(totals);
        }
    }

    private final Wording wording;

    ComparisonPage(Wording wording) {
        this.wording = wording;
    }

    void write(Comparison comparison, Writer writer) throws IOException {
        Html html = new Html(writer);
        html.page(wording.language().id(), comparison.title(), STYLE);
        html.open("h1").text(comparison.title()).close("h1");
        html.open("p").text(comparison.about()).close("p").open("main");
        section(html, "files", comparison.files(), "");
        section(html, "totals", comparison.totals(), "number");
        html.close("main").close("body").close("html");
    }

    private void section(Html html, String part, List<Difference> differences, String look) throws IOException {
        html.open("h2").text(wording.say("output.comparison." + part)).close("h2");
        if (differences.isEmpty()) {
            html.open("p").text(wording.say("output.comparison.none")).close("p");
            return;
        }
        html.open("table").open("thead").open("tr");
        for (String column : List.of(part + ".what", "before", "after"))
            html.open("th", "scope", "col")
                    .text(wording.say("output.comparison." + column))
                    .close("th");
        html.close("tr").close("thead").open("tbody");
        for (Difference each : differences) {
            html.open("tr").open("td").text(each.what()).close("td");
            html.open("td", "class", look).text(each.before()).close("td");
            html.open("td", "class", look).text(each.after()).close("td").close("tr");
        }
        html.close("tbody").close("table");
    }
}
