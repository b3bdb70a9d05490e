package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.text.MatchKey;

/** The tables read from one sheet, and the texts around them. */
record SheetDrafts(VisibleSheet sheet, List<TableDraft> tables) {

    /** How many rows below the last table may hold signature, place and date. */
    private static final int FOOT = 60;

    /** So many columns before the figures may label their rows. */
    private static final int LABELS = 4;

    SheetDrafts {
        tables = List.copyOf(tables);
    }

    /** Texts outside tables, from top to bottom; a sheet without a table has none that stands above one. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        List<Area> read = areas();
        int end = tables.stream().mapToInt(TableDraft::lastRow).max().orElse(0);
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            int at = row.get();
            int skip = tableEnd(at);
            if (skip >= 0 && tables.stream().anyMatch(table -> table.firstRow() > at)) {
                // A table beside this one begins lower: its titles stand between. What else stands there is a note.
                for (Cell cell : sheet.seen(at))
                    if (read.stream().noneMatch(table -> table.contains(cell.row(), cell.column())) && isTitled(cell))
                        add(cell, headings);
                row = sheet.nextRow(at + 1);
                continue;
            }
            if (skip < 0 && row.get() > end + FOOT) break;
            if (skip < 0) for (Cell cell : sheet.seen(row.get())) add(cell, headings);
            row = sheet.nextRow(Math.max(skip, row.get()) + 1);
        }
        return headings;
    }

    /** A cell in a row of one table stands over another that begins lower and shares no column with the first. */
    private boolean isTitled(Cell cell) {
        return tables.stream()
                .filter(lower -> lower.firstRow() > cell.row())
                .filter(lower -> area(lower).firstColumn() <= cell.column())
                .filter(lower -> area(lower).lastColumn() >= cell.column())
                .anyMatch(lower -> tables.stream()
                        .filter(table -> table.firstRow() <= cell.row() && cell.row() <= table.lastRow())
                        .noneMatch(table -> shareColumns(table, lower)));
    }

    private static boolean shareColumns(TableDraft one, TableDraft other) {
        IntSummaryStatistics first = columns(one);
        IntSummaryStatistics second = columns(other);
        return first.getMin() <= second.getMax() && second.getMin() <= first.getMax();
    }

    private void add(Cell cell, List<Heading> headings) {
        if (cell.kind() != CellKind.TEXT || cell.text().length() > 600) return;
        boolean above =
                tables.isEmpty() ? cell.row() < 15 : tables.stream().anyMatch(table -> table.firstRow() > cell.row());
        String text = VisibleSheet.flat(cell.text());
        headings.add(new Heading(text, sheet.place(cell.address()), above && !remark(text)));
    }

    /** A note under one table is no heading of the next, nor is what compares or looks ahead. */
    private static boolean remark(String text) {
        return text.startsWith("*")
                || MatchKey.plain(text)
                        .matches(
                                "(?:ghi chu|luu y|chu thich|noi nhan|kinh gui|luu vt|phuong huong).*|.*\\b(?:so voi|cung ky)\\b.*");
    }

    /** Where each table stands, with the columns that label its rows and one behind it; all if no header says. */
    List<Area> areas() {
        return tables.stream().map(SheetDrafts::area).toList();
    }

    private static Area area(TableDraft table) {
        IntSummaryStatistics columns = columns(table);
        boolean known = columns.getCount() > 0;
        return new Area(
                table.firstRow(),
                known ? Math.max(0, columns.getMin() - LABELS) : 0,
                table.lastRow(),
                known ? columns.getMax() + 1 : Integer.MAX_VALUE);
    }

    private static IntSummaryStatistics columns(TableDraft table) {
        return table.headers().values().stream()
                .flatMap(place -> CellAddress.parse(place.cell()).stream())
                .mapToInt(CellAddress::column)
                .summaryStatistics();
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
