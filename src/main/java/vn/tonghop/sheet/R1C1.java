package vn.tonghop.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;

/** Formulas whose references are counted from their own cell, {@code R[-3]C}, written as Excel shows them: {@code C4}. */
final class R1C1 {

    /** A quoted text or sheet name, passed over; or a reference to a cell. */
    private static final Pattern REFERENCE = Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![\\p{L}\\p{N}_.])"
            + "R(\\[-?[0-9]{1,7}\\]|[0-9]{1,7})?C(\\[-?[0-9]{1,5}\\]|[0-9]{1,5})?(?![\\p{L}\\p{N}_(])");

    private R1C1() {}

    /** The formula without {@code =}, null when there is none. */
    static @Nullable String toA1(@Nullable String stored, int row, int column) {
        if (stored == null) return null;
        String formula = stored.startsWith("=") ? stored.substring(1) : stored;
        if (formula.isEmpty()) return null;
        Matcher references = REFERENCE.matcher(formula);
        StringBuilder a1 = new StringBuilder();
        while (references.find())
            references.appendReplacement(a1, Matcher.quoteReplacement(cell(references, row, column)));
        return references.appendTail(a1).toString();
    }

    private static String cell(Matcher reference, int row, int column) {
        String whole = reference.group();
        if (whole.startsWith("\"") || whole.startsWith("'")) return whole;
        int toRow = place(reference.group(1), row);
        int toColumn = place(reference.group(2), column);
        if (toRow < 0 || toColumn < 0) return "#REF!";
        return mark(reference.group(2)) + CellAddress.columnLetters(toColumn) + mark(reference.group(1)) + (toRow + 1);
    }

    private static String mark(@Nullable String part) {
        return part == null || part.startsWith("[") ? "" : "$";
    }

    private static int place(@Nullable String part, int own) {
        if (part == null) return own;
        return part.startsWith("[")
                ? own + Integer.parseInt(part.substring(1, part.length() - 1))
                : Integer.parseInt(part) - 1;
    }
}
