package vn.tonghop.output.book;

/**
 * Where a box leads when it is clicked: a cell or a file that we made, never anything from a file.
 *
 * @param address {@code 'Nguồn số liệu'!A7} within the workbook, a relative path for a file beside it
 */
public record Target(String address, boolean isFile) {

    /** @param row and column from 0 */
    public static Target cell(String sheet, int row, int column) {
        String address = new vn.tonghop.grid.CellAddress(row, column).toString();
        return new Target("'" + sheet.replace("'", "''") + "'!" + address, false);
    }

    /** @param path of words, digits, {@code -}, {@code .} and {@code /} only */
    public static Target file(String path) {
        if (!path.matches("[A-Za-z0-9./_-]+")) throw new IllegalArgumentException("path «" + path + "»");
        return new Target(path, true);
    }
}
