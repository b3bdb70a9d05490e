package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;

/** The cells of a sheet that may head columns of the form, each with those that belong to the same header. */
final class HeaderLeaves {

    private final VisibleSheet sheet;
    private final Vocabulary words;
    private final TreeMap<Integer, List<HeaderLeaf>> byRow = new TreeMap<>();

    HeaderLeaves(VisibleSheet sheet, Vocabulary words) {
        this.sheet = sheet;
        this.words = words;
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            for (Cell cell : sheet.cells(row.get())) if (cell.kind() == CellKind.TEXT) add(cell);
            row = sheet.nextRow(row.get() + 1);
        }
        removeAll(this::isUnitOfAnother);
        removeAll(this::isGroupOfAnother);
    }

    private void removeAll(Predicate<HeaderLeaf> which) {
        List<HeaderLeaf> removed =
                byRow.values().stream().flatMap(List::stream).filter(which).toList();
        byRow.values().forEach(leaves -> leaves.removeAll(removed));
        byRow.values().removeIf(List::isEmpty);
    }

    private void add(Cell cell) {
        Area area = sheet.area(cell.row(), cell.column());
        if (area.firstRow() != cell.row() || area.firstColumn() != cell.column()) return;
        String text = VisibleSheet.flat(cell.text());
        if (words.leaf(text).isEmpty()) return;
        byRow.computeIfAbsent(area.lastRow(), at -> new ArrayList<>()).add(new HeaderLeaf(area, text));
    }

    /** «(hoạt động)», «(trẻ)» under a header that is no group: a unit, though headers may be called so too. */
    private boolean isUnitOfAnother(HeaderLeaf leaf) {
        if (StatedUnit.parse(leaf.text()).isEmpty()) return false;
        int first = leaf.area().firstRow();
        for (int row = first - 1; row >= Math.max(0, first - 2); row--) {
            String above = sheet.text(row, leaf.column());
            if (above.isEmpty() || sheet.numeric(row, leaf.column())) continue;
            return !words.isGroup(above) || !words.leaf(above).isEmpty() && !words.isGroupByName(above);
        }
        return false;
    }

    /** «Tặng quà» right over a leaf, or over words that nobody understands, is a group: headers may be called so too. */
    private boolean isGroupOfAnother(HeaderLeaf leaf) {
        if (!words.isGroupByName(leaf.text())) return false;
        return byRow.getOrDefault(leaf.row() + 1, List.of()).stream().anyMatch(below -> below.isUnder(leaf))
                || isOverWords(leaf);
    }

    private boolean isOverWords(HeaderLeaf leaf) {
        for (int column = leaf.area().firstColumn(); column <= leaf.area().lastColumn(); column++) {
            String below = sheet.text(leaf.row() + 1, column);
            if (RowLabels.hasLetter(below)
                    && StatedUnit.parse(below).isEmpty()
                    && !AnyFigure.in(sheet, leaf.row() + 1, column)) return true;
        }
        return false;
    }

    /** The leaves of each header from left to right, the headers from top to bottom. */
    List<List<HeaderLeaf>> headers() {
        List<HeaderLeaf> all = byRow.values().stream().flatMap(List::stream).toList();
        List<List<HeaderLeaf>> clusters = new ArrayList<>();
        while (!byRow.isEmpty()) {
            List<HeaderLeaf> cluster = lowestCluster();
            if (isHeader(cluster, all)) clusters.add(cluster);
        }
        clusters.sort(Comparator.comparingInt(HeaderLeaf::lastRow));
        List<List<HeaderLeaf>> headers = new ArrayList<>();
        for (List<HeaderLeaf> cluster : clusters) {
            cluster.sort(Comparator.comparingInt(HeaderLeaf::column));
            headers.addAll(parted(cluster));
        }
        return headers;
    }

    /** Leaves that end in one row, and those a row or two above it that belong to them and have nothing below. */
    private List<HeaderLeaf> lowestCluster() {
        int bottom = lowestOfBlock();
        List<HeaderLeaf> lowest = byRow.getOrDefault(bottom, List.of());
        List<HeaderLeaf> cluster = new ArrayList<>(lowest);
        byRow.remove(bottom);
        for (int row = bottom - 1; row >= Math.max(0, bottom - 2); row--) {
            List<HeaderLeaf> leaves = byRow.getOrDefault(row, List.of());
            for (HeaderLeaf leaf : leaves)
                if (endsHere(leaf, bottom) && lowest.stream().anyMatch(each -> joined(leaf, each))) cluster.add(leaf);
            List<HeaderLeaf> apart = new ArrayList<>(leaves);
            apart.removeIf(leaf -> cluster.contains(leaf) || lowest.stream().anyMatch(below -> below.isUnder(leaf)));
            byRow.remove(row);
            if (!apart.isEmpty()) byRow.put(row, apart);
        }
        return cluster;
    }

    /** The last row of a run of rows with leaves that still has leaves beside or below those above it. */
    private int lowestOfBlock() {
        int row = byRow.firstKey();
        for (int step = 0; step < 2; step++) {
            Integer next = byRow.higherKey(row);
            if (next == null
                    || next - row > 2
                    || byRow.getOrDefault(next, List.of()).size() < 2) return row;
            row = next;
        }
        return row;
    }

    private boolean endsHere(HeaderLeaf leaf, int bottom) {
        for (int row = leaf.row() + 1; row <= bottom; row++)
            for (int column = leaf.area().firstColumn(); column <= leaf.area().lastColumn(); column++)
                if (!sheet.blank(row, column)) return false;
        return true;
    }

    /** No column with nothing in it stands between a leaf and a lower one. */
    private boolean joined(HeaderLeaf leaf, HeaderLeaf lower) {
        HeaderLeaf left = leaf.column() < lower.column() ? leaf : lower;
        HeaderLeaf right = left == leaf ? lower : leaf;
        int from = left.area().lastColumn() + 1;
        return afterGap(sheet, leaf.area().firstRow(), lower.row(), from, right.column()) == from;
    }

    private boolean isHeader(List<HeaderLeaf> cluster, List<HeaderLeaf> all) {
        if (cluster.size() >= 2) return true;
        if (cluster.isEmpty()) return false;
        HeaderLeaf only = cluster.get(0);
        if (words.leaf(only.text()).stream().anyMatch(hit -> hit.score() < 2)) return false;
        long stacked =
                all.stream().filter(each -> each.column() == only.column()).count();
        return stacked == 1
                && only.row() > 0
                && words.isGroup(sheet.text(only.area().firstRow() - 1, only.column()));
    }

    /** Tables beside each other whose headers end in the same row: nothing stands in the columns between them. */
    private List<List<HeaderLeaf>> parted(List<HeaderLeaf> leaves) {
        List<List<HeaderLeaf>> parts = new ArrayList<>();
        List<HeaderLeaf> part = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            if (!part.isEmpty()) {
                int top = Math.max(0, leaf.row() - 2);
                int after = part.get(part.size() - 1).area().lastColumn() + 1;
                if (afterGap(sheet, top, leaf.row(), after, leaf.column()) > after) {
                    parts.add(part);
                    part = new ArrayList<>();
                }
            }
            part.add(leaf);
        }
        parts.add(part);
        return parts.stream().allMatch(each -> each.size() > 1) ? parts : List.of(leaves);
    }

    /** The first column right of the nearest one with nothing in it: what stands beyond belongs to another table. */
    static int afterGap(VisibleSheet sheet, int top, int leafRow, int first, int firstLeaf) {
        for (int column = firstLeaf - 1; column >= first; column--) {
            if (sheet.grid().columnHidden(column)) continue;
            boolean gap = true;
            for (int row = top; row <= leafRow + 4 && gap; row++) gap = sheet.blank(row, column);
            if (gap) return column + 1;
        }
        return first;
    }
}
