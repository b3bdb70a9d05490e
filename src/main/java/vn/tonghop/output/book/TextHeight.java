package vn.tonghop.output.book;

/** How high a text stands in a column of a given width, for whoever writes cells without a {@link Draft}. */
public final class TextHeight {

    private TextHeight() {}

    /** Points; {@code width} is the column's, in points. */
    public static double of(String text, Look look, double width) {
        return RowHeights.need(RowHeights.lines(text, look.face, width - RowHeights.PADDING), look.face);
    }
}
