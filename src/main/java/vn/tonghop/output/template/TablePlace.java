package vn.tonghop.output.template;

import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.form.Element;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.output.book.Block;

/**
 * Where one table of the form stands: one sheet, below the letterhead, whose it is and what the check says. Rows and columns
 * from 0.
 *
 * @param own the key of the row that the unit fills; empty where the table has one row or is a list
 */
record TablePlace(Table table, String sheet, List<Element> elements, String own) {

    /** Blank lines of a list. */
    static final int LINES = 20;

    /** The row that says what the check comes to. */
    static final int STATE = 7;

    private static final int SIGNATURE_ROWS = 5;

    TablePlace {
        elements = List.copyOf(elements);
    }

    boolean isList() {
        return table.rows() == Rows.LINES;
    }

    /** Columns of ours before the form's: what a row is called. */
    int labels() {
        return table.rows() == Rows.LEVELS ? 1 : 0;
    }

    int columns() {
        return labels() + elements.size();
    }

    int column(Element element) {
        return labels() + elements.indexOf(element);
    }

    int headerRow() {
        return STATE + 1;
    }

    /** The first row under the head and the row of column numbers. */
    int firstRow() {
        return headerRow()
                + elements.stream().mapToInt(each -> each.path().size()).max().orElse(1)
                + 1;
    }

    int lastRow() {
        return firstRow() + rows().size() - 1;
    }

    /** Keys of the rows as the reader will call them. */
    List<String> rows() {
        return switch (table.rows()) {
            case ONE -> List.of("");
            case LEVELS -> table.levels();
            case LINES ->
                IntStream.rangeClosed(1, LINES).mapToObj(Integer::toString).toList();
        };
    }

    /** Rows that the unit fills. */
    boolean isOwn(String row) {
        return isList() || row.equals(own);
    }

    int row(String key) {
        return firstRow() + rows().indexOf(key);
    }

    /** {@code C10}. */
    String cell(Element element, String row) {
        return new CellAddress(row(row), column(element)).toString();
    }

    /** All lines of a list's column, {@code C10:C39}. */
    Block column(Element element, int first, int last) {
        return new Block(first, column(element), last, column(element));
    }

    Block lines(Element element) {
        return column(element, firstRow(), lastRow());
    }

    /** Lists have what is checked in each line beside it, one empty column away. */
    int besideColumn() {
        return columns() + 1;
    }

    /** The words beside a list's lines. */
    Block beside() {
        return new Block(firstRow(), besideColumn(), lastRow(), besideColumn());
    }

    /** Rows of what follows the table up to the checks: total, note, place, date and signature, a blank row, a title. */
    int checksRow() {
        return lastRow() + (hasTotals() ? 1 : 0) + (isList() ? 1 : 0) + SIGNATURE_ROWS + 3;
    }

    boolean hasTotals() {
        return isList() && elements.stream().anyMatch(TablePlace::isSummed);
    }

    static boolean isSummed(Element element) {
        return element.unit() != null && element.summed();
    }
}
