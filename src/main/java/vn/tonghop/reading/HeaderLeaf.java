package vn.tonghop.reading;

import java.util.List;
import vn.tonghop.grid.Area;

/** A cell that may be the leaf of a header path. */
record HeaderLeaf(Area area, String text) {

    int row() {
        return area.lastRow();
    }

    int column() {
        return area.firstColumn();
    }

    boolean isUnder(HeaderLeaf above) {
        return area.firstColumn() <= above.area.lastColumn() && area.lastColumn() >= above.area.firstColumn();
    }

    static int firstColumn(List<HeaderLeaf> leaves) {
        return leaves.stream().mapToInt(HeaderLeaf::column).min().orElseThrow();
    }

    static int lastColumn(List<HeaderLeaf> leaves) {
        return leaves.stream().mapToInt(leaf -> leaf.area.lastColumn()).max().orElseThrow();
    }

    static int lastRow(List<HeaderLeaf> leaves) {
        return leaves.stream().mapToInt(HeaderLeaf::row).max().orElseThrow();
    }
}
