package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;

/** Reads one cell as a figure, by the grammar of Vietnamese administrative numbers. Never guesses, never repairs. */
public final class NumberReader {

    /** Reads a cell of any kind: a typed number is taken as stored, a text by the grammar, an error or date refused. */
    public Reading read(Cell cell, Expectation expected) {
        return read(cell, expected, false);
    }

    /** Reads a cell of a sheet whose dates count from 1904: only how a date is shown depends on it. */
    public Reading read(Cell cell, Expectation expected, boolean date1904) {
        Frame frame = Frame.of(cell.valueText(), expected);
        if (cell.formula() != null && ExternalLink.isIn(cell.formula())) frame = frame.with(Note.EXTERNAL_LINK);
        Reading reading = read(cell, frame, date1904);
        if (cell.style().digitsApart() && cell.kind() == CellKind.TEXT && !(reading instanceof Reading.NoValue))
            return new Reading.Doubtful(Verdict.INVALID, List.of(), reading.unit(), reading.notes(), reading.raw());
        if (cell.style().struckThrough()) return withdrawn(reading, Note.STRUCK_THROUGH);
        return cell.style().unseen() ? withdrawn(reading, Note.UNSEEN) : reading;
    }

    /** Reads a piece of text. */
    public Reading read(String raw, Expectation expected) {
        return TextCell.read(raw, Frame.of(raw, expected));
    }

    /**
     * The marks, dot or comma, that a text proves to part thousands: those between two or more groups of three. What
     * several money cells of a file prove is its own habit, {@link Expectation#thousands}.
     */
    public static Set<Character> provenSeparators(String raw) {
        Set<Character> proven = new TreeSet<>();
        for (String run : runs(raw)) {
            char mark = Digits.provenSeparator(run);
            if (mark != 0) proven.add(mark);
        }
        return proven;
    }

    /** The marks, dot or comma, that part a whole number from its decimals in a text: «2,5 triệu». */
    public static Set<Character> decimalPoints(String raw) {
        Set<Character> points = new TreeSet<>();
        for (String run : runs(raw))
            Digits.of(run)
                    .filter(digits -> digits.shape() == Digits.Shape.DECIMAL)
                    .ifPresent(digits -> points.add(digits.separator()));
        return points;
    }

    /** Digits and the marks between them. */
    private static List<String> runs(String raw) {
        List<String> runs = new ArrayList<>();
        String text = CellText.of(raw);
        for (int at = 0; at < text.length(); at++) {
            if (!Letters.isDigit(text.charAt(at))) continue;
            String rest = text.substring(at);
            int end = Digits.end(rest);
            runs.add(rest.substring(0, end));
            at += end;
        }
        return runs;
    }

    private static Reading read(Cell cell, Frame frame, boolean date1904) {
        if (cell.lacksCachedValue())
            return frame.with(Note.FORMULA_NO_CACHE).nothing(Verdict.MISSING, frame.unit(null));
        return switch (cell.kind()) {
            case BLANK -> frame.nothing(Verdict.BLANK, null);
            case NUMBER -> TypedCell.read(cell, frame, date1904);
            case TEXT -> TextCell.read(cell.text(), frame);
            case BOOLEAN -> frame.doubt(Verdict.MARK, null, List.of());
            case ERROR -> frame.doubt(Verdict.ERROR_CELL, null, List.of());
        };
    }

    /** A figure that is crossed out, or that nobody sees, may be withdrawn, or not: it never counts by itself. */
    private static Reading withdrawn(Reading reading, Note why) {
        if (reading instanceof Reading.NoValue) return reading;
        Set<Note> notes = EnumSet.of(why);
        notes.addAll(reading.notes());
        List<BigDecimal> candidates = new ArrayList<>();
        if (reading instanceof Reading.Value value) candidates.add(value.value());
        if (reading instanceof Reading.Doubtful doubt) candidates.addAll(doubt.candidates());
        return new Reading.Doubtful(Verdict.INVALID, candidates, reading.unit(), notes, reading.raw());
    }
}
