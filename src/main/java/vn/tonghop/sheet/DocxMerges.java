package vn.tonghop.sheet;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.GridBuilder;

/** The merges of a Word table: wide cells, cells that go on from the row above, and (old) from the cell on the left. */
final class DocxMerges {

    private final GridBuilder grid;
    private final Budget budget;
    private final Map<Integer, Area> open = new TreeMap<>();

    DocxMerges(GridBuilder grid, Budget budget) {
        this.grid = grid;
        this.budget = budget;
    }

    /** The next cell of the table; {@code vertical} and {@code horizontal} are restart, continue, or null for no merge. */
    void cell(int row, int column, int span, @Nullable String vertical, @Nullable String horizontal) throws Refusal {
        Area above = open.get(column);
        Area own = new Area(row, column, row, column + span - 1);
        if ("continue".equals(horizontal) && widenLeft(own)) return;
        if ("continue".equals(vertical) && above != null && above.lastRow() == row - 1) {
            open.put(column, new Area(above.firstRow(), column, row, above.lastColumn()));
            return;
        }
        if (above != null) close(above);
        open.put(column, own);
    }

    private boolean widenLeft(Area own) {
        for (Area left : open.values()) {
            if (left.lastRow() != own.firstRow() || left.lastColumn() != own.firstColumn() - 1) continue;
            open.put(
                    left.firstColumn(),
                    new Area(left.firstRow(), left.firstColumn(), left.lastRow(), own.lastColumn()));
            return true;
        }
        return false;
    }

    void finish() throws Refusal {
        for (Area area : open.values()) close(area);
        open.clear();
    }

    private void close(Area area) throws Refusal {
        if (area.firstRow() == area.lastRow() && area.firstColumn() == area.lastColumn()) return;
        budget.merge();
        grid.merge(area);
    }
}
