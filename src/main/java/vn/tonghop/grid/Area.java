package vn.tonghop.grid;

/** A rectangle of cells, all four edges inside it, counted from 0. */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public Area {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn)
            throw new IllegalArgumentException(
                    "area " + firstRow + "," + firstColumn + " to " + lastRow + "," + lastColumn);
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The cell that holds the value of a merge. */
    public CellAddress anchor() {
        return new CellAddress(firstRow, firstColumn);
    }

    @Override
    public String toString() {
        return anchor() + ":" + new CellAddress(lastRow, lastColumn);
    }
}
