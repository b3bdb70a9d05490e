package vn.tonghop.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.form.Element;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.text.NumberReader;

/**
 * How one file writes amounts in full: the mark that it puts between two and more groups of three digits, as long as it
 * does so throughout. Where another mark does that too, or the mark also parts decimals, the file has no habit.
 */
final class FileHabits {

    private FileHabits() {}

    static Set<Character> thousands(List<FoundTable> tables) {
        Set<Character> marks = new TreeSet<>();
        Set<Character> points = new TreeSet<>();
        for (FoundTable table : tables) {
            table.columns().forEach((element, column) -> {
                if (element.kind() == Element.Kind.MONEY) look(table, column.index(), marks, points);
            });
        }
        marks.removeAll(points);
        return marks.size() == 1 ? marks : Set.of();
    }

    private static void look(FoundTable table, int column, Set<Character> marks, Set<Character> points) {
        VisibleSheet sheet = table.sheet();
        var row = sheet.nextRow(table.band().bottom() + 1);
        while (row.isPresent()) {
            Cell cell = sheet.shown(row.get(), column);
            if (cell.kind() == CellKind.TEXT) {
                marks.addAll(NumberReader.provenSeparators(cell.text()));
                points.addAll(NumberReader.decimalPoints(cell.text()));
            }
            row = sheet.nextRow(row.get() + 1);
        }
    }
}
