package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.grid.Area;
import vn.tonghop.text.MatchKey;

/** Finds header rows by what stands in them: at least two cells side by side that may head columns of the form. */
final class HeaderFinder {

    private static final int DEPTH = 4;

    private final Vocabulary words;
    private final Phrases phrases;

    HeaderFinder(Vocabulary words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** The header bands of a sheet from top to bottom. */
    List<HeaderBand> find(VisibleSheet sheet) {
        List<List<HeaderLeaf>> headers = new HeaderLeaves(sheet, words).headers();
        List<HeaderBand> bands = new ArrayList<>();
        for (List<HeaderLeaf> leaves : headers) bands.add(band(sheet, leaves, bands, headers));
        return bands;
    }

    private HeaderBand band(
            VisibleSheet sheet, List<HeaderLeaf> leaves, List<HeaderBand> before, List<List<HeaderLeaf>> headers) {
        int leafRow = HeaderLeaf.lastRow(leaves);
        int firstLeaf = HeaderLeaf.firstColumn(leaves);
        int lastLeaf = HeaderLeaf.lastColumn(leaves);
        int top = top(sheet, leaves, floor(before, leafRow, firstLeaf, lastLeaf));
        int first = first(sheet, before, leafRow, firstLeaf);
        for (List<HeaderLeaf> other : headers)
            if (besides(other, leaves) && HeaderLeaf.lastColumn(other) < firstLeaf)
                first = Math.max(first, HeaderLeaf.lastColumn(other) + 1);
        first = Math.max(first, HeaderLeaves.afterGap(sheet, top, leafRow, first, firstLeaf));
        int last = lastLeaf;
        while (HeaderColumn.headed(sheet, top, leafRow, last + 1) && !headsAnother(leaves, headers, last + 1)) last++;
        int bottom = bottom(sheet, leafRow, first, last);
        HeaderColumn reader = new HeaderColumn(sheet, top, leafRow, bottom, first);
        List<Column> columns = new ArrayList<>();
        for (int column = first; column <= last; column++)
            if (!sheet.grid().columnHidden(column) && HeaderColumn.headed(sheet, top, bottom, column))
                columns.add(reader.read(column));
        return new HeaderBand(sheet, top, leafRow, bottom, first, last, columns);
    }

    private static int first(VisibleSheet sheet, List<HeaderBand> before, int leafRow, int firstLeaf) {
        return before.stream()
                .filter(band -> band.last() < firstLeaf && leafRow - band.bottom() <= 60)
                .filter(band -> besides(sheet, band, leafRow))
                .mapToInt(band -> band.last() + 1)
                .max()
                .orElse(0);
    }

    /** Two bands share rows: one stands to the left of the other. */
    private static boolean besides(VisibleSheet sheet, HeaderBand left, int row) {
        for (int between = left.bottom() + 1; between < row; between++) {
            int at = between;
            if (left.columns().stream().allMatch(column -> sheet.blank(at, column.index()))) return false;
        }
        return true;
    }

    /** The leaves of two headers end in nearly the same row, and no column has leaves of both. */
    private static boolean besides(List<HeaderLeaf> other, List<HeaderLeaf> leaves) {
        return other != leaves
                && Math.abs(HeaderLeaf.lastRow(other) - HeaderLeaf.lastRow(leaves)) < DEPTH
                && (HeaderLeaf.lastColumn(other) < HeaderLeaf.firstColumn(leaves)
                        || HeaderLeaf.firstColumn(other) > HeaderLeaf.lastColumn(leaves));
    }

    private static boolean headsAnother(List<HeaderLeaf> leaves, List<List<HeaderLeaf>> headers, int column) {
        return headers.stream()
                .anyMatch(other -> besides(other, leaves)
                        && HeaderLeaf.firstColumn(other) <= column
                        && HeaderLeaf.lastColumn(other) >= column);
    }

    private static int floor(List<HeaderBand> before, int row, int first, int last) {
        return before.stream()
                .filter(band -> band.bottom() < row && band.first() <= last && band.last() >= first)
                .mapToInt(band -> band.bottom() + 1)
                .max()
                .orElse(0);
    }

    private int top(VisibleSheet sheet, List<HeaderLeaf> leaves, int floor) {
        int leafRow = HeaderLeaf.lastRow(leaves);
        int first = HeaderLeaf.firstColumn(leaves);
        int last = HeaderLeaf.lastColumn(leaves);
        int top = leaves.stream().mapToInt(leaf -> leaf.area().firstRow()).min().orElseThrow();
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

    private static int bottom(VisibleSheet sheet, int leafRow, int first, int last) {
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
}
