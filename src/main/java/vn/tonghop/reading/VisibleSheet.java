package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;

/** A grid as a person sees it: what is hidden, and what our own templates say of themselves, is blank, a merge shows its first cell's value everywhere. */
final class VisibleSheet {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\ufeff]+");

    private final Grid grid;
    private final int rows;
    private final int columns;

    VisibleSheet(Grid grid) {
        this.grid = grid;
        this.rows = grid.rowCount();
        this.columns = grid.columnCount();
    }

    Grid grid() {
        return grid;
    }

    int rowCount() {
        return rows;
    }

    int columnCount() {
        return columns;
    }

    /** Hidden by hand; what a filter or a collapsed group folds away is read. */
    boolean rowHidden(int row) {
        return grid.rowHidden(row) && !grid.rowFolded(row);
    }

    boolean visible(int row, int column) {
        return !rowHidden(row) && !grid.columnHidden(column);
    }

    /** The cell whose value stands at a place; blank where row or column is hidden, and where a template checks itself. */
    Cell shown(int row, int column) {
        if (!visible(row, column)) return Cell.blank(row, column);
        Cell cell = grid.shown(row, column);
        return cell.kind() == CellKind.TEXT && OwnWords.are(cell.text()) ? Cell.blank(row, column) : cell;
    }

    /** The cell's text with line breaks and blanks made one blank each; empty when blank or hidden. */
    String text(int row, int column) {
        return flat(shown(row, column).valueText());
    }

    static String flat(String text) {
        return plainlyWritten(text)
                ? text
                : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** ASCII letters and single blanks between words: nothing to flatten. */
    private static boolean plainlyWritten(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && (c < '\u00c0' || c > '\u1eff') || c == ' ' && before == ' ') return false;
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    boolean blank(int row, int column) {
        Cell cell = shown(row, column);
        return cell.isBlank()
                || cell.kind() == CellKind.TEXT && flat(cell.text()).isEmpty();
    }

    Optional<Area> mergeAt(int row, int column) {
        return grid.mergeAt(row, column);
    }

    /** The rectangle that a cell fills: its merge, or itself. */
    Area area(int row, int column) {
        return grid.mergeAt(row, column).orElseGet(() -> new Area(row, column, row, column));
    }

    /** Visible non-blank cells stored in a row, from left to right. */
    List<Cell> cells(int row) {
        List<Cell> cells = new ArrayList<>();
        if (rowHidden(row)) return cells;
        for (Cell cell : grid.rowCells(row))
            if (!grid.columnHidden(cell.column()) && !blank(row, cell.column())) cells.add(cell);
        return cells;
    }

    /** Like {@link #cells}, and those that a merge brings into view from a hidden column. */
    List<Cell> seen(int row) {
        List<Cell> cells = new ArrayList<>();
        if (rowHidden(row)) return cells;
        for (Cell cell : grid.rowCells(row))
            if (!flat(cell.valueText()).isEmpty() && reachesIntoView(cell)) cells.add(cell);
        return cells;
    }

    private boolean reachesIntoView(Cell cell) {
        Area area = area(cell.row(), cell.column());
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++)
            if (!grid.columnHidden(column)) return area.anchor().equals(cell.address());
        return false;
    }

    /** The first visible row at or after {@code from} that stores a cell. */
    Optional<Integer> nextRow(int from) {
        Optional<Integer> row = grid.nextRow(from);
        while (row.isPresent() && rowHidden(row.get())) row = grid.nextRow(row.get() + 1);
        return row;
    }

    /** The first visible row at or after {@code from}, stored or not. */
    int visibleRow(int from) {
        int row = from;
        while (rowHidden(row)) row++;
        return row;
    }

    Place place(int row, int column) {
        return grid.place(area(row, column).anchor());
    }

    Place place(CellAddress address) {
        return grid.place(address);
    }

    /** A number stands there, or a text that has digits and no letters. */
    boolean numeric(int row, int column) {
        Cell cell = shown(row, column);
        if (cell.kind() == CellKind.NUMBER) return true;
        return cell.kind() == CellKind.TEXT && cell.text().matches("[^\\p{L}]*\\p{Nd}[^\\p{L}]*");
    }
}
