package vn.tonghop.grid;

import org.jspecify.annotations.Nullable;

/**
 * One cell as it is stored, never as it is displayed.
 *
 * @param number the stored double of a NUMBER (a date is its serial), 1 or 0 of a BOOLEAN, else 0
 * @param text the stored text of a TEXT, the code of an ERROR ({@code #REF!}), {@code TRUE} or {@code FALSE}; else empty
 * @param formula the formula without {@code =}, null when the cell has none
 */
public record Cell(
        CellAddress address,
        CellKind kind,
        double number,
        String text,
        @Nullable String formula,
        CellStyle style,
        @Nullable String comment) {

    public static Cell blank(int row, int column) {
        return new Cell(new CellAddress(row, column), CellKind.BLANK, 0, "", null, CellStyle.PLAIN, null);
    }

    public int row() {
        return address.row();
    }

    public int column() {
        return address.column();
    }

    /** Neither value nor formula. */
    public boolean isBlank() {
        return kind == CellKind.BLANK && formula == null;
    }

    /** A formula whose result the file does not hold: the figure is missing, never 0. */
    public boolean lacksCachedValue() {
        return kind == CellKind.BLANK && formula != null;
    }

    /** The value as text: a number in full, shortest form that reads back to the same double; no thousands marks. */
    public String valueText() {
        return switch (kind) {
            case BLANK -> "";
            case NUMBER -> numberText(number);
            case TEXT, BOOLEAN, ERROR -> text;
        };
    }

    private static String numberText(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) return Double.toString(number);
        return new java.math.BigDecimal(Double.toString(number))
                .stripTrailingZeros()
                .toPlainString();
    }
}
