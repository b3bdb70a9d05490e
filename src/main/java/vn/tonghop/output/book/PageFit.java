package vn.tonghop.output.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a draft is fitted to paper. */
enum PageFit {
    ONE_PAGE,
    ONE_PAGE_WIDE;

    /** A4 landscape less its margins, in points. */
    private static final double WIDTH = 714;

    private static final double HEIGHT = 482;
    /** How much smaller than one page wide the print may become to be one page high too. */
    private static final double SMALLEST = 0.78;

    /** Programs differ a little in how much a page takes. */
    private static final double SURE = 0.96;

    static PageFit of(Draft draft) {
        if (!draft.isKept()) return ONE_PAGE_WIDE;
        Block printed = draft.printed();
        int rows = printed == null ? draft.next() : printed.lastRow() + 1;
        double height = Arrays.stream(draft.heights()).limit(rows).sum();
        return height * scale(draft) * SMALLEST <= HEIGHT ? ONE_PAGE : ONE_PAGE_WIDE;
    }

    /** How much smaller a draft is printed to be one page wide. */
    private static double scale(Draft draft) {
        Block printed = draft.printed();
        int columns = printed == null ? draft.columns() : printed.lastColumn() + 1;
        double width = 0;
        for (int column = 0; column < columns; column++) width += draft.widthOf(column);
        return Math.min(1, WIDTH / width);
    }

    /** The rows with which a page must begin so that blocks stay together. */
    static List<Integer> breaks(Draft draft) {
        List<Integer> breaks = new ArrayList<>();
        double room = HEIGHT / scale(draft) * SURE;
        double used = 0;
        int from = 0;
        for (int block = 0; block <= draft.blocks().size(); block++) {
            int to = block == draft.blocks().size()
                    ? draft.next()
                    : draft.blocks().get(block);
            double height = Arrays.stream(draft.heights(), from, to).sum();
            double below = to > from && draft.rows().get(to - 1).isEmpty() ? draft.heights()[to - 1] : 0;
            if (used > 0 && used + height - below > room) {
                breaks.add(from);
                used = 0;
            }
            used = (used + height) % room;
            from = to;
        }
        return breaks;
    }
}
