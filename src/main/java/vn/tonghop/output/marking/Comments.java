package vn.tonghop.output.marking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;
import vn.tonghop.output.book.SafeText;

/** What is to be marked on one sheet: a colour and words for each doubtful cell. */
final class Comments {

    private static final int LONGEST = 4_000;

    private final TreeMap<CellAddress, Fill> fills = new TreeMap<>();
    private final TreeMap<CellAddress, String> words = new TreeMap<>();

    private Comments() {}

    /** In a merge its first cell is the one that is seen. */
    static Comments on(Grid grid, List<Correction> lines) {
        Comments comments = new Comments();
        for (Correction line : lines) {
            Fill fill = Fill.of(line.severity());
            if (fill == null) continue;
            for (CellAddress cell : cells(grid, line)) comments.add(cell, fill, line.comment());
        }
        return comments;
    }

    private static List<CellAddress> cells(Grid grid, Correction line) {
        return line.cells().stream()
                .filter(place -> place.sheet().equals(grid.name()))
                .flatMap(place -> CellAddress.parse(place.cell()).stream())
                .map(cell -> grid.mergeAt(cell.row(), cell.column())
                        .map(area -> area.anchor())
                        .orElse(cell))
                .distinct()
                .sorted()
                .toList();
    }

    private void add(CellAddress cell, Fill fill, String comment) {
        fills.merge(cell, fill, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        words.merge(cell, comment, (before, more) -> before.contains(more) ? before : before + "\n\n" + more);
    }

    TreeMap<CellAddress, Fill> fills() {
        return fills;
    }

    /** What each cell's comment says, fit to be stored. */
    TreeMap<CellAddress, String> words() {
        TreeMap<CellAddress, String> safe = new TreeMap<>();
        words.forEach((cell, text) -> safe.put(cell, cut(SafeText.of(text))));
        return safe;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** Cells as people read them, for a note. */
    static String list(String sheet, Iterable<CellAddress> cells) {
        return StreamSupport.stream(cells.spliterator(), false)
                .map(cell -> new Place(sheet, cell.toString()).label())
                .collect(Collectors.joining(", "));
    }

    /** The height of a comment's box for a text, in points, at {@link #WIDTH}. */
    static double height(String text) {
        int lines = 1;
        for (String line : text.split("\n", -1)) lines += 1 + line.length() / 48;
        return Math.min(300, lines * 13.0 + 8);
    }

    /** The width of a comment's box, in points. */
    static final double WIDTH = 250;

    /** Whether there is something to mark. */
    boolean isEmpty() {
        return fills.isEmpty();
    }

    Map<CellAddress, String> without(Set<CellAddress> cells) {
        TreeMap<CellAddress, String> left = words();
        left.keySet().removeAll(cells);
        return left;
    }
}
