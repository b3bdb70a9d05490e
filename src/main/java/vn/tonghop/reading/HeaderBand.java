package vn.tonghop.reading;

import java.util.List;

/**
 * The header rows of one or several tables beside each other.
 *
 * @param top first row
 * @param leafRow the row where the leaves end
 * @param bottom last row, unit row and number row included
 * @param first the first column that belongs to it: row labels have no header sometimes
 * @param columns every column with a text in the header
 */
record HeaderBand(VisibleSheet sheet, int top, int leafRow, int bottom, int first, int last, List<Column> columns) {
    HeaderBand {
        columns = List.copyOf(columns);
    }
}
