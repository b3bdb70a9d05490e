package vn.tonghop.output.book;

import java.util.List;

/**
 * A native chart over cells of its own sheet.
 *
 * @param names the cells of the categories
 */
public record Chart(Kind kind, String title, Cells names, List<Series> series, Frame frame) {

    /** Its shape. */
    public enum Kind {
        PIE,
        /** Lying, one a name. */
        BARS,
        /** Standing, the series on top of each other. */
        STACKED_BARS
    }

    /** Cells of one column, from 0, both rows inside. */
    public record Cells(int column, int firstRow, int lastRow) {}

    /** A cell that holds no number counts as 0 in a chart. */
    public record Series(String name, Cells values) {}

    /** The cells that it covers, the last row and column outside. */
    public record Frame(int top, int left, int bottom, int right) {}

    public Chart {
        series = List.copyOf(series);
    }
}
