package vn.tonghop.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Expectation;
import vn.tonghop.text.NumberReader;
import vn.tonghop.text.Quantity;

/** Reads back the sheets on which people answer. Order of columns, titles above and further sheets are free. */
public final class AnswerReader {

    private static final int ROWS_BEFORE_THE_HEADER = 30;

    private final Form form;
    private final NumberReader numbers = new NumberReader();

    public AnswerReader(Form form) {
        this.form = form;
    }

    /** The grid is one of those sheets: by its name, and by its column of keys. */
    public boolean isAnswerSheet(Grid grid) {
        return AnswerSheet.Sheet.find(grid.name()).isPresent() && header(grid).isPresent();
    }

    /** Sheets that are none of those are not looked at. */
    public Answers read(List<Grid> grids) {
        List<Answer> lines = new ArrayList<>();
        boolean office = false;
        for (Grid grid : grids) {
            Optional<Header> header = header(grid);
            Optional<AnswerSheet.Sheet> sheet = AnswerSheet.Sheet.find(grid.name());
            if (header.isEmpty() || sheet.isEmpty()) continue;
            office |= sheet.get() == AnswerSheet.Sheet.VERSIONS
                    || header.get().columns().containsKey(Column.UNIT_CODE);
            lines.addAll(lines(grid, sheet.get(), header.get()));
        }
        return new Answers(office, lines);
    }

    private record Header(int row, Map<Column, Integer> columns) {}

    private static Optional<Header> header(Grid grid) {
        Optional<Integer> row = grid.nextRow(0);
        while (row.isPresent() && row.get() < ROWS_BEFORE_THE_HEADER) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            for (Cell cell : grid.rowCells(row.get()))
                Column.find(cell.valueText()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
            if (columns.containsKey(Column.KEY) && columns.containsKey(Column.ANSWER))
                return Optional.of(new Header(row.get(), columns));
            row = grid.nextRow(row.get() + 1);
        }
        return Optional.empty();
    }

    private List<Answer> lines(Grid grid, AnswerSheet.Sheet sheet, Header header) {
        List<Answer> lines = new ArrayList<>();
        Optional<Integer> row = grid.nextRow(header.row() + 1);
        while (row.isPresent()) {
            Line line = new Line(grid, row.get(), header.columns());
            if (line.isFilledIn()) lines.add(answer(sheet, line));
            row = grid.nextRow(row.get() + 1);
        }
        return lines;
    }

    private Answer answer(AnswerSheet.Sheet sheet, Line line) {
        String key = line.text(Column.KEY);
        return new Answer(
                sheet,
                key,
                line.text(Column.UNIT_CODE),
                line.entry(Column.ANSWER),
                numbers.read(line.cell(Column.VALUE), Expectation.of(quantity(key))),
                line.place(Column.VALUE),
                line.entry(Column.REASON),
                line.text(Column.NAME),
                line.entry(Column.CHANNEL));
    }

    private Quantity quantity(String key) {
        return QuestionKey.parse(key)
                .map(QuestionKey::figure)
                .flatMap(figure -> form.findElement(figure.element()))
                .map(Element::quantity)
                .orElse(Quantity.ANY);
    }

    /** One row of a sheet, by what its columns mean. */
    private record Line(Grid grid, int row, Map<Column, Integer> columns) {

        /** What we wrote into the other columns is no answer. */
        boolean isFilledIn() {
            return !text(Column.ANSWER).isEmpty()
                    || !text(Column.VALUE).isEmpty()
                    || !text(Column.REASON).isEmpty();
        }

        Cell cell(Column column) {
            Integer at = columns.get(column);
            return at == null ? Cell.blank(row, 0) : grid.cell(row, at);
        }

        String text(Column column) {
            return cell(column).valueText().strip();
        }

        Place place(Column column) {
            Integer at = columns.get(column);
            return at == null ? Place.NOWHERE : grid.place(grid.cell(row, at).address());
        }

        Answer.Entry entry(Column column) {
            return new Answer.Entry(text(column), place(column));
        }
    }
}
