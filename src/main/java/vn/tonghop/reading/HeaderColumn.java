package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Area;

/** Reads one column of a header: the texts above its leaf, and the unit that they or the rows under it state. */
final class HeaderColumn {

    private final VisibleSheet sheet;
    private final int top;
    private final int leafRow;
    private final int bottom;
    private final int first;

    HeaderColumn(VisibleSheet sheet, int top, int leafRow, int bottom, int first) {
        this.sheet = sheet;
        this.top = top;
        this.leafRow = leafRow;
        this.bottom = bottom;
        this.first = first;
    }

    static boolean headed(VisibleSheet sheet, int top, int bottom, int column) {
        for (int row = top; row <= bottom; row++) if (!sheet.blank(row, column)) return true;
        return false;
    }

    Column read(int column) {
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
                Optional<String> left = fromTheLeft(row, column);
                if (left.isPresent()) {
                    texts.add(left.get());
                    guessed = true;
                }
            }
        }
        String leaf = sheet.text(leafAt, column);
        Units units = units(texts, leaf, column);
        return new Column(column, texts, leaf, sheet.place(leafAt, column), units.stated, units.contradictory, guessed);
    }

    private Units units(List<String> above, String leaf, int column) {
        Units units = new Units();
        for (String text : above) units.add(HeaderText.of(text).unit());
        units.add(leaf.isEmpty() ? null : HeaderText.of(leaf).unit());
        for (int row = leafRow + 1; row <= leafRow + 3; row++) {
            if (sheet.rowHidden(row) || sheet.blank(row, column)) continue;
            String text = sheet.text(row, column);
            if (row > bottom && !isUnitOnly(text)) break;
            units.add(StatedUnit.orNull(text));
        }
        return units;
    }

    /** What cannot be a figure is a unit, though the table beside this one has begun in its row; «1.000 đồng» can be. */
    private static boolean isUnitOnly(String text) {
        boolean bracketed = text.matches("\\(.*\\)");
        return (bracketed || text.chars().noneMatch(Character::isDigit))
                && StatedUnit.parse(text).isPresent();
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
    private Optional<String> fromTheLeft(int row, int column) {
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
