package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sheet, or a piece of one, before any program writes it. Rows and columns from 0. */
final class Page {

    /** Both ends included. */
    record Merge(int top, int left, int bottom, int right) {}

    String name;
    boolean hidden;
    final TreeMap<Integer, TreeMap<Integer, Item>> rows = new TreeMap<>();
    final List<Merge> merges = new ArrayList<>();
    final Set<Integer> hiddenRows = new TreeSet<>();
    final Set<Integer> hiddenColumns = new TreeSet<>();
    /** Which figures stand in which rows, a commune's own. */
    final TreeMap<Integer, List<Key>> own = new TreeMap<>();
    /** The first row under the header of a piece that is one table. */
    int firstRow;
    /** The row in which a table's header begins, for programs that part text from tables. */
    final List<int[]> tables = new ArrayList<>();

    Page(String name) {
        this.name = name;
    }

    void put(int row, int column, Item item) {
        rows.computeIfAbsent(row, at -> new TreeMap<>()).put(column, item);
    }

    void put(int row, int column, String text) {
        if (!text.isEmpty()) put(row, column, Item.text(text));
    }

    @Nullable
    Item at(int row, int column) {
        TreeMap<Integer, Item> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right) merges.add(new Merge(top, left, bottom, right));
    }

    int height() {
        int last = rows.isEmpty() ? -1 : rows.lastKey();
        for (Merge merge : merges) last = Math.max(last, merge.bottom);
        return last + 1;
    }

    int width() {
        int last = -1;
        for (TreeMap<Integer, Item> row : rows.values()) if (!row.isEmpty()) last = Math.max(last, row.lastKey());
        for (Merge merge : merges) last = Math.max(last, merge.right);
        return last + 1;
    }

    /** Lays a piece on this page. */
    void lay(Page piece, int top, int left) {
        piece.rows.forEach((row, cells) -> cells.forEach((column, item) -> put(top + row, left + column, item)));
        for (Merge each : piece.merges)
            merges.add(new Merge(each.top + top, each.left + left, each.bottom + top, each.right + left));
        piece.hiddenRows.forEach(row -> hiddenRows.add(top + row));
        piece.hiddenColumns.forEach(column -> hiddenColumns.add(left + column));
        piece.own.forEach((row, keys) ->
                own.computeIfAbsent(top + row, at -> new ArrayList<>()).addAll(keys));
        piece.tables.forEach(each -> tables.add(new int[] {each[0] + top, each[1] + top}));
    }
}
