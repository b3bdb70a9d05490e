package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.decision.AnswerSheet.Reply;
import vn.tonghop.decision.AnswerSheet.Sheet;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.output.book.Look;
import vn.tonghop.output.book.TextHeight;

/** The sheet «Cần sửa» before it is written: what stands where, for every format alike. Rows and columns are from 0. */
final class Layout {

    /** What a cell looks like; each format has its own words for it. */
    enum Style {
        TITLE(Look.TITLE),
        NOTE(Look.PLAIN),
        HEADER(Look.HEADER),
        CENTRED(Look.ITEM_CENTRED),
        TEXT(Look.ITEM),
        LINK(Look.ITEM_LINK),
        ANSWER(Look.ITEM),
        FIGURE(Look.ITEM_FIGURE),
        HIDDEN(Look.ITEM);

        final Look look;

        Style(Look look) {
            this.look = look;
        }
    }

    /** @param link the cell that it leads to; null for none */
    record Cell(
            int column, String text, Style style, @Nullable Place link) {}

    /** One column: its header's words, and its width in points, at least; 0 for one that people do not see. */
    private record Shape(@Nullable Column column, double width) {}

    private static final List<Shape> COLUMNS = List.of(
            new Shape(Column.NUMBER, 30),
            new Shape(Column.WHAT, 280),
            new Shape(Column.TABLE, 72),
            new Shape(Column.CELL, 92),
            new Shape(Column.RAW, 92),
            new Shape(Column.PROPOSED, 92),
            new Shape(Column.ANSWER, 88),
            new Shape(Column.VALUE, 84),
            new Shape(Column.REASON, 130),
            new Shape(Column.KEY, 0),
            new Shape(null, 0));

    /** A link stands in one line, for LibreOffice breaks none; as wide as a sheet's name of 31 characters asks. */
    private static final double WIDEST_LINK = 230;

    private static final int SEEN = 9;
    private static final int KEY = 9;
    private static final int MARKS = 10;
    private static final int LINK = 3;
    private static final int ANSWER = 6;

    private final Language language;
    private final String shortened;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final List<Double> widths;
    private final List<Integer> merged = new ArrayList<>();
    private final List<Integer> answered = new ArrayList<>();
    private int header;

    private Layout(Corrections corrections, Renderer renderer) {
        this.language = renderer.language();
        this.widths = widths(corrections);
        this.shortened = renderer.render(Message.of("output.shortened"));
    }

    /** @param marks what was changed in which cell, so that it can be taken back */
    static Layout of(Corrections corrections, List<String> marks, Renderer renderer) {
        Layout layout = new Layout(corrections, renderer);
        layout.across(corrections.title(), Style.TITLE, corrections.mark());
        for (String note : corrections.notes()) layout.across(note, Style.NOTE, "");
        layout.header();
        for (Correction line : corrections.lines()) layout.line(line);
        layout.marks(marks);
        return layout;
    }

    private static List<Double> widths(Corrections corrections) {
        double link = corrections.lines().stream()
                .mapToDouble(line -> TextHeight.oneLine(line.place().label(), Style.LINK.look))
                .max()
                .orElse(0);
        List<Double> widths = new ArrayList<>(COLUMNS.stream().map(Shape::width).toList());
        widths.set(LINK, Math.min(WIDEST_LINK, Math.max(widths.get(LINK), link)));
        return List.copyOf(widths);
    }

    private void across(String text, Style style, String hidden) {
        merged.add(rows.size());
        double width = widths.stream().mapToDouble(Double::doubleValue).sum();
        String seen = TextHeight.cut(text, style.look, width, shortened);
        List<Cell> cells = new ArrayList<>(List.of(new Cell(0, seen, style, null)));
        if (!hidden.isEmpty()) cells.add(new Cell(KEY, hidden, Style.HIDDEN, null));
        add(cells, TextHeight.of(seen, style.look, width) + (style == Style.TITLE ? 6 : 0));
    }

    private void header() {
        header = rows.size();
        List<Cell> cells = new ArrayList<>();
        for (Shape shape : COLUMNS)
            cells.add(new Cell(
                    cells.size(),
                    shape.column() == null ? OurSheet.MARKS : shape.column().in(language),
                    Style.HEADER,
                    null));
        add(cells, need(cells));
    }

    private void line(Correction line) {
        if (line.isAnswerable()) answered.add(rows.size());
        Style answer = line.isAnswerable() ? Style.ANSWER : Style.TEXT;
        boolean linked = !line.place().sheet().isEmpty() && !line.place().cell().isEmpty();
        List<Cell> cells = List.of(
                new Cell(0, String.valueOf(rows.size() - header), Style.CENTRED, null),
                seen(1, line.what(), Style.TEXT, null),
                seen(2, line.table(), Style.TEXT, null),
                seen(LINK, line.place().label(), linked ? Style.LINK : Style.TEXT, linked ? line.place() : null),
                seen(4, line.raw(), Style.TEXT, null),
                seen(5, line.proposed(), Style.TEXT, null),
                new Cell(ANSWER, "", answer, null),
                new Cell(7, "", line.isAnswerable() ? Style.FIGURE : Style.TEXT, null),
                new Cell(8, "", answer, null),
                new Cell(KEY, line.key(), Style.HIDDEN, null));
        add(cells, need(cells));
    }

    /** As much of a text as its cell can show. */
    private Cell seen(int column, String text, Style style, @Nullable Place link) {
        return new Cell(column, TextHeight.cut(text, style.look, widths.get(column), shortened), style, link);
    }

    private void marks(List<String> marks) {
        int row = header + 1;
        for (String mark : marks) {
            Cell cell = new Cell(MARKS, mark, Style.HIDDEN, null);
            if (row == rows.size()) add(List.of(cell), 0);
            else {
                List<Cell> cells = new ArrayList<>(rows.get(row));
                cells.add(cell);
                rows.set(row, cells);
            }
            row++;
        }
    }

    private double need(List<Cell> cells) {
        double height = 0;
        for (Cell cell : cells)
            if (cell.column() < SEEN)
                height = Math.max(height, TextHeight.of(cell.text(), cell.style().look, widths.get(cell.column())));
        return height;
    }

    private void add(List<Cell> cells, double height) {
        rows.add(cells);
        heights.add(height);
    }

    List<List<Cell>> rows() {
        return rows;
    }

    /** Points; 0 for a row that holds nothing for people. */
    double height(int row) {
        return heights.get(row);
    }

    /** Points, a column each; 0 for one that is hidden. */
    List<Double> widths() {
        return widths;
    }

    int lastSeenColumn() {
        return SEEN - 1;
    }

    /** Rows whose first cell takes all columns that are seen. */
    List<Integer> merged() {
        return merged;
    }

    int headerRow() {
        return header;
    }

    int answerColumn() {
        return ANSWER;
    }

    /** Rows with a question that can be answered. */
    List<Integer> answered() {
        return answered;
    }

    List<String> replies() {
        return Arrays.stream(Reply.values())
                .filter(reply -> reply != Reply.UNDO)
                .map(reply -> reply.in(language))
                .toList();
    }

    String sheetName() {
        return Sheet.QUESTIONS.in(language);
    }
}
