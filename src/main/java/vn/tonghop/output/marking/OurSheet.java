package vn.tonghop.output.marking;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;

/** A sheet of ours in a file that came back: what it says we changed. */
final class OurSheet {

    /** The header of the hidden column that says which cells were filled. */
    static final String MARKS = "tonghop";

    /** The fills that cells had before, by sheet and cell; empty for none. */
    private final TreeMap<String, TreeMap<CellAddress, String>> before = new TreeMap<>();

    private OurSheet() {}

    static OurSheet none() {
        return new OurSheet();
    }

    /** A sheet with a column for keys and one for marks: nobody else makes one. */
    static Optional<OurSheet> find(Grid grid) {
        List<Cell> header = List.of();
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent() && header.isEmpty()) {
            List<Cell> cells = grid.rowCells(row.get());
            boolean keys = cells.stream().anyMatch(cell -> Column.KEY.is(cell.text()));
            boolean marks = cells.stream().anyMatch(cell -> cell.text().equals(MARKS));
            if (keys && marks) header = cells;
            row = grid.nextRow(row.get() + 1);
        }
        if (header.isEmpty()) return Optional.empty();
        OurSheet ours = new OurSheet();
        int column = header.stream()
                .filter(cell -> cell.text().equals(MARKS))
                .findFirst()
                .orElseThrow()
                .column();
        while (row.isPresent()) {
            ours.read(grid.cell(row.get(), column).text());
            row = grid.nextRow(row.get() + 1);
        }
        return Optional.of(ours);
    }

    /** What a mark looks like: cell, the fill before, the sheet's name; the last may hold anything. */
    static String mark(String sheet, CellAddress cell, String fill) {
        return cell + "|" + fill + "|" + sheet;
    }

    private void read(String mark) {
        String[] parts = mark.split("\\|", 3);
        if (parts.length < 3) return;
        CellAddress.parse(parts[0])
                .ifPresent(cell -> before.computeIfAbsent(parts[2], sheet -> new TreeMap<>())
                        .put(cell, parts[1]));
    }

    /** Cells of a sheet that we filled, and the fill that they had. */
    TreeMap<CellAddress, String> before(String sheet) {
        return before.getOrDefault(sheet, new TreeMap<>());
    }
}
