package vn.tonghop.reading;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

/**
 * Formulas that show a text. Into an .xls file LibreOffice writes the text of {@code IF(C5="","",C5*D5)}, empty or not,
 * as the number 0 where the cell is for numbers. Which of both it was nobody can say, so it is no figure: where one is
 * needed, it is asked for.
 */
final class TextResults {

    private TextResults() {}

    /** The grid as people saw it; other formats keep a text as a text. */
    static Grid shown(Grid grid, FileFormat format) {
        return format == FileFormat.XLS ? grid.withoutResults(TextResults::mayBeText) : grid;
    }

    private static boolean mayBeText(Cell cell) {
        String formula = cell.formula();
        return cell.kind() == CellKind.NUMBER && cell.number() == 0 && formula != null && formula.indexOf('"') >= 0;
    }
}
