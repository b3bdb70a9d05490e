package vn.tonghop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** One of the four tables that define a form: columns by name in its first row, a definition in each row below. */
final class DefinitionTable {

    private final String name;
    private final Grid grid;
    private final Mistakes mistakes;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<DefinitionLine> lines = new ArrayList<>();

    /** Missing columns and columns that stand twice are mistakes; unknown columns are left alone. */
    DefinitionTable(String name, Grid grid, List<String> needed, Mistakes mistakes) {
        this.name = name;
        this.grid = grid;
        this.mistakes = mistakes;
        int header = grid.nextRow(0).orElse(0);
        for (Cell cell : grid.rowCells(header)) readColumn(cell);
        for (String column : needed) if (!columns.containsKey(column)) mistakes.add(missing(column, header));
        for (var row = grid.nextRow(header + 1); row.isPresent(); row = grid.nextRow(row.get() + 1)) {
            DefinitionLine line = new DefinitionLine(this, grid, row.get(), mistakes);
            if (line.isBlank()) continue;
            lines.add(line);
            for (String column : columns.keySet()) if (isOurs(column)) checkCell(line, column);
        }
    }

    /** What others write beside is left alone. */
    private boolean isOurs(String column) {
        return FormTables.columns(name).contains(column);
    }

    /** What a spreadsheet may hold that is no text: an error, a formula that nobody calculated, a part of a merged cell. */
    private void checkCell(DefinitionLine line, String column) {
        Cell cell = line.cell(column);
        if (cell.kind() == CellKind.ERROR || cell.lacksCachedValue())
            line.add(
                    Message.of(
                            "form.formulaFails", "what", cell.formula() == null ? cell.text() : "=" + cell.formula()),
                    column);
        else if (grid.mergeAt(cell.row(), cell.column()).isPresent()) line.add(Message.of("form.merged"), column);
    }

    private void readColumn(Cell cell) {
        String column = cell.valueText().strip();
        Integer first = column.isEmpty() ? null : columns.putIfAbsent(column, cell.column());
        if (first == null) return;
        List<String> cells = List.of(grid.label(cell.address()), grid.label(new CellAddress(cell.row(), first)));
        mistakes.add(Message.of("form.columnTwice", "table", name, "cell", cells, "column", column));
    }

    /** Names the header's cells that say something unknown or nothing, else the first free one. */
    private Message missing(String column, int header) {
        List<String> suspects = new ArrayList<>();
        for (int at = 0; at < grid.columnCount(); at++) {
            String says = grid.cell(header, at).valueText().strip();
            if (!isOurs(says)) suspects.add(grid.label(new CellAddress(header, at)));
        }
        if (suspects.isEmpty()) suspects.add(grid.label(new CellAddress(header, grid.columnCount())));
        return Message.of("form.noColumn", "table", name, "cell", suspects, "column", column);
    }

    /**
     * Says that a definition is missing.
     *
     * @param suspects cells that may be meant for it; without any, the first free one is named
     */
    void lacks(Message what, String column, List<String> suspects) {
        int at = columns.getOrDefault(column, 0);
        List<String> free = List.of(grid.label(new CellAddress(grid.rowCount(), at)));
        mistakes.add(what.with("table", name).with("cell", suspects.isEmpty() ? free : suspects));
    }

    String name() {
        return name;
    }

    List<DefinitionLine> lines() {
        return lines;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    CellAddress address(int row, String column) {
        return new CellAddress(row, columns.getOrDefault(column, 0));
    }
}
