package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.text.MatchKey;

/** Finds header rows by what stands in them: at least two cells side by side that may head columns of the form. */
final class HeaderFinder {

    private static final int DEPTH = 4;

    /** A cell that may be the leaf of a header path. */
    record Leaf(Area area, String text) {
        int row() {
            return area.lastRow();
        }

        int column() {
            return area.firstColumn();
        }
    }

    private final Vocabulary words;
    private final Phrases phrases;

    HeaderFinder(Vocabulary words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** The header bands of a sheet from top to bottom. */
    List<HeaderBand> find(VisibleSheet sheet) {
        TreeMap<Integer, List<Leaf>> byRow = leavesByRow(sheet);
        List<HeaderBand> bands = new ArrayList<>();
        for (List<Leaf> leaves : clusters(sheet, byRow)) {
            leaves.sort(Comparator.comparingInt(Leaf::column));
            for (List<Leaf> beside : parted(sheet, leaves)) bands.add(band(sheet, beside, bands));
        }
        return bands;
    }

    List<Leaf> leaves(VisibleSheet sheet) {
        return leavesByRow(sheet).values().stream().flatMap(List::stream).toList();
    }

    private TreeMap<Integer, List<Leaf>> leavesByRow(VisibleSheet sheet) {
        TreeMap<Integer, List<Leaf>> byRow = new TreeMap<>();
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            for (Cell cell : sheet.cells(row.get())) {
                if (cell.kind() != CellKind.TEXT) continue;
                Area area = sheet.area(cell.row(), cell.column());
                if (area.firstRow() != cell.row() || area.firstColumn() != cell.column()) continue;
                String text = VisibleSheet.flat(cell.text());
                if (words.leaf(text).isEmpty()) continue;
                byRow.computeIfAbsent(area.lastRow(), at -> new ArrayList<>()).add(new Leaf(area, text));
            }
            row = sheet.nextRow(row.get() + 1);
        }
        byRow.keySet().removeIf(at -> isUnitRow(byRow, at));
        return byRow;
    }

    /** «(hoạt động)», «(trẻ)» under the leaves: units, though headers may be called so too. */
    private static boolean isUnitRow(TreeMap<Integer, List<Leaf>> byRow, int row) {
        Integer above = byRow.lowerKey(row);
        return above != null
                && row - above <= 2
                && byRow.getOrDefault(row, List.of()).stream()
                        .allMatch(leaf -> StatedUnit.parse(leaf.text).isPresent());
    }

    /** Leaves that end in one row, or a row or two apart with nothing below the upper ones. */
    private List<List<Leaf>> clusters(VisibleSheet sheet, TreeMap<Integer, List<Leaf>> byRow) {
        List<List<Leaf>> clusters = new ArrayList<>();
        List<Leaf> all = byRow.values().stream().flatMap(List::stream).toList();
        while (!byRow.isEmpty()) {
            int bottom = lowestOfBlock(byRow);
            List<Leaf> lowest = byRow.getOrDefault(bottom, List.of());
            List<Leaf> cluster = new ArrayList<>(lowest);
            byRow.remove(bottom);
            for (int row = bottom - 1; row >= Math.max(0, bottom - 2); row--) {
                List<Leaf> leaves = byRow.getOrDefault(row, List.of());
                for (Leaf leaf : leaves) if (endsHere(sheet, leaf, bottom)) cluster.add(leaf);
                List<Leaf> apart = new ArrayList<>(leaves);
                apart.removeIf(
                        leaf -> cluster.contains(leaf) || lowest.stream().anyMatch(below -> isUnder(below, leaf)));
                byRow.remove(row);
                if (!apart.isEmpty()) byRow.put(row, apart);
            }
            if (isHeader(sheet, cluster, all)) clusters.add(cluster);
        }
        clusters.sort(Comparator.comparingInt(
                cluster -> cluster.stream().mapToInt(Leaf::row).max().orElse(0)));
        return clusters;
    }

    private static boolean isUnder(Leaf below, Leaf above) {
        return below.area.firstColumn() <= above.area.lastColumn()
                && below.area.lastColumn() >= above.area.firstColumn();
    }

