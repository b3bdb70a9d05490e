package vn.tonghop.sheet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;

/**
 * Opens every file of the corpus in a JVM of its own, whose heap the caller bounds, and writes into the file that is its
 * argument a line a file: {@code file, milliseconds, format, READ or the refusal's key, cells that are as the truth says, cells that are not,
 * the first of those}.
 */
final class CorpusRun {

    private CorpusRun() {}

    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            run(out);
        }
    }

    private static void run(PrintStream out) throws IOException {
        Map<String, List<Corpus.Truth>> truth = Corpus.truth();
        Sheets sheets = new Sheets(Limits.DEFAULT, List.of());
        for (String file : Corpus.statuses().keySet()) {
            byte[] content = Corpus.bytes(file);
            long start = System.nanoTime();
            Opened opened = sheets.open(file, content);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            out.println(file + "\t" + millis + "\t" + verdict(opened, truth.getOrDefault(file, List.of())));
        }
    }

    private static String verdict(Opened opened, List<Corpus.Truth> truth) {
        if (opened instanceof Opened.Refused refused)
            return refused.format() + "\t" + refused.reason().key() + "\t0\t" + truth.size() + "\t";
        Contents contents = ((Opened.Readable) opened).contents();
        int same = 0;
        String different = "";
        for (Corpus.Truth cell : truth) {
            Optional<String> difference = difference(contents, cell);
            if (difference.isEmpty()) same++;
            else if (different.isEmpty()) different = difference.get();
        }
        return contents.format() + "\tREAD\t" + same + "\t" + (truth.size() - same) + "\t" + different;
    }

    /** Some workbooks have sheets that share a name: one of them must be as the truth says. */
    private static Optional<String> difference(Contents contents, Corpus.Truth truth) {
        CellAddress address = CellAddress.parse(truth.cell()).orElseThrow();
        String ours = "no such sheet";
        for (Grid grid : contents.grids()) {
            if (!grid.name().equals(truth.sheet())) continue;
            Cell cell = grid.cell(address);
            if (equal(cell, truth)) return Optional.empty();
            ours = cell.kind() + " «" + cell.valueText() + "» = " + cell.formula();
        }
        String said = truth.kind() + " «" + truth.value() + "» = " + truth.formula();
        return Optional.of((truth.sheet() + "!" + truth.cell() + ": " + said + " | " + ours).replaceAll("\\s+", " "));
    }

    private static boolean equal(Cell cell, Corpus.Truth truth) {
        return cell.kind().name().equals(truth.kind()) && equalValue(cell, truth) && equalFormula(cell, truth);
    }

    private static boolean equalValue(Cell cell, Corpus.Truth truth) {
        if (cell.kind() != CellKind.NUMBER) return cut(cell.valueText()).equals(truth.value());
        if (truth.value().equals("nan")) return Double.isNaN(cell.number());
        return cell.number() == Double.parseDouble(truth.value());
    }

    /** {@code ?} says that there is a formula; LibreOffice says so of every boolean and error that stands alone, too. */
    private static boolean equalFormula(Cell cell, Corpus.Truth truth) {
        boolean constant = cell.kind() == CellKind.BOOLEAN || cell.kind() == CellKind.ERROR;
        if (truth.formula().equals("?")) return cell.formula() != null || constant;
        return cut(cell.formula() == null ? "" : cell.formula()).equals(truth.formula());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 1000
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1000));
    }
}
