package vn.tonghop.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, or one table of a Word file: its non-blank cells in row order, merges, and what is hidden. Row and column
 * numbers are the file's own, counted from 0. Cells lie in columns of primitives, so that a sheet of a million rows
 * fits; a {@link Cell} is a view made when asked for.
 */
public final class Grid implements Iterable<Cell> {

    /** What a grid was in its file: this decides how an address is written. */
    public enum Kind {
        SHEET,
        WORD_TABLE
    }

    private final String name;
    private final Kind kind;
    private final boolean hidden;
    private final boolean date1904;
    private final long[] positions;
    private final byte[] kinds;
    private final double[] numbers;
    private final @Nullable String[] texts;
    private final @Nullable String @Nullable [] formulas;
    private final int[] styles;
    private final List<CellStyle> styleTable;
    private final SortedMap<CellAddress, String> comments;
    private final List<Area> merges;
    private final int[] furthestRow;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final BitSet foldedRows;

    Grid(GridBuilder made) {
        name = made.name;
        kind = made.kind;
        hidden = made.hidden;
        date1904 = made.date1904;
        positions = Arrays.copyOf(made.positions, made.size);
        kinds = Arrays.copyOf(made.kinds, made.size);
        numbers = Arrays.copyOf(made.numbers, made.size);
        texts = Arrays.copyOf(made.texts, made.size);
        formulas = made.formulas == null ? null : Arrays.copyOf(made.formulas, made.size);
        styles = Arrays.copyOf(made.styles, made.size);
        styleTable = List.copyOf(made.styleTable);
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(made.comments));
        merges = made.merges.stream()
                .sorted(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn))
                .toList();
        furthestRow = furthestRows(merges);
        hiddenRows = (BitSet) made.hiddenRows.clone();
        hiddenColumns = (BitSet) made.hiddenColumns.clone();
        foldedRows = (BitSet) made.foldedRows.clone();
        foldedRows.and(hiddenRows);
    }

    private Grid(Grid old, byte[] newKinds, @Nullable String[] newTexts, Map<CellAddress, String> newComments) {
        name = old.name;
        kind = old.kind;
        hidden = old.hidden;
        date1904 = old.date1904;
        positions = old.positions;
        kinds = newKinds;
        numbers = old.numbers;
        texts = newTexts;
        formulas = old.formulas;
        styles = old.styles;
        styleTable = old.styleTable;
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(newComments));
        merges = old.merges;
        furthestRow = old.furthestRow;
        hiddenRows = old.hiddenRows;
        hiddenColumns = old.hiddenColumns;
        foldedRows = old.foldedRows;
    }

    public static GridBuilder named(String name) {
        return new GridBuilder(name);
    }

    /** The sheet's name as people see it, {@code T2} for the second table of a Word file, empty for a CSV file. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The whole sheet is hidden. */
    public boolean hidden() {
        return hidden;
    }

    /** Serial numbers of dates count from 1904. */
    public boolean date1904() {
        return date1904;
    }

    /** The cell's address as contract and people write it: {@code C10}, or {@code T2!C3} in a Word table. */
    public String label(CellAddress address) {
        return kind == Kind.WORD_TABLE ? name + "!" + address : address.toString();
    }

    /** The sheet's name for an address that already names a Word table: empty there. */
    public String sheetLabel() {
        return kind == Kind.WORD_TABLE ? "" : name;
    }

    /** Where a cell stands, as contract and people write it. */
    public Place place(CellAddress address) {
        return new Place(sheetLabel(), label(address));
    }

    public int size() {
        return positions.length;
    }

    /** One more than the last row that has a cell. */
    public int rowCount() {
        return positions.length == 0 ? 0 : row(positions.length - 1) + 1;
    }

    /** One more than the last column that has a cell. */
    public int columnCount() {
        int last = -1;
        for (long position : positions) last = Math.max(last, (int) position);
        return last + 1;
    }

    /** The cell at a place; a blank one where nothing is stored. */
    public Cell cell(int row, int column) {
        int at = Arrays.binarySearch(positions, position(row, column));
        return at < 0 ? blank(new CellAddress(row, column)) : view(at);
    }

    private Cell blank(CellAddress address) {
        return new Cell(address, CellKind.BLANK, 0, "", null, CellStyle.PLAIN, comments.get(address));
    }

    /** All comments by place, in row order; a blank cell may have one too. */
    public SortedMap<CellAddress, String> comments() {
        return comments;
    }

    public Cell cell(CellAddress address) {
        return cell(address.row(), address.column());
    }

    /** The stored cells of a row, from left to right. */
    public List<Cell> row(int row, int firstColumn, int lastColumn) {
        int from = insertion(position(row, firstColumn));
        List<Cell> cells = new ArrayList<>();
        for (int i = from; i < positions.length && positions[i] <= position(row, lastColumn); i++) cells.add(view(i));
        return cells;
    }

    /** The stored cells of a row, from left to right. */
    public List<Cell> rowCells(int row) {
        return row(row, 0, Integer.MAX_VALUE);
    }

    /** The first row at or after {@code from} that stores a cell; empty when there is none. */
    public Optional<Integer> nextRow(int from) {
        int at = insertion(position(from, 0));
        return at < positions.length ? Optional.of(row(at)) : Optional.empty();
    }

    public List<Area> merges() {
        return merges;
    }

    /** The merge that a cell lies in. */
    public Optional<Area> mergeAt(int row, int column) {
        for (int i = lastStartingAtOrBefore(row); i >= 0 && furthestRow[i] >= row; i--) {
            if (merges.get(i).contains(row, column)) return Optional.of(merges.get(i));
        }
        return Optional.empty();
    }

    /** The cell whose value people see at a place: the merge's first cell inside a merge, else the cell itself. */
    public Cell shown(int row, int column) {
        return mergeAt(row, column).map(area -> cell(area.anchor())).orElseGet(() -> cell(row, column));
    }

    public boolean rowHidden(int row) {
        return hiddenRows.get(row);
    }

    /** The row is hidden, but only by a collapsed group or a filter. */
    public boolean rowFolded(int row) {
        return foldedRows.get(row);
    }

    public boolean columnHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Row, column or the whole sheet is hidden. */
    public boolean hidden(CellAddress address) {
        return hidden || rowHidden(address.row()) || columnHidden(address.column());
    }

    @Override
    public Iterator<Cell> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < positions.length;
            }

            @Override
            public Cell next() {
                if (!hasNext()) throw new NoSuchElementException();
                return view(next++);
            }
        };
    }

    /** Shows every stored text with the style of its cell, row by row: cheaper than making each {@link Cell}. */
    public void forEachText(BiConsumer<String, CellStyle> look) {
        for (int i = 0; i < positions.length; i++) {
            String text = texts[i];
            if (isText(i) && text != null) look.accept(text, styleTable.get(styles[i]));
        }
    }

    /** This grid with other texts and comments, all else kept; this very grid where nothing changes. */
    public Grid mapTexts(BiFunction<String, CellStyle, String> change) {
        @Nullable String[] changed = null;
        for (int i = 0; i < positions.length; i++) {
            String text = texts[i];
            if (!isText(i) || text == null) continue;
            String other = change.apply(text, styleTable.get(styles[i]));
            if (other.equals(text)) continue;
            if (changed == null) changed = texts.clone();
            changed[i] = other;
        }
        Map<CellAddress, String> notes = new HashMap<>(comments);
        notes.replaceAll((address, note) -> change.apply(note, CellStyle.PLAIN));
        if (changed == null && notes.equals(comments)) return this;
        return new Grid(this, kinds, changed == null ? texts : changed, notes);
    }

    /** This grid with an empty text where the result of some formulas stood; this very grid where there are none. */
    public Grid withoutResults(Predicate<Cell> which) {
        if (formulas == null) return this;
        byte[] changedKinds = kinds.clone();
        @Nullable String[] changedTexts = texts.clone();
        boolean changed = false;
        for (int i = 0; i < positions.length; i++) {
            if (formulas[i] == null || !which.test(view(i))) continue;
            changedKinds[i] = (byte) CellKind.TEXT.ordinal();
            changedTexts[i] = "";
            changed = true;
        }
        return changed ? new Grid(this, changedKinds, changedTexts, comments) : this;
    }

    private boolean isText(int at) {
        return kinds[at] == CellKind.TEXT.ordinal();
    }

    @Override
    public String toString() {
        return "Grid «" + name + "», " + size() + " cells";
    }

    private Cell view(int at) {
        CellAddress address = new CellAddress(row(at), (int) positions[at]);
        String text = texts[at];
        return new Cell(
                address,
                CellKind.values()[kinds[at]],
                numbers[at],
                text == null ? "" : text,
                formulas == null ? null : formulas[at],
                styleTable.get(styles[at]),
                comments.get(address));
    }

    private int row(int at) {
        return (int) (positions[at] >>> 32);
    }

    private int insertion(long position) {
        int at = Arrays.binarySearch(positions, position);
        return at < 0 ? -at - 1 : at;
    }

    private int lastStartingAtOrBefore(int row) {
        int low = 0;
        int high = merges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (merges.get(middle).firstRow() <= row) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** For each merge the last row that it or one before it reaches, so that a search backwards may stop. */
    private static int[] furthestRows(List<Area> merges) {
        int[] furthest = new int[merges.size()];
        for (int i = 0; i < furthest.length; i++)
            furthest[i] = Math.max(i == 0 ? 0 : furthest[i - 1], merges.get(i).lastRow());
        return furthest;
    }

    static long position(int row, int column) {
        return ((long) row << 32) | column;
    }
}
