package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** What is hidden in a file and holds something: it is not read, and that is said. */
final class Hidden {

    private static final int NAMED = 12;

    private Hidden() {}

    /** Null when nothing that is hidden holds anything. */
    static @Nullable Message message(List<Grid> grids) {
        List<String> places = new ArrayList<>();
        for (Grid grid : grids) {
            if (grid.hidden() && grid.size() > 0) places.add("«" + grid.name() + "»");
            else if (!grid.hidden()) inside(grid, places);
        }
        if (places.isEmpty()) return null;
        if (places.size() > NAMED) {
            places = new ArrayList<>(places.subList(0, NAMED));
            places.add("…");
        }
        return Message.of("reading.hidden", "places", List.copyOf(places));
    }

    private static void inside(Grid grid, List<String> places) {
        for (int column = 0; column < grid.columnCount(); column++) {
            String letters = CellAddress.columnLetters(column);
            if (grid.columnHidden(column) && columnSpeaks(grid, column))
                places.add(name(grid, letters + ":" + letters));
        }
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent()) {
            int number = row.get() + 1;
            if (grid.rowHidden(row.get())
                    && !grid.rowFolded(row.get())
                    && grid.rowCells(row.get()).stream().anyMatch(Hidden::speaks))
                places.add(name(grid, number + ":" + number));
            row = grid.nextRow(row.get() + 1);
        }
    }

    private static boolean columnSpeaks(Grid grid, int column) {
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent()) {
            if (speaks(grid.cell(row.get(), column))) return true;
            row = grid.nextRow(row.get() + 1);
        }
        return false;
    }

    private static boolean speaks(Cell cell) {
        return !cell.isBlank() && !cell.valueText().isBlank();
    }

    private static String name(Grid grid, String range) {
        return grid.name().isEmpty() ? range : grid.name() + "!" + range;
    }
}
