package vn.tonghop.output.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One sheet before it is written: rows of boxes, in order, and how it scrolls, filters and prints. Built up, then written once. */
public final class Draft {

    /** Rows and columns, from 0; {@code last} is inside. */
    record Span(int first, int last) {}

    /** Rows that filter, from the header row on, over these columns. */
    record Filter(int headerRow, int lastRow, Span columns) {}

    /** What may be chosen in some rows of a column. */
    record Choices(int column, Span rows, List<String> words) {}

    private final List<Choices> choices = new ArrayList<>();
    private final Set<Integer> hidden = new TreeSet<>();
    private final String name;
    private final List<Double> widths;
    private final List<List<Box>> rows = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private @Nullable Span repeated;
    private @Nullable Filter filter;
    private int frozenRows;
    private int frozenColumns;
    private boolean kept;
    private @Nullable List<Double> fitted;
    private double @Nullable [] heights;
    private final Map<Integer, Double> spaces = new TreeMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final List<Tint> tints = new ArrayList<>();
    private final List<Integer> blocks = new ArrayList<>();
    private boolean guarded;
    private @Nullable Block printed;

    /** @param widths of the columns, in points on paper before scaling */
    public Draft(String name, List<Double> widths) {
        this.name = SheetName.safe(name);
        this.widths = List.copyOf(widths);
    }

    /** Adds the next row and tells its index, from 0. */
    public int add(Box... boxes) {
        return add(List.of(boxes));
    }

    public int add(List<Box> boxes) {
        rows.add(List.copyOf(boxes));
        fitted = null;
        heights = null;
        return rows.size() - 1;
    }

    /** Adds an empty row of this height, in points. */
    public void space(double points) {
        spaces.put(add(), points);
    }

    /** Makes a row at least this high, in points: a formula's text may need the room. */
    public void atLeast(int row, double points) {
        spaces.put(row, points);
        heights = null;
    }

    /** Only entry cells may be changed; whoever must change more takes the guard away, there is no password. */
    public void guard() {
        guarded = true;
    }

    public void expect(Expected what) {
        expected.add(what);
    }

    public void tint(Tint tint) {
        tints.add(tint);
    }

    /** Rows and columns further on are for the screen only. */
    public void print(Block block) {
        printed = block;
    }

    /** What is added from here to the next block stays together on paper where a page has room for it. */
    public void block() {
        block(rows.size());
    }

    /** A block begins with a row that is there already. */
    public void block(int row) {
        blocks.add(row);
    }

    /** Signed below: printed a little smaller where that keeps it on one page. */
    public void keepTogether() {
        kept = true;
    }

    /** The index of the row that comes next. */
    public int next() {
        return rows.size();
    }

    /** These rows head every page, and stay in sight with this many columns. */
    public void head(int firstRow, int lastRow, int columns) {
        repeated = new Span(firstRow, lastRow);
        frozenRows = lastRow + 1;
        frozenColumns = columns;
    }

    /** People may filter the rows from the header row to the last one added. */
    public void filter(int headerRow) {
        filter = new Filter(headerRow, Math.max(headerRow, rows.size() - 1), new Span(0, widths.size() - 1));
    }

    /** In these rows of a column one of a few words may be chosen; another one is refused. */
    public void choices(int column, int firstRow, int lastRow, List<String> words) {
        if (lastRow >= firstRow) choices.add(new Choices(column, new Span(firstRow, lastRow), List.copyOf(words)));
    }

    /** For machines: people do not see this column. */
    public void hide(int column) {
        hidden.add(column);
    }

    List<Choices> choices() {
        return choices;
    }

    Set<Integer> hidden() {
        return hidden;
    }

    public void chart(Chart chart) {
        charts.add(chart);
    }

    public String name() {
        return name;
    }

    public int columns() {
        return widths.size();
    }

    /** Points: as wished, or wider where a number would not fit (#### on paper). */
    double widthOf(int column) {
        List<Double> known = fitted;
        if (known == null) fitted = known = ColumnWidths.of(this);
        return known.get(column);
    }

    double widthOf(Box box) {
        double width = 0;
        for (int column = box.column(); column < box.column() + box.across(); column++) width += widthOf(column);
        return width;
    }

    /** Cuts every text that stands higher than a row may be, to end in this mark: the rest would be seen by nobody. */
    void shorten(String mark) {
        rows.replaceAll(row -> row.stream().map(box -> shortened(box, mark)).toList());
        heights = null;
    }

    private Box shortened(Box box, String mark) {
        if (!(box.content() instanceof Content.Text text) || hidden.contains(box.column())) return box;
        String cut = TextHeight.cut(text.text(), box.look(), widthOf(box), mark);
        return cut.equals(text.text()) ? box : box.saying(cut);
    }

    /** Points, a row each: what the text needs at these widths. */
    double[] heights() {
        double[] known = heights;
        if (known == null) heights = known = RowHeights.of(this);
        return known;
    }

    List<Double> wished() {
        return widths;
    }

    Map<Integer, Double> spaces() {
        return spaces;
    }

    boolean isKept() {
        return kept;
    }

    List<List<Box>> rows() {
        return rows;
    }

    List<Expected> expected() {
        return expected;
    }

    List<Tint> tints() {
        return tints;
    }

    List<Integer> blocks() {
        return blocks;
    }

    boolean isGuarded() {
        return guarded;
    }

    @Nullable
    Block printed() {
        return printed;
    }

    /** Some formula's result is computed when the book is written. */
    boolean isLive() {
        return rows.stream().flatMap(List::stream).anyMatch(box -> box.content() instanceof Content.Live);
    }

    List<Chart> charts() {
        return charts;
    }

    @Nullable
    Span repeated() {
        return repeated;
    }

    @Nullable
    Filter filter() {
        return filter;
    }

    int frozenRows() {
        return frozenRows;
    }

    int frozenColumns() {
        return frozenColumns;
    }
}
