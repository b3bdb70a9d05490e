package vn.tonghop.output.marking;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Grid;

/** Whether a copy holds what its original holds: every cell's value and formula, merges, comments of people. */
final class SameCells {

    private SameCells() {}

    /** Our own sheets are passed over on both sides. */
    static boolean in(List<Grid> original, List<Grid> copy) {
        List<Grid> before = theirs(original);
        List<Grid> after = theirs(copy);
        if (before.size() != after.size()) return false;
        for (int i = 0; i < before.size(); i++) if (!same(before.get(i), after.get(i))) return false;
        return true;
    }

    private static List<Grid> theirs(List<Grid> grids) {
        return grids.stream().filter(grid -> OurSheet.find(grid).isEmpty()).toList();
    }

    private static boolean same(Grid a, Grid b) {
        return a.name().equals(b.name())
                && a.hidden() == b.hidden()
                && a.merges().equals(b.merges())
                && sameCells(a.iterator(), b.iterator())
                && a.comments().entrySet().stream()
                        .allMatch(comment ->
                                b.comments().getOrDefault(comment.getKey(), "").startsWith(person(comment.getValue())));
    }

    private static String person(String comment) {
        int ours = comment.indexOf(CommentsPart.MARK);
        return ours < 0 ? comment : comment.substring(0, ours).stripTrailing();
    }

    private static boolean sameCells(Iterator<Cell> a, Iterator<Cell> b) {
        Cell mine = next(a);
        Cell theirs = next(b);
        while (mine != null && theirs != null) {
            boolean same = mine.address().equals(theirs.address())
                    && mine.kind() == theirs.kind()
                    && mine.valueText().equals(theirs.valueText())
                    && Objects.equals(mine.formula(), theirs.formula());
            if (!same) return false;
            mine = next(a);
            theirs = next(b);
        }
        return mine == theirs;
    }

    /** The next cell that is not blank; null at the end. */
    private static @Nullable Cell next(Iterator<Cell> cells) {
        while (cells.hasNext()) {
            Cell cell = cells.next();
            if (!cell.isBlank()) return cell;
        }
        return null;
    }
}
