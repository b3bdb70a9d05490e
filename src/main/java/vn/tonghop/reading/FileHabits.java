package vn.tonghop.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.text.NumberReader;

/** How one file writes amounts in full: the marks that it puts between two and more groups of three digits. */
final class FileHabits {

    private FileHabits() {}

    static Set<Character> thousands(List<FoundTable> tables) {
        Set<Character> marks = new TreeSet<>();
        for (FoundTable table : tables) {
            table.columns().forEach((element, column) -> {
                if (element.kind() == vn.tonghop.form.Element.Kind.MONEY) look(table, column.index(), marks);
            });
        }
        return marks;
    }

    private static void look(FoundTable table, int column, Set<Character> marks) {
        VisibleSheet sheet = table.sheet();
        var row = sheet.nextRow(table.band().bottom() + 1);
        while (row.isPresent() && marks.size() < 2) {
            Cell cell = sheet.shown(row.get(), column);
            if (cell.kind() == CellKind.TEXT) marks.addAll(NumberReader.provenSeparators(cell.text()));
            row = sheet.nextRow(row.get() + 1);
        }
    }
}
