package vn.tonghop.output.book;

import java.util.Arrays;

/** How a draft is fitted to paper. */
enum PageFit {
    ONE_PAGE,
    ONE_PAGE_WIDE;

    /** A4 landscape less its margins, in points. */
    private static final double WIDTH = 714;

    private static final double HEIGHT = 482;
    /** How much smaller than one page wide the print may become to be one page high too. */
    private static final double SMALLEST = 0.78;

    static PageFit of(Draft draft) {
        if (!draft.isKept()) return ONE_PAGE_WIDE;
        Block printed = draft.printed();
        int columns = printed == null ? draft.columns() : printed.lastColumn() + 1;
        int rows = printed == null ? draft.next() : printed.lastRow() + 1;
        double width = 0;
        for (int column = 0; column < columns; column++) width += draft.widthOf(column);
        double height = Arrays.stream(draft.heights()).limit(rows).sum();
        return height * Math.min(1, WIDTH / width) * SMALLEST <= HEIGHT ? ONE_PAGE : ONE_PAGE_WIDE;
    }
}