    /** The last row of a run of rows with leaves that still has leaves beside or below those above it. */
    private static int lowestOfBlock(TreeMap<Integer, List<Leaf>> byRow) {
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

    private static boolean endsHere(VisibleSheet sheet, Leaf leaf, int bottom) {
        for (int row = leaf.row() + 1; row <= bottom; row++)
            for (int column = leaf.area.firstColumn(); column <= leaf.area.lastColumn(); column++)
                if (!sheet.blank(row, column)) return false;
        return true;
    }

    private boolean isHeader(VisibleSheet sheet, List<Leaf> cluster, List<Leaf> all) {
        if (cluster.size() >= 2) return true;
        if (cluster.isEmpty()) return false;
        Leaf only = cluster.get(0);
        if (words.leaf(only.text).stream().anyMatch(hit -> hit.score() < 2)) return false;
        long stacked =
                all.stream().filter(each -> each.column() == only.column()).count();
        return stacked == 1 && only.row() > 0 && words.isGroup(sheet.text(only.area.firstRow() - 1, only.column()));
    }

    private HeaderBand band(VisibleSheet sheet, List<Leaf> leaves, List<HeaderBand> before) {
        int leafRow = leaves.stream().mapToInt(Leaf::row).max().orElseThrow();
        int firstLeaf = leaves.get(0).column();
        int lastLeaf =
                leaves.stream().mapToInt(leaf -> leaf.area.lastColumn()).max().orElseThrow();
        int floor = floor(before, leafRow, firstLeaf, lastLeaf);
        int top = top(sheet, leaves, leafRow, firstLeaf, lastLeaf, floor);
        int first = before.stream()
                .filter(band -> band.last() < firstLeaf && leafRow - band.bottom() <= 60)
                .filter(band -> besides(sheet, band, leafRow))
                .mapToInt(band -> band.last() + 1)
                .max()
                .orElse(0);
        first = Math.max(first, afterGap(sheet, top, leafRow, first, firstLeaf));
        int last = lastLeaf;
        while (headed(sheet, top, leafRow, last + 1)) last++;
        int bottom = bottom(sheet, leaves, leafRow, first, last);
        List<Column> columns = new ArrayList<>();
        for (int column = first; column <= last; column++)
            if (!sheet.grid().columnHidden(column) && headed(sheet, top, bottom, column))
                columns.add(column(sheet, top, leafRow, bottom, first, column));
        return new HeaderBand(sheet, top, leafRow, bottom, first, last, columns);
    }

    /** Tables beside each other whose headers end in the same row: nothing stands in the columns between them. */
    private static List<List<Leaf>> parted(VisibleSheet sheet, List<Leaf> leaves) {
        List<List<Leaf>> parts = new ArrayList<>();
        List<Leaf> part = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (!part.isEmpty()) {
                int top = Math.max(0, leaf.row() - 2);
                int after = part.get(part.size() - 1).area.lastColumn() + 1;
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
    private static int afterGap(VisibleSheet sheet, int top, int leafRow, int first, int firstLeaf) {
        for (int column = firstLeaf - 1; column >= first; column--) {
            if (sheet.grid().columnHidden(column)) continue;
            boolean gap = true;
            for (int row = top; row <= leafRow + 4 && gap; row++) gap = sheet.blank(row, column);
            if (gap) return column + 1;
        }
        return first;
    }

    /** Two bands share rows: one stands to the left of the other. */
    private static boolean besides(VisibleSheet sheet, HeaderBand left, int row) {
        for (int between = left.bottom() + 1; between < row; between++) {
            int at = between;
            if (left.columns().stream().allMatch(column -> sheet.blank(at, column.index()))) return false;
        }
        return true;
    }

    private static int floor(List<HeaderBand> before, int row, int first, int last) {
        return before.stream()
                .filter(band -> band.bottom() < row && band.first() <= last && band.last() >= first)
                .mapToInt(band -> band.bottom() + 1)
                .max()
                .orElse(0);
    }

    private int top(VisibleSheet sheet, List<Leaf> leaves, int leafRow, int first, int last, int floor) {
        int top = leaves.stream().mapToInt(leaf -> leaf.area.firstRow()).min().orElseThrow();
        int highest = top;
        for (int row = top - 1; row >= Math.max(floor, leafRow - DEPTH); row--) {
            if (sheet.rowHidden(row)) continue;
            int kind = headerRow(sheet, row, first, last);
            if (kind == 0) break;
            if (kind == 2) highest = row;
        }
        return highest;
    }

    /** 2: names groups of the form; 1: may be a header row between such; 0: none. */
    private int headerRow(VisibleSheet sheet, int row, int first, int last) {
        int distinct = 0;
        boolean group = false;
        boolean heading = false;
        Area seen = new Area(0, 0, 0, 0);
        for (int column = first; column <= last; column++) {
            if (sheet.blank(row, column) || sheet.grid().columnHidden(column)) continue;
            Area area = sheet.area(row, column);
            if (distinct > 0 && area.equals(seen)) continue;
            seen = area;
            distinct++;
            String text = sheet.text(row, column);
            if (sheet.numeric(row, column) || phrases.isTitle(text)) return 0;
            heading |= phrases.isHeading(text);
            group |= words.isGroup(text);
        }
        if (distinct == 0 || heading && !group) return 0;
        if (group && (distinct > 1 || words.isGroupByName(VisibleSheet.flat(sheet.text(row, seen.firstColumn())))))
            return 2;
        return distinct > 1 ? 2 : seen.lastColumn() > seen.firstColumn() || group ? 1 : 0;
    }

    private static boolean headed(VisibleSheet sheet, int top, int bottom, int column) {
        for (int row = top; row <= bottom; row++) if (!sheet.blank(row, column)) return true;
        return false;
    }

    private int bottom(VisibleSheet sheet, List<Leaf> leaves, int leafRow, int first, int last) {
        int bottom = leafRow;
        for (int row = leafRow + 1; row <= leafRow + 3; row++) {
            if (sheet.rowHidden(row)) continue;
            if (isUnitRow(sheet, row, first, last) || isNumberRow(sheet, row, first, last)) bottom = row;
            else break;
        }
        return bottom;
    }

    private static boolean isUnitRow(VisibleSheet sheet, int row, int first, int last) {
        int units = 0;
        for (int column = first; column <= last; column++) {
            if (sheet.blank(row, column) || sheet.grid().columnHidden(column)) continue;
            String text = sheet.text(row, column);
            if (sheet.numeric(row, column)) return false;
            if (StatedUnit.parse(text).isPresent()) units++;
            else if (!MatchKey.plain(text).matches("dvt|don vi tinh|d v t|stt|tt")) return false;
        }
        return units > 0;
    }

    /** (1) (2) (3) …, with or without brackets, perhaps A, B before and «(7)=(5)+(6)» among them. */
    static boolean isNumberRow(VisibleSheet sheet, int row, int first, int last) {
        int expected = 1;
        int filled = 0;
        int hidden = 0;
        for (int column = first; column <= last; column++) {
            if (sheet.grid().columnHidden(column)) hidden++;
            if (sheet.blank(row, column) || sheet.grid().columnHidden(column)) continue;
            Area area = sheet.area(row, column);
            if (area.firstColumn() != column) continue;
            String mark =
                    sheet.text(row, column).replaceAll("[()\\[\\]{}. ]", "").replaceFirst("=.*", "");
            filled++;
            if (expected == 1 && mark.matches("[A-Da-d]")) continue;
            if (!mark.matches("[0-9]{1,3}")) return false;
            // A hidden column has its number too.
            int number = Integer.parseInt(mark);
            if (number < expected || number > expected + hidden) return false;
            hidden -= number - expected;
            expected = number + 1;
        }
        return expected > 3 || filled > 1 && filled == expected - 1 && bracketed(sheet, row, first, last);
    }

    private static boolean bracketed(VisibleSheet sheet, int row, int first, int last) {
        for (int column = first; column <= last; column++)
            if (!sheet.blank(row, column) && !sheet.text(row, column).matches("[(\\[].*[)\\]]")) return false;
        return true;
    }

    private Column column(VisibleSheet sheet, int top, int leafRow, int bottom, int first, int column) {
        List<String> texts = new ArrayList<>();
        boolean guessed = false;
        int leafAt = leafRow;
        while (leafAt > top && sheet.blank(leafAt, column)) leafAt--;
        Area leafArea = sheet.area(leafAt, column);
        for (int row = top; row < leafArea.firstRow(); row++) {
            if (sheet.rowHidden(row)) continue;
            if (!sheet.blank(row, column)) {
                String text = sheet.text(row, column);
                if (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text)) texts.add(text);
            } else {
                Optional<String> left = fromTheLeft(sheet, row, first, column, top, leafRow);
                if (left.isPresent()) {
                    texts.add(left.get());
                    guessed = true;
                }
            }
        }
        String leaf = sheet.text(leafAt, column);
        Units units = new Units();
        for (String text : texts) units.add(HeaderText.of(text).unit());
        units.add(leaf.isEmpty() ? null : HeaderText.of(leaf).unit());
        for (int row = leafRow + 1; row <= bottom; row++) units.add(StatedUnit.orNull(sheet.text(row, column)));
        return new Column(column, texts, leaf, sheet.place(leafAt, column), units.stated, units.contradictory, guessed);
    }

    /** Units said one after the other; a plain «đồng» under a «nghìn đồng» contradicts it. */
    private static final class Units {
        @Nullable
        StatedUnit stated;

        boolean contradictory;

        void add(@Nullable StatedUnit unit) {
            if (unit == null) return;
            contradictory |= stated != null && stated.isMoney() && unit.isMoney() && !stated.equals(unit);
            stated = unit;
        }
    }

    /** The group that an unmerged header row names further left, as far as no column is without any header. */
    private static Optional<String> fromTheLeft(
            VisibleSheet sheet, int row, int first, int column, int top, int leafRow) {
        for (int left = column - 1; left >= first; left--) {
            if (sheet.grid().columnHidden(left)) continue;
            if (!headed(sheet, top, leafRow, left)) return Optional.empty();
            if (sheet.blank(row, left)) continue;
            Area area = sheet.area(row, left);
            boolean merged = area.lastColumn() > area.firstColumn() || area.lastRow() > area.firstRow();
            boolean standsAlone = sheet.blank(leafRow, left) && area.lastRow() < leafRow;
            return merged || standsAlone ? Optional.empty() : Optional.of(sheet.text(row, left));
        }
        return Optional.empty();
    }
}
