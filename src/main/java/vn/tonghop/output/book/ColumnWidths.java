package vn.tonghop.output.book;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide columns become: as the draft wishes, wider where a number would show as {@code ####}, or where a link would be
 * cut: LibreOffice does not wrap one. Other text is wrapped.
 */
final class ColumnWidths {

    static final double PADDING = 9;

    private ColumnWidths() {}

    /** Points, a column each. */
    static List<Double> of(Draft draft) {
        List<Double> widths = new ArrayList<>(draft.wished());
        for (List<Box> row : draft.rows())
            for (Box box : row)
                if (box.across() == 1 && (!(box.content() instanceof Content.Text) || box.target() != null)) {
                    double need = TextHeight.oneLine(box.shown(), box.look());
                    if (need > widths.get(box.column())) widths.set(box.column(), need);
                }
        return List.copyOf(widths);
    }
}
