package vn.tonghop.output.book;

import vn.tonghop.grid.CellAddress;

/** Cells side by side, rows and columns from 0, the last ones inside. */
public record Block(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public static Block cell(int row, int column) {
        return new Block(row, column, row, column);
    }

    /** {@code B10:C12}, or {@code B10} for one cell. */
    public String address() {
        String first = new CellAddress(firstRow, firstColumn).toString();
        return firstRow == lastRow && firstColumn == lastColumn
                ? first
                : first + ":" + new CellAddress(lastRow, lastColumn);
    }
}
