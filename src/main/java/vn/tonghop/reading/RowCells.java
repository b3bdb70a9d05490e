package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tonghop.form.Element;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** The cells of a table's rows: what stands in them, read by what their column expects. Judges no row. */
final class RowCells {

    /** Stands for a text that is not kept. */
    static final String WITHHELD = "…";

    private final FoundTable found;
    private final CellFigures cells;
    private final CellFigures.MoneyLine line;
    private final int end;
    private final Map<Element, CellFigures.ColumnUnit> columnUnits = new LinkedHashMap<>();
    private final List<Integer> figureColumns = new ArrayList<>();
    private final PersonalColumns personal;

    /** @param end the last row that may belong to the table */
    RowCells(FoundTable found, RowLabels labels, CellFigures cells, CellFigures.MoneyLine line, int end) {
        this.found = found;
        this.cells = cells;
        this.line = line.borrowing(inHeader(found));
        this.end = end;
        found.columns().forEach((element, column) -> {
            columnUnits.put(element, CellFigures.ColumnUnit.of(element, column, this.line));
            if (element.kind() != Element.Kind.TEXT) figureColumns.add(column.index());
        });
        // Last: to tell whether a column names persons it reads rows of figures.
        this.personal =
                found.table().rows() == Rows.LINES ? PersonalColumns.of(found, this, labels) : PersonalColumns.NONE;
    }

    /** The unit of money that a column of the table states: the others may mean it too, or not. */
    private static Scale inHeader(FoundTable found) {
        return found.columns().values().stream()
                .map(Column::unit)
                .filter(unit -> unit != null && unit.isMoney() && unit.scale() != Scale.DONG)
                .map(StatedUnit::scale)
                .findFirst()
                .orElse(Scale.NONE);
    }

    /** Columns whose texts are kept nowhere. */
    PersonalColumns personal() {
        return personal;
    }

    /** The next row at or after {@code from} that stores anything and belongs to the table. */
    Optional<Integer> next(int from) {
        return found.sheet().nextRow(from).filter(row -> row <= end);
    }

    boolean isEmpty(int row) {
        for (Column column : found.columns().values()) if (!found.sheet().blank(row, column.index())) return false;
        for (int column : found.labelColumns()) if (!found.sheet().blank(row, column)) return false;
        return true;
    }

    /** Nothing begins in the row: all that stands there is merged with a row of figures above. */
    boolean isContinued(int row) {
        boolean covered = false;
        List<Integer> columns = new ArrayList<>(found.labelColumns());
        found.columns().values().forEach(column -> columns.add(column.index()));
        for (int column : columns) {
            if (found.sheet().blank(row, column)) continue;
            Area area = found.sheet().area(row, column);
            if (area.firstRow() == row || area.firstRow() <= found.band().bottom()) return false;
            covered |= figureColumns.contains(column);
        }
        return covered;
    }

    private CellFigures.ColumnUnit unitOf(Element element) {
        return Objects.requireNonNull(columnUnits.get(element), element.id());
    }

