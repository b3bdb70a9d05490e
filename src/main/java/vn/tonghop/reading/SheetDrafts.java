package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;

/** The tables read from one sheet, and the texts around them. */
record SheetDrafts(VisibleSheet sheet, List<TableDraft> tables) {
    SheetDrafts {
        tables = List.copyOf(tables);
    }

    /** Texts outside tables, from top to bottom; a sheet without a table has none that stands above one. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            int skip = tableEnd(row.get());
            if (skip < 0) for (Cell cell : sheet.cells(row.get())) add(cell, headings);
            row = sheet.nextRow(Math.max(skip, row.get()) + 1);
        }
        return headings;
    }

    private void add(Cell cell, List<Heading> headings) {
        if (cell.kind() != CellKind.TEXT || cell.text().length() > 600) return;
        boolean above =
                tables.isEmpty() ? cell.row() < 15 : tables.stream().anyMatch(table -> table.firstRow() > cell.row());
        headings.add(new Heading(VisibleSheet.flat(cell.text()), sheet.place(cell.address()), above));
    }

    /** The last row of the tables that a row belongs to, or -1. */
    private int tableEnd(int row) {
        return tables.stream()
                .filter(table -> row >= table.firstRow() && row <= table.lastRow())
                .mapToInt(TableDraft::lastRow)
                .min()
                .orElse(-1);
    }
}
