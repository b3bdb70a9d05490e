package vn.tonghop.accuracy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tonghop.editing.Checked;

/**
 * For a person: {@code Look SEED sweep FROM COUNT [WHICH]} tells every silently wrong figure and every question of ordinary
 * layouts, of workbooks in whose features or faults the pattern is found; {@code Look SEED show NUMBER} writes one
 * workbook into the temporary folder and shows it with its findings. The report for people is {@link AccuracyTest}'s.
 */
final class Look {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... arguments) throws IOException {
        Sweep sweep =
                new Sweep(Long.parseLong(arguments[0]), Pattern.compile(arguments.length > 4 ? arguments[4] : ""));
        if (arguments[1].equals("show")) show(sweep, Long.parseLong(arguments[2]));
        else sweep(sweep, Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
    }

    private static void sweep(Sweep sweep, long from, long count) {
        long start = System.nanoTime();
        Tally tally = sweep.run(from, count);
        double seconds = (System.nanoTime() - start) / 1e9;
        tally.wrong.stream().sorted().forEach(each -> OUT.println("WRONG " + each));
        tally.questions.stream().sorted().forEach(each -> OUT.println("ASKED " + each));
        tally.byFeature.forEach((name, line) -> line(name, line));
        tally.byFormat.forEach(Look::line);
        tally.byFault.forEach(Look::line);
        line("all", tally.all);
        line("ordinary", tally.ordinary);
        line("free", tally.free);
        line("faulty", tally.faulty);
        OUT.printf(
                "%.1f s, writing %.1f s, reading %.1f s of thread time, %.1f KB a file%n",
                seconds, tally.writeNanos / 1e9, tally.readNanos / 1e9, tally.bytes / 1024.0 / count);
    }

    private static void line(String name, Tally.Line line) {
        OUT.printf(
                "%-55s books %6d must %7d exact %7d (%.2f%%) confirm %5d held %5d caught %5d either %5d WRONG %d%n",
                name,
                line.workbooks,
                line.mustRead,
                line.exact,
                line.share(),
                line.askedRight,
                line.held,
                line.caught,
                line.either,
                line.wrong);
    }

    private static void show(Sweep sweep, long number) throws IOException {
        Workbook book = sweep.workbook(number);
        byte[] bytes = Writer.bytes(book);
        Path file = Files.createTempDirectory("accuracy").resolve("book." + book.format().extension);
        Files.write(file, bytes);
        OUT.println(file + " " + book.fileName() + "\n" + book.features() + " " + book.faults());
        for (Page page : book.pages()) {
            OUT.println("== " + page.name + (page.hidden ? " (hidden)" : "") + " hidden rows " + page.hiddenRows
                    + " columns " + page.hiddenColumns + " merges " + page.merges);
            for (Map.Entry<Integer, TreeMap<Integer, Item>> row : page.rows.entrySet()) {
                StringBuilder line = new StringBuilder(row.getKey() + 1 + ": ");
                row.getValue()
                        .forEach((column, item) -> line.append(Item.column(column))
                                .append(item.kind() == Item.Kind.TEXT ? "=" : "#")
                                .append(item.text().replace("\n", "⏎"))
                                .append(" | "));
                OUT.println(line);
            }
        }
        Score score = null;
        for (Checked checked : sweep.check(book, bytes)) {
            OUT.println("-- " + checked.submission().unit() + " " + checked.status());
            checked.findings()
                    .forEach(finding -> OUT.println("   " + finding.severity() + " " + finding.rule() + " "
                            + finding.figure() + " " + finding.place().label() + " " + finding.message()));
            checked.submission()
                    .tables()
                    .forEach(table -> table.figures()
                            .forEach(figure -> OUT.println("   " + figure.row() + " " + figure.element() + " "
                                    + figure.place().label() + " " + figure.reading())));
        }
        score = Score.of(book, sweep.check(book, bytes));
        score.wrong().forEach(each -> OUT.println("WRONG " + each));
        score.questions().forEach(each -> OUT.println("ASKED " + each));
    }

    private Look() {}
}
