package vn.tonghop.output.book;

import java.util.List;

/**
 * A native chart over cells of its own sheet.
 *
 * @param names the cells of the categories, {@code A5:A14}, one column; values likewise, one column a series
 * @param top the row, from 0, where it begins
 * @param left the column where it begins
 */
public record Chart(
        Kind kind, String title, Cells names, List<Series> series, int top, int left, int bottom, int right) {

    /** Its shape. */
    public enum Kind {
        PIE,
        BARS,
        STACKED_BARS
    }

    /** Cells of one column, rows inside. */
    public record Cells(int column, int firstRow, int lastRow) {}

    public record Series(String name, Cells values) {}

    public Chart {
        series = List.copyOf(series);
    }
}
