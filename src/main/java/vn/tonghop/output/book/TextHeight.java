package vn.tonghop.output.book;

/** How high a text stands in a column of a given width, and what of it a row has room for. Widths and heights in points. */
public final class TextHeight {

    /** Of one character a row of the narrowest column still shows this many: nothing so short needs measuring. */
    private static final int SHORT = 20;

    /** No row has room for more, however wide. */
    private static final int MOST = 20_000;

    private TextHeight() {}

    /** Points; {@code width} is the column's, in points. */
    public static double of(String text, Look look, double width) {
        return RowHeights.need(RowHeights.lines(text, look.face, width - RowHeights.PADDING), look.face);
    }

    /** The width of a column in which a text is one line. */
    public static double oneLine(String text, Look look) {
        return TextWidths.of(text, look.face) + ColumnWidths.PADDING;
    }

    /** The text, or as much of its beginning as stands in the highest row together with the mark. */
    public static String cut(String text, Look look, double width, String mark) {
        if (text.length() <= SHORT || text.length() <= MOST && fits(text, look, width)) return text;
        int fits = 0;
        int tooLong = Math.min(text.length(), MOST);
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (fits(text.substring(0, middle) + mark, look, width)) fits = middle;
            else tooLong = middle;
        }
        return SafeText.first(fits, text) + mark;
    }

    private static boolean fits(String text, Look look, double width) {
        return of(text, look, width) <= RowHeights.HIGHEST;
    }
}
