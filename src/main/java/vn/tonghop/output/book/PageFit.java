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
        if (draft.blocks().isEmpty() || of(draft) == ONE_PAGE) return breaks;
        double[] heights = draft.heights();
        double room = HEIGHT / scale(draft) * SURE;
        Draft.Span head = draft.repeated();
        double repeated = head == null ? 0 : sum(heights, head.first(), head.last() + 1);
        double used = 0;
        for (int row = 0; row < heights.length; row++) {
            boolean parts = used > repeated && draft.blocks().contains(row) && used + block(draft, row) > room;
            if (parts) breaks.add(row);
            if (parts || used + heights[row] > room) used = repeated;
            used += heights[row];
        }
        return breaks;
    }

    /** The height of the block that begins here, without the empty row that may end it. */
    private static double block(Draft draft, int from) {
        int to = draft.blocks().stream()
                .filter(start -> start > from)
                .min(Integer::compare)
                .orElse(draft.next());
        return sum(draft.heights(), from, draft.rows().get(to - 1).isEmpty() ? to - 1 : to);
    }

    private static double sum(double[] heights, int from, int to) {
        return Arrays.stream(heights, from, to).sum();
    }
}
