package vn.tonghop.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one grid, in any order; the last one said at a place counts. Blank cells are not kept. */
public final class GridBuilder {

    String name;
    Grid.Kind kind = Grid.Kind.SHEET;
    boolean hidden;
    boolean date1904;
    int size;
    long[] positions = new long[64];
    byte[] kinds = new byte[64];
    double[] numbers = new double[64];

    @Nullable
    String[] texts = new @Nullable String[64];

    @Nullable
    String @Nullable [] formulas;

    int[] styles = new int[64];
    final List<CellStyle> styleTable = new ArrayList<>(List.of(CellStyle.PLAIN));
    final Map<CellAddress, String> comments = new HashMap<>();
    final List<Area> merges = new ArrayList<>();
    final BitSet hiddenRows = new BitSet();
    final BitSet hiddenColumns = new BitSet();
    final BitSet foldedRows = new BitSet();
    private final Map<CellStyle, Integer> styleNumbers = new HashMap<>(Map.of(CellStyle.PLAIN, 0));
    private boolean sorted = true;

    GridBuilder(String name) {
        this.name = name;
    }

    /** Gives the grid a name that was not known when it began. */
    public GridBuilder rename(String late) {
        name = late;
        return this;
    }

    public GridBuilder wordTable() {
        kind = Grid.Kind.WORD_TABLE;
        return this;
    }

    public GridBuilder hidden(boolean whole) {
        hidden = whole;
        return this;
    }

    public GridBuilder date1904(boolean since1904) {
        date1904 = since1904;
        return this;
    }

    public GridBuilder number(int row, int column, double value, @Nullable String formula, CellStyle style) {
        return add(row, column, CellKind.NUMBER, value, null, formula, style);
    }

    public GridBuilder text(int row, int column, String value, @Nullable String formula, CellStyle style) {
        return add(row, column, CellKind.TEXT, 0, value, formula, style);
    }

    public GridBuilder text(int row, int column, String value) {
        return text(row, column, value, null, CellStyle.PLAIN);
    }

    public GridBuilder bool(int row, int column, boolean value, @Nullable String formula, CellStyle style) {
        return add(row, column, CellKind.BOOLEAN, value ? 1 : 0, value ? "TRUE" : "FALSE", formula, style);
    }

    public GridBuilder error(int row, int column, String code, @Nullable String formula, CellStyle style) {
        return add(row, column, CellKind.ERROR, 0, code, formula, style);
    }

    /** A formula whose result is not in the file. */
    public GridBuilder uncached(int row, int column, String formula, CellStyle style) {
        return add(row, column, CellKind.BLANK, 0, null, formula, style);
    }

    public GridBuilder comment(int row, int column, String text) {
        comments.put(new CellAddress(row, column), text);
        return this;
    }

    public GridBuilder merge(Area area) {
        merges.add(area);
        return this;
    }

    public GridBuilder hideRow(int row) {
        hiddenRows.set(row);
        return this;
    }

    /** This row, if hidden, is so because a group is collapsed or a filter is on: its figures are meant. */
    public GridBuilder foldRow(int row) {
        return foldRows(row, row);
    }

    /** See {@link #foldRow}; both ends included. */
    public GridBuilder foldRows(int first, int last) {
        foldedRows.set(first, last + 1);
        return this;
    }

    public GridBuilder hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
        return this;
    }

    /** Changes the style of the cells in some areas that were added so far. */
    public GridBuilder restyle(List<Area> areas, UnaryOperator<CellStyle> change) {
        for (int i = 0; i < size; i++) {
            int row = (int) (positions[i] >>> 32);
            int column = (int) positions[i];
            if (areas.stream().anyMatch(area -> area.contains(row, column)))
                styles[i] = styleNumbers.computeIfAbsent(change.apply(styleTable.get(styles[i])), this::addStyle);
        }
        return this;
    }

    public String name() {
        return name;
    }

    public int size() {
        return size;
    }

    public Grid build() {
        if (!sorted) sort();
        return new Grid(this);
    }

    private GridBuilder add(
            int row,
            int column,
            CellKind kind,
            double number,
            @Nullable String text,
            @Nullable String formula,
            CellStyle style) {
        if (size == positions.length) grow(size * 2);
        long position = Grid.position(row, column);
        if (size > 0 && position <= positions[size - 1]) sorted = false;
        positions[size] = position;
        kinds[size] = (byte) kind.ordinal();
        numbers[size] = number;
        texts[size] = text;
        if (formula != null) formulas()[size] = formula;
        styles[size] = styleNumbers.computeIfAbsent(style, this::addStyle);
        size++;
        return this;
    }

    private int addStyle(CellStyle style) {
        styleTable.add(style);
        return styleTable.size() - 1;
    }

    private @Nullable String[] formulas() {
        if (formulas == null) formulas = new @Nullable String[positions.length];
        return formulas;
    }

    private void grow(int length) {
        positions = Arrays.copyOf(positions, length);
        kinds = Arrays.copyOf(kinds, length);
        numbers = Arrays.copyOf(numbers, length);
        texts = Arrays.copyOf(texts, length);
        if (formulas != null) formulas = Arrays.copyOf(formulas, length);
        styles = Arrays.copyOf(styles, length);
    }

    private void sort() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        long[] keys = positions;
        Arrays.sort(order, (a, b) -> keys[a] != keys[b] ? Long.compare(keys[a], keys[b]) : Integer.compare(a, b));
        GridBuilder old = new GridBuilder(name);
        old.positions = positions.clone();
        old.kinds = kinds.clone();
        old.numbers = numbers.clone();
        old.texts = texts.clone();
        old.formulas = formulas == null ? null : formulas.clone();
        old.styles = styles.clone();
        int kept = 0;
        for (int i = 0; i < order.length; i++) {
            if (i + 1 < order.length && old.positions[order[i]] == old.positions[order[i + 1]]) continue;
            move(old, order[i], kept++);
        }
        size = kept;
        sorted = true;
    }

    private void move(GridBuilder old, int from, int to) {
        positions[to] = old.positions[from];
        kinds[to] = old.kinds[from];
        numbers[to] = old.numbers[from];
        texts[to] = old.texts[from];
        if (formulas != null && old.formulas != null) formulas[to] = old.formulas[from];
        styles[to] = old.styles[from];
    }
}
