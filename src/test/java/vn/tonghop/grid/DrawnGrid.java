package vn.tonghop.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grid drawn as text, a line a row from row 1, cells between {@code |}, the first in column A.
 *
 * <p>{@code 700} is a number, {@code #2.5} too; {@code '700} a text; {@code <} is merged with the cell to the left,
 * {@code ^} with the one above; {@code #REF!} an error; {@code =A1} a formula without a value; {@code \n} a line break;
 * anything else a text.
 */
public final class DrawnGrid {

    private DrawnGrid() {}

    public static Grid grid(String drawn) {
        return grid("Sheet1", drawn);
    }

    public static Grid grid(String name, String drawn) {
        return builder(name, drawn).build();
    }

    public static GridBuilder builder(String name, String drawn) {
        return builder(name, cells(drawn));
    }

    /** The cells of a drawing, row by row. */
    public static List<List<String>> cells(String drawn) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : drawn.strip().split("\n")) {
            String inner = line.strip();
            inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
            List<String> row = new ArrayList<>();
            for (String cell : inner.split("\\|", -1)) row.add(cell.strip());
            rows.add(row);
        }
        return rows;
    }

    public static GridBuilder builder(String name, List<List<String>> rows) {
        GridBuilder grid = Grid.named(name);
        Map<CellAddress, Area> merges = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++)
            for (int column = 0; column < rows.get(row).size(); column++) put(grid, merges, rows, row, column);
        merges.values().stream()
                .filter(area -> area.lastRow() > area.firstRow() || area.lastColumn() > area.firstColumn())
                .forEach(grid::merge);
        return grid;
    }

    private static void put(
            GridBuilder grid, Map<CellAddress, Area> merges, List<List<String>> rows, int row, int column) {
        String text = rows.get(row).get(column).replace("\\n", "\n");
        if (text.equals("<") || text.equals("^")) {
            CellAddress anchor = anchor(rows, row, column);
            Area area =
                    merges.getOrDefault(anchor, new Area(anchor.row(), anchor.column(), anchor.row(), anchor.column()));
            merges.put(
                    anchor,
                    new Area(
                            area.firstRow(),
                            area.firstColumn(),
                            Math.max(area.lastRow(), row),
                            Math.max(area.lastColumn(), column)));
        } else if (text.matches("#?[0-9]+(\\.[0-9]+)?") && (text.startsWith("#") || !text.contains("."))) {
            grid.number(row, column, Double.parseDouble(text.replace("#", "")), null, CellStyle.PLAIN);
        } else if (text.matches("#[A-Z/0]+[!?]")) {
            grid.error(row, column, text, "A1", CellStyle.PLAIN);
        } else if (text.startsWith("=")) {
            grid.uncached(row, column, text.substring(1), CellStyle.PLAIN);
        } else if (!text.isEmpty()) {
            grid.text(row, column, text.startsWith("'") ? text.substring(1) : text);
        }
    }

    private static CellAddress anchor(List<List<String>> rows, int row, int column) {
        int r = row;
        int c = column;
        while (rows.get(r).get(c).equals("<") || rows.get(r).get(c).equals("^")) {
            if (rows.get(r).get(c).equals("<")) c--;
            else r--;
        }
        return new CellAddress(r, c);
    }
}
