package vn.tonghop.accuracy;

import java.util.Locale;
import java.util.Map;

/** docs/accuracy.md, from a tally. */
final class AccuracyReport {

    private final StringBuilder text = new StringBuilder();

    static String of(Tally tally, long seed, long count, double seconds, int threads) {
        AccuracyReport report = new AccuracyReport();
        report.write(tally, seed, count, seconds, threads);
        return report.text.toString();
    }

    private void write(Tally tally, long seed, long count, double seconds, int threads) {
        text.append("""
                # How accurately figures are read

                ## Method

                `src/test/java/vn/tonghop/accuracy` invents communes whose figures are plausible and agree with one another, lays each out in a random
                file, and hands the bytes to the whole program: opening, reading, checking. It knows nothing of the form's tables of headers and
                synonyms, nor of the classes that read; its headers, number words and old encodings are written down anew. Every workbook comes with an
                answer key, a figure at a time:

                - **must be read**: counts with the right value. *Exactly* means that, and no warning or error about the figure; *confirm* counts, but
                  confirmation is asked; *held* does not count, and the commune is asked;
                - **must be asked** (a fault was planted): does not count and somebody is told, or is settled by written evidence with a warning;
                - **either**: the specification allows both («250.000» where nothing in the file shows what its mark means);
                - **silently wrong**: counts with another value, in another element, row or unit; counts where it should be asked; or is missing
                  without a word. A planted error of a sum that is not found counts here too.

                *Ordinary* are workbooks without a fault whose features are all variants of the domain note's section 7.3 with the verdict OK. *Free*
                ones have headers that nobody promised to understand («Số cháu dự lễ»), a whole header in one cell, or names that cannot be told apart.

                *Told* is a figure that does not count only where an error names its cell, its column, its whole table as missing, or refuses the
                whole file; an error about something else in the file tells nothing. A figure in the row of another level is told where the error
                names the cell in which it stands. A planted error of a sum must be found by its own rule (V33, V34, V38), unless one of the figures
                compared does not count, which is told of that figure. Where a free workbook has a table twice, once in words that are not
                understood, the understood one may count if a warning names the other's cells. A sheet named after a commune of which
                nothing was understood is told of where a warning names the first figure of each table on it.

                Not drawn, and so not measured: pictures and text boxes, colours set by conditional formats, and cells of which only a part is
                crossed out.

                """);
        text.append(String.format(
                Locale.ROOT,
                "Seed %d, %,d workbooks, %.0f s on %d threads (generation, reading, checking and scoring). Again: `%s`%n%n",
                seed,
                count,
                seconds,
                threads,
                "mvn -Paccuracy verify -Daccuracy.workbooks=" + count + " -Daccuracy.seed=" + seed));
        table("## Result", Map.of());
        line("all", tally.all);
        line("ordinary", tally.ordinary);
        line("free", tally.free);
        line("with a planted fault", tally.faulty);
        table("## By format", tally.byFormat);
        table("## Ordinary workbooks by feature, and free ones", tally.byFeature);
        table("## By planted fault", tally.byFault);
        if (!tally.wrong.isEmpty()) {
            text.append("\n## Silently wrong\n\n");
            tally.wrong.stream()
                    .sorted()
                    .limit(50)
                    .forEach(each ->
                            text.append("- ").append(each.replace("\n", " ")).append('\n'));
        }
    }

    private void table(String title, Map<String, Tally.Line> lines) {
        text.append('\n').append(title).append("\n\n");
        text.append(
                "| | workbooks | must be read | exactly | % | confirm | held | asked, rightly | either | silently wrong |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        lines.forEach(this::line);
    }

    private void line(String name, Tally.Line line) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %d | %d | %d | %d | %d |%n",
                name,
                line.workbooks,
                line.mustRead,
                line.exact,
                line.share(),
                line.askedRight,
                line.held,
                line.caught,
                line.either,
                line.wrong));
    }
}
