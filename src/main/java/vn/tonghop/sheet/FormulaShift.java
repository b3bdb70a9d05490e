package vn.tonghop.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.grid.CellAddress;

/**
 * Spells out a shared formula for one of its cells: what is relative moves with the cell, what has a {@code $} stays.
 * Texts, quoted sheet names, references inside brackets, function and defined names are left alone. A reference that
 * leaves the sheet comes in again on the other side, as Excel stores it.
 */
final class FormulaShift {

    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;
    private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})");
    private static final Pattern COLUMN = Pattern.compile("(\\$?)([A-Za-z]{1,3})");
    private static final Pattern ROW = Pattern.compile("(\\$?)([1-9][0-9]{0,6})");

    private final String formula;
    private final int rows;
    private final int columns;
    private final StringBuilder shifted;
    private int at;

    private FormulaShift(String formula, int rows, int columns) {
        this.formula = formula;
        this.rows = rows;
        this.columns = columns;
        this.shifted = new StringBuilder(formula.length() + 8);
    }

    /** The formula of a cell so many rows below and columns to the right of the one that {@code formula} is written for. */
    static String shift(String formula, int rows, int columns) {
        return rows == 0 && columns == 0 ? formula : new FormulaShift(formula, rows, columns).run();
    }

    private String run() {
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (c == '"' || c == '\'') copyTo(endOfQuoted(c));
            else if (c == '[') copyTo(endOfBrackets());
            else if (c == '#') copyTo(endOfError());
            else if (isWord(c)) word();
            else copyTo(at + 1);
        }
        return shifted.toString();
    }

    private void copyTo(int end) {
        shifted.append(formula, at, end);
        at = end;
    }

    private int endOfQuoted(char quote) {
        int end = at + 1;
        while (end < formula.length()) {
            if (formula.charAt(end++) != quote) continue;
            if (end == formula.length() || formula.charAt(end) != quote) return end;
            end++;
        }
        return end;
    }

    private int endOfBrackets() {
        int open = 0;
        for (int end = at; end < formula.length(); end++) {
            switch (formula.charAt(end)) {
                case '[' -> open++;
                case ']' -> open--;
                // In a table reference ' makes the next character plain.
                case '\'' -> end++;
                default -> {}
            }
            if (open == 0) return end + 1;
        }
        return formula.length();
    }

    private int endOfError() {
        int end = at + 1;
        while (end < formula.length() && (Character.isLetterOrDigit(formula.charAt(end)) || formula.charAt(end) == '/'))
            end++;
        boolean mark = end > at + 1 && end < formula.length() && "!?".indexOf(formula.charAt(end)) >= 0;
        return mark ? end + 1 : end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < formula.length() && isWord(formula.charAt(end))) end++;
        return end;
    }

    private void word() {
        int end = endOfWord(at);
        String word = formula.substring(at, end);
        char next = end < formula.length() ? formula.charAt(end) : ' ';
        if (next == '(' || next == '!' || next == '[') {
            copyTo(end);
            return;
        }
        if (next == ':' && wholeRange(word, end)) return;
        Matcher cell = CELL.matcher(word);
        if (cell.matches() && onSheet(cell.group(2), cell.group(4)) && !sheetRange(end)) {
            shifted.append(column(cell.group(1), cell.group(2))).append(row(cell.group(3), cell.group(4)));
            at = end;
        } else {
            copyTo(end);
        }
    }

    /** {@code A1:B2!}: what looks like a range are the names of two sheets. */
    private boolean sheetRange(int end) {
        if (end >= formula.length() || formula.charAt(end) != ':') return false;
        int second = endOfWord(end + 1);
        return second < formula.length() && second > end + 1 && formula.charAt(second) == '!';
    }

    /** {@code B:$D} or {@code 3:$7}. */
    private boolean wholeRange(String first, int colon) {
        int end = endOfWord(colon + 1);
        String second = formula.substring(colon + 1, end);
        if (end < formula.length() && "!([".indexOf(formula.charAt(end)) >= 0) return false;
        Matcher from = COLUMN.matcher(first);
        Matcher to = COLUMN.matcher(second);
        if (from.matches() && to.matches() && onSheet(from.group(2), "1") && onSheet(to.group(2), "1")) {
            shifted.append(column(from.group(1), from.group(2))).append(':').append(column(to.group(1), to.group(2)));
        } else {
            from = ROW.matcher(first);
            to = ROW.matcher(second);
            if (!from.matches() || !to.matches() || !onSheet("A", from.group(2)) || !onSheet("A", to.group(2)))
                return false;
            shifted.append(row(from.group(1), from.group(2))).append(':').append(row(to.group(1), to.group(2)));
        }
        at = end;
        return true;
    }

    private static boolean onSheet(String letters, String row) {
        return CellAddress.columnNumber(letters) < COLUMNS && Integer.parseInt(row) <= ROWS;
    }

    private String column(String dollar, String letters) {
        if (!dollar.isEmpty()) return dollar + letters;
        return CellAddress.columnLetters(Math.floorMod(CellAddress.columnNumber(letters) + columns, COLUMNS));
    }

    private String row(String dollar, String number) {
        if (!dollar.isEmpty()) return dollar + number;
        return Integer.toString(Math.floorMod(Integer.parseInt(number) - 1 + rows, ROWS) + 1);
    }
}