    RowReading read(int row) {
        Map<Element, Reading> readings = new LinkedHashMap<>();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT) readings.put(element, reading(row, element, column));
        });
        return new RowReading(row, readings);
    }

    private Reading reading(int row, Element element, Column column) {
        Cell cell = found.sheet().shown(row, column.index());
        Reading reading = cells.read(cell, element, unitOf(element));
        Optional<Area> merge = found.sheet().mergeAt(row, column.index());
        if (merge.isPresent() && spreads(merge.get())) reading = CellFigures.spread(reading);
        boolean list = found.table().rows() == Rows.LINES;
        return list && !(reading instanceof Reading.Value) && PersonalData.text(reading.raw())
                ? withoutText(reading)
                : reading;
    }

    private static Reading withoutText(Reading reading) {
        if (reading instanceof Reading.NoValue none) return new Reading.NoValue(none.verdict(), none.notes(), WITHHELD);
        return new Reading.Doubtful(Verdict.INVALID, List.of(), reading.unit(), reading.notes(), WITHHELD);
    }

    /** Over two columns of figures, or over two rows of which each says something of its own. */
    private boolean spreads(Area area) {
        long columns = figureColumns.stream()
                .filter(column -> column >= area.firstColumn() && column <= area.lastColumn())
                .count();
        boolean more = found.unknown().stream()
                .anyMatch(column -> column.index() >= area.firstColumn() && column.index() <= area.lastColumn());
        if (columns > 1 || columns == 1 && more) return true;
        int rowsOfTheirOwn = 0;
        for (int row = area.firstRow(); row <= Math.min(area.lastRow(), end); row++)
            if (!found.sheet().rowHidden(row) && (row == area.firstRow() || !isContinued(row) && !isEmpty(row)))
                rowsOfTheirOwn++;
        return rowsOfTheirOwn > 1;
    }

    TableDraft.Row row(RowReading raw, String key) {
        return row(raw, key, "", Place.NOWHERE);
    }

    TableDraft.Row row(RowReading raw, String key, String unit, Place unitPlace) {
        return new TableDraft.Row(key, unit, unitPlace, sequence(raw.row()), figures(raw, key), texts(raw.row()));
    }

    List<Figure> figures(RowReading raw, String key) {
        List<Figure> figures = new ArrayList<>();
        raw.readings().forEach((element, reading) -> {
            int column = found.column(element).index();
            Place place = found.sheet().place(raw.row(), column);
            figures.add(new Figure(found.table().id(), key, element.id(), reading, place));
        });
        return figures;
    }

    private Map<String, String> texts(int row) {
        Map<String, String> texts = new LinkedHashMap<>();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT || personal.elements().contains(element)) return;
            String text = found.sheet().text(row, column.index());
            if (!text.isEmpty()) texts.put(element.id(), text);
        });
        return texts;
    }

    /** The running number that a line begins with; 0 when there is none. */
    int sequence(int row) {
        for (int column = found.band().first(); column <= found.lastColumn(); column++) {
            if (figureColumns.contains(column)) return 0;
            String text = found.sheet().text(row, column).replaceAll("[.)( ]", "");
            if (text.matches("[0-9]{1,7}")) return Integer.parseInt(text);
            if (!text.isEmpty()) return 0;
        }
        return 0;
    }

    /** A cell merged over several columns is a heading or a note, not a line. */
    boolean isWide(int row) {
        return found.sheet().cells(row).stream()
                .map(cell -> found.sheet().area(cell.row(), cell.column()))
                .anyMatch(area -> area.lastColumn() - area.firstColumn() > 1);
    }

    /** The unit of money that the table states as a whole. */
    Scale scale() {
        for (var unit : columnUnits.entrySet())
            if (unit.getKey().kind() == Element.Kind.MONEY && unit.getValue().stated() != Scale.NONE)
                return unit.getValue().stated();
        return line.own();
    }

    /** Figures stand in it, and not only a running number. */
    boolean hasFigures(Column column, int lastRow) {
        if (Phrases.isSequence(column.leaf())) return false;
        Optional<Integer> row = next(found.band().bottom() + 1);
        while (row.isPresent() && row.get() <= lastRow) {
            if (AnyFigure.in(found.sheet(), row.get(), column.index())) return true;
            row = next(row.get() + 1);
        }
        return false;
    }

    /** A row where nothing stands: every figure is blank. */
    RowReading blank(int row) {
        Map<Element, Reading> blank = new LinkedHashMap<>();
        for (Element element : found.columns().keySet())
            if (element.kind() != Element.Kind.TEXT)
                blank.put(
                        element,
                        cells.read(Cell.blank(row, found.column(element).index()), element, unitOf(element)));
        return new RowReading(row, blank);
    }
}
