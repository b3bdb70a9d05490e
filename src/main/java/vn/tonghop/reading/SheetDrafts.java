package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.text.MatchKey;

/** The tables read from one sheet, and the texts around them. */
record SheetDrafts(VisibleSheet sheet, List<TableDraft> tables) {
    /** How many rows below the last table may hold signature, place and date. */
    private static final int FOOT = 60;

    SheetDrafts {
        tables = List.copyOf(tables);
    }

    /** So many columns before the figures may label their rows. */
    private static final int LABELS = 4;

    /** Texts outside tables, from top to bottom; a sheet without a table has none that stands above one. */
    List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        int end = tables.stream().mapToInt(TableDraft::lastRow).max().orElse(0);
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            int at = row.get();
            int skip = tableEnd(at);
            boolean titled =
                    tables.stream().anyMatch(table -> table.firstRow() > at && table.firstRow() <= skip + FOOT);
            if (titled) {
                // A table beside this one begins lower: its titles stand between.
                for (Cell cell : sheet.seen(at)) if (!inTable(cell)) add(cell, headings);
                row = sheet.nextRow(at + 1);
                continue;
            }
            if (skip < 0 && row.get() > end + FOOT) break;
            if (skip < 0) for (Cell cell : sheet.seen(row.get())) add(cell, headings);
            row = sheet.nextRow(Math.max(skip, row.get()) + 1);
        }
        return headings;
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

    boolean inTable(Cell cell) {
        return tables.stream()
                .anyMatch(table -> cell.row() >= table.firstRow()
                        && cell.row() <= table.lastRow()
                        && cell.column() <= lastColumn(table) + 1
                        && cell.column() >= firstColumn(table) - LABELS);
    }

    private static int firstColumn(TableDraft table) {
        return table.headers().values().stream()
                .flatMap(place -> CellAddress.parse(place.cell()).stream())
                .mapToInt(CellAddress::column)
                .min()
                .orElse(0);
    }

    private static int lastColumn(TableDraft table) {
        return table.headers().values().stream()
                .flatMap(place -> CellAddress.parse(place.cell()).stream())
                .mapToInt(CellAddress::column)
                .max()
                .orElse(Integer.MAX_VALUE - 1);
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
