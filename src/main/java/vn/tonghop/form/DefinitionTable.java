package vn.tonghop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** One of the four tables that define a form: columns by name in its first row, a definition in each row below. */
final class DefinitionTable {

    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<DefinitionLine> lines = new ArrayList<>();

    /** Missing columns and columns that stand twice are mistakes; unknown columns are left alone. */
    DefinitionTable(String name, Grid grid, List<String> needed, Mistakes mistakes) {
        this.name = name;
        int header = grid.nextRow(0).orElse(0);
        for (Cell cell : grid.rowCells(header)) readColumn(cell, grid, mistakes);
        for (String column : needed)
            if (!columns.containsKey(column))
                mistakes.add(Message.of("form.noColumn", "table", name, "column", column));
        for (var row = grid.nextRow(header + 1); row.isPresent(); row = grid.nextRow(row.get() + 1)) {
            DefinitionLine line = new DefinitionLine(this, grid, row.get(), mistakes);
            if (!line.isBlank()) lines.add(line);
        }
    }

    private void readColumn(Cell cell, Grid grid, Mistakes mistakes) {
        String column = cell.valueText().strip();
        if (!column.isEmpty() && columns.putIfAbsent(column, cell.column()) != null)
            mistakes.add(Message.of(
                    "form.columnTwice", "table", name, "cell", grid.label(cell.address()), "column", column));
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
