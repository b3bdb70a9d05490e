package vn.tonghop.grid;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a cell stands on its sheet: row and column from 0, written as the sheet's own program shows it, {@code C10}. */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    private static final Pattern SHAPE = Pattern.compile("([A-Za-z]{1,4})([1-9][0-9]{0,8})");

    public CellAddress {
        if (row < 0 || column < 0) throw new IllegalArgumentException("cell at row " + row + ", column " + column);
    }

    /** Reads {@code C10}; empty when the text is no such address. */
    public static Optional<CellAddress> parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) return Optional.empty();
        return Optional.of(new CellAddress(Integer.parseInt(shape.group(2)) - 1, columnNumber(shape.group(1))));
    }

    /** The column of the letters {@code A}…, from 0. */
    public static int columnNumber(String letters) {
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) number = number * 26 + (letter - 'A' + 1);
        return number - 1;
    }

    /** The letters of a column counted from 0: 0 is {@code A}, 26 is {@code AA}. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.append((char) ('A' + (rest - 1) % 26));
        return letters.reverse().toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return columnLetters(column) + (row + 1);
    }
}
