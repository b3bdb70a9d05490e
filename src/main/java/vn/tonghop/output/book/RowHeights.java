package vn.tonghop.output.book;

import java.util.List;

/** How high rows must be for their text, as Excel breaks it into lines: at blanks, and inside a word that is too long. */
final class RowHeights {

    /** Excel takes no higher row. */
    static final double HIGHEST = 409;
    /** What a cell leaves free left and right together, with a little more because printers differ. */
    static final double PADDING = 7;

    private static final double LINE = 1.2;
    private static final double SPARE = 2.5;

    private RowHeights() {}

    /** Points, a row each. */
    static double[] of(Draft draft) {
        double[] heights = new double[draft.rows().size()];
        draft.spaces().forEach((row, points) -> heights[row] = points);
        for (int row = 0; row < heights.length; row++)
            for (Box box : draft.rows().get(row))
                if (box.down() == 1 && !draft.hidden().contains(box.column()))
                    heights[row] = Math.max(heights[row], need(box, draft));
        for (int row = 0; row < heights.length; row++)
            for (Box box : draft.rows().get(row)) if (box.down() > 1) stretch(heights, row, box, need(box, draft));
        for (int row = 0; row < heights.length; row++)
            heights[row] = Math.min(HIGHEST, Math.ceil(heights[row] * 4) / 4);
        return heights;
    }

    private static void stretch(double[] heights, int row, Box box, double need) {
        int last = Math.min(heights.length, row + box.down()) - 1;
        double have = 0;
        for (int each = row; each <= last; each++) have += heights[each];
        if (have < need) heights[last] += need - have;
    }

    private static double need(Box box, Draft draft) {
        int lines = box.content() instanceof Content.Text text
                ? lines(text.text(), box.look().face, draft.widthOf(box) - PADDING)
                : 1;
        return need(lines, box.look().face);
    }

    static double need(int lines, Look.Face face) {
        return lines * face.size() * LINE + SPARE;
    }

    static int lines(String text, Look.Face face, double width) {
        int lines = 0;
        for (String line : text.split("\\r\\n?|\\n", -1)) lines += wrapped(List.of(line.split(" ", -1)), face, width);
        return lines;
    }

    private static int wrapped(List<String> words, Look.Face face, double width) {
        double blank = TextWidths.of(" ", face);
        int lines = 1;
        double used = 0;
        for (String word : words) {
            double wide = TextWidths.of(word, face);
            if (used > 0 && used + blank + wide > width) {
                lines++;
                used = 0;
            }
            if (wide > width) {
                lines += (int) (wide / width);
                used = wide % width;
            } else used += (used > 0 ? blank : 0) + wide;
        }
        return lines;
    }
}
