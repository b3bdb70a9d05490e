package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Scale;
import vn.tonghop.text.Verdict;

/** Reads the rows under a header: which of them are figures, which a total, which only words. */
final class TableRows {

    /** One row as it stands, before its key is known. */
    private record Raw(int row, Map<Element, Reading> readings) {

        boolean hasFigures() {
            return readings.values().stream().anyMatch(reading -> reading.verdict() != Verdict.BLANK);
        }

        long values() {
            return readings.values().stream()
                    .filter(reading -> reading instanceof Reading.Value)
                    .count();
        }

        /** Words where figures should stand, and not one figure: another header, or prose. */
        boolean wordsOnly() {
            long words = readings.values().stream()
                    .filter(reading -> reading.verdict() == Verdict.INVALID
                            && (RowLabels.hasLetter(reading.raw())
                                    || reading.raw().equals(WITHHELD)))
                    .count();
            return values() == 0
                    && words > 0
                    && words
                            == readings.values().stream()
                                    .filter(reading -> reading.verdict() != Verdict.BLANK)
                                    .count();
        }
    }

    /** Stands for a text that is not kept. */
    private static final String WITHHELD = "…";

    private final FoundTable found;
    private final Form form;
    private final Phrases phrases;
    private final RowLabels labels;
    private final CellFigures cells;
    private final CellFigures.MoneyLine line;
    private final int end;
    private final OptionalInt unitColumn;
    private final Map<Element, CellFigures.ColumnUnit> columnUnits = new LinkedHashMap<>();
    private final List<Integer> figureColumns = new ArrayList<>();
    private final List<TableDraft.Row> rows = new ArrayList<>();
    private final List<Raw> plain = new ArrayList<>();
    private final List<Raw> totals = new ArrayList<>();
    private final List<Integer> totalAfter = new ArrayList<>();
    private final List<Place> personal = new ArrayList<>();
    private final List<Message> foreign = new ArrayList<>();
    private final List<Element> personalColumns = new ArrayList<>();
    private int lastRow;

    TableRows(
            FoundTable found,
            Form form,
            Phrases phrases,
            RowLabels labels,
            CellFigures cells,
            CellFigures.MoneyLine line,
            int end) {
        this.found = found;
        this.form = form;
        this.phrases = phrases;
        this.labels = labels;
        this.cells = cells;
        this.line = line;
        this.end = end;
        this.unitColumn = found.table().rows() == Rows.LINES ? OptionalInt.empty() : labels.unitColumn();
        this.lastRow = found.band().bottom();
        found.columns().forEach((element, column) -> {
            columnUnits.put(element, CellFigures.ColumnUnit.of(element, column, line));
            if (element.kind() != Element.Kind.TEXT) figureColumns.add(column.index());
        });
    }

    TableDraft read() {
        if (found.table().rows() == Rows.LINES) readLines();
        else readRows();
        return draft();
    }

    // ---- one row, or a row a level, or a row a unit

    private void readRows() {
        Optional<Integer> row = nextRow(found.band().bottom() + 1);
        while (row.isPresent()) {
            if (!readRow(row.get())) break;
            row = nextRow(row.get() + 1);
        }
        settlePlainRows();
        addBlankRow();
    }

    private Optional<Integer> nextRow(int from) {
        return found.sheet().nextRow(from).filter(row -> row <= end);
    }

    /** False where the table has ended. */
    private boolean readRow(int row) {
        if (isEmpty(row) || isContinued(row)) return true;
        Raw raw = raw(row);
        List<String> texts = labels.of(row);
        if (!raw.hasFigures() && texts.stream().anyMatch(text -> phrases.isTitle(text) || isAppendix(text)))
            return false;
        if (labels.total(row).isPresent()) {
            if (raw.hasFigures()) addTotal(raw);
            return true;
        }
        if (unitColumn.isPresent()) return readUnitRow(raw);
        Optional<String> level = labels.level(row);
        if (level.isPresent()) {
            readLevelRow(raw, level.get());
            return true;
        }
        Optional<String> stale = levelRows() ? labels.foreignLevel(row) : Optional.empty();
        if (stale.isPresent()) {
            addForeign(raw, stale.get());
            return true;
        }
        boolean note = texts.stream().anyMatch(phrases::isNote);
        if (raw.values() == 0 && note) return false;
        if (!raw.hasFigures()) return true;
        if (raw.wordsOnly()) return !note && rows.isEmpty() && plain.isEmpty();
        plain.add(raw);
        lastRow = row;
        return true;
    }

    private static boolean isAppendix(String text) {
        return vn.tonghop.text.MatchKey.plain(text)
                .matches("(?:phu luc|pl|bieu so|bieu)(?: so)? ?(?:[0-9]{1,2}|[ivx]{1,4})\\b.*");
    }

    private boolean readUnitRow(Raw raw) {
        int column = unitColumn.getAsInt();
        String name = Phrases.unnumbered(found.sheet().text(raw.row, column));
        if (!RowLabels.hasLetter(name)) return true;
        if (!raw.hasFigures() && (phrases.isNote(name) || !labels.isUnit(name))) return !phrases.isNote(name);
        if (raw.wordsOnly() && !labels.isUnit(name)) return false;
        rows.add(row(raw, reportingKey(), name, found.sheet().place(raw.row, column)));
        lastRow = raw.row;
        return true;
    }

    private void readLevelRow(Raw raw, String level) {
        if (found.table().rows() == Rows.LEVELS) {
            if (found.table().levels().contains(level)) rows.add(row(raw, level));
            else labels.said(raw.row, level).ifPresent(label -> addForeign(raw, label));
        } else if (level.equals(form.reportingLevel())) {
            rows.add(row(raw, ""));
        } else if (raw.hasFigures()) {
            plain.add(raw);
        }
        lastRow = raw.row;
    }

    private boolean levelRows() {
        return found.table().rows() == Rows.LEVELS;
    }

    /** A row of a level that the form's table has no row for: told with its figures, never counted. */
    private void addForeign(Raw raw, String label) {
        List<BigDecimal> values = new ArrayList<>();
        for (Reading reading : raw.readings.values())
            if (reading instanceof Reading.Value value) values.add(value.value());
        int column =
                found.columns().values().stream().mapToInt(Column::index).min().orElse(0);
        foreign.add(Message.of(
                Submission.FOREIGN_ROW,
                "appendix",
                Message.of(found.table().id() + ".appendix"),
                "cell",
                found.sheet().place(raw.row, column).label(),
                "label",
                label,
                "values",
                values.isEmpty() ? Message.of("reading.foreignRow.blank") : values));
        lastRow = raw.row;
    }

    private String reportingKey() {
        return found.table().rows() == Rows.LEVELS ? form.reportingLevel() : "";
    }

    /** Rows without a label: the only one, or the only level that no other row is, can be nobody else's. */
    private void settlePlainRows() {
        List<Raw> candidates = plain.stream().filter(raw -> raw.values() > 0).toList();
        if (candidates.isEmpty()) candidates = List.copyOf(plain);
        boolean reported = rows.stream()
                .anyMatch(row -> row.key().equals(reportingKey()) && row.unit().isEmpty());
        if (candidates.isEmpty()) {
            if (!reported
                    && unitColumn.isEmpty()
                    && totals.size() == 1
                    && found.table().rows() == Rows.ONE
                    && rows.isEmpty()) rows.add(row(totals.remove(0), reportingKey()));
            return;
        }
        if (!reported && candidates.size() == 1) {
            rows.add(row(candidates.get(0), reportingKey()));
            return;
        }
        if (!reported && found.table().rows() == Rows.ONE && totals.size() == 1) {
            rows.add(checked(totals.remove(0), candidates));
            return;
        }
        TableDraft.Row known = reported
                ? rows.stream()
                        .filter(row -> row.key().equals(reportingKey()))
                        .findFirst()
                        .orElseThrow()
                : row(candidates.get(0), reportingKey());
        rows.remove(known);
        rows.add(doubtful(known, reported ? candidates : candidates.subList(1, candidates.size())));
    }

    /** A total over detail rows of a table that has one row: the figure, if the details add up to it. */
    private TableDraft.Row checked(Raw total, List<Raw> details) {
        Map<Element, Reading> readings = new LinkedHashMap<>();
        total.readings.forEach((element, reading) -> readings.put(element, checked(reading, element, details)));
        return row(new Raw(total.row, readings), reportingKey());
    }

    private static Reading checked(Reading total, Element element, List<Raw> details) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Raw detail : details) {
            Reading reading = detail.readings.get(element);
            if (reading instanceof Reading.Value value) sum = sum.add(value.value());
            else if (reading != null && reading.verdict() != Verdict.BLANK) return total;
        }
        if (!(total instanceof Reading.Value value) || value.value().compareTo(sum) == 0) return total;
        return CellFigures.doubtful(total, Verdict.AMBIGUOUS, List.of(value.value(), sum));
    }

    /** Several rows where one is asked for: which of them counts is not ours to say. */
    private TableDraft.Row doubtful(TableDraft.Row known, List<Raw> others) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : known.figures()) {
            List<BigDecimal> candidates =
                    new ArrayList<>(figure.value().stream().toList());
            boolean said = figure.reading().verdict() != Verdict.BLANK;
            boolean differ = false;
            for (Raw other : others) {
                Reading reading = other.readings.get(form.element(figure.element()));
                if (reading == null || reading.verdict() == Verdict.BLANK) continue;
                said = true;
                differ |= !(reading instanceof Reading.Value value)
                        || figure.value().isEmpty()
                        || value.value().compareTo(figure.value().get()) != 0;
                if (reading instanceof Reading.Value value
                        && candidates.stream().noneMatch(each -> each.compareTo(value.value()) == 0))
                    candidates.add(value.value());
            }
            Reading reading = said && differ
                    ? CellFigures.doubtful(figure.reading(), Verdict.AMBIGUOUS, candidates)
                    : figure.reading();
            figures.add(new Figure(figure.table(), figure.row(), figure.element(), reading, figure.place()));
        }
        return new TableDraft.Row(known.key(), known.unit(), known.unitPlace(), 0, figures, known.texts());
    }

    /** Where a required row is not there its cells are blank: the first free row under the header. */
    private void addBlankRow() {
        if (unitColumn.isPresent()) return;
        if (rows.stream().anyMatch(row -> row.key().equals(reportingKey()))) return;
        int row = found.sheet().visibleRow(found.band().bottom() + 1);
        Map<Element, Reading> blank = new LinkedHashMap<>();
        for (Element element : found.columns().keySet())
            if (element.kind() != Element.Kind.TEXT)
                blank.put(
                        element,
                        cells.read(Cell.blank(row, found.column(element).index()), element, unitOf(element)));
        rows.add(row(new Raw(row, blank), reportingKey()));
    }

    // ---- a list of lines

    private void readLines() {
        findPersonalColumns();
        Optional<Integer> row = nextRow(found.band().bottom() + 1);
        while (row.isPresent()) {
            if (!readLine(row.get())) break;
            row = nextRow(row.get() + 1);
        }
    }

    private boolean readLine(int row) {
        if (isEmpty(row) || isContinued(row)) return true;
        Raw raw = raw(row);
        List<String> texts = labels.of(row);
        if (!raw.hasFigures() && texts.stream().anyMatch(text -> phrases.isTitle(text) || isAppendix(text)))
            return false;
        if (labels.total(row).isPresent()) {
            if (raw.hasFigures()) addTotal(raw);
            return true;
        }
        if (!isLine(raw, texts)) return true;
        rows.add(row(raw, Integer.toString(rows.size() + 1)));
        lastRow = row;
        return true;
    }

    private boolean isLine(Raw raw, List<String> texts) {
        if (raw.values() > 0) return true;
        boolean note = texts.stream().anyMatch(phrases::isNote);
        boolean numbered = sequence(raw.row) > 0;
        if (raw.hasFigures() && !raw.wordsOnly()) return !note || numbered;
        boolean named = found.columns().entrySet().stream()
                .filter(each -> each.getKey().kind() == Element.Kind.TEXT
                        && each.getKey().required())
                .map(each -> found.sheet().text(raw.row, each.getValue().index()))
                .anyMatch(RowLabels::hasLetter);
        if (numbered) return named;
        if (note || hasSequence() || isWide(raw.row)) return false;
        return named && texts.stream().allMatch(text -> text.length() <= 60);
    }

    private boolean hasSequence() {
        return rows.stream().anyMatch(row -> row.sequence() > 0);
    }

    /** A cell merged over several columns is a heading or a note, not a line. */
    private boolean isWide(int row) {
        return found.sheet().cells(row).stream()
                .map(cell -> found.sheet().area(cell.row(), cell.column()))
                .anyMatch(area -> area.lastColumn() - area.firstColumn() > 1);
    }

    private int sequence(int row) {
        for (int column = found.band().first(); column <= found.lastColumn(); column++) {
            if (figureColumns.contains(column)) return 0;
            String text = found.sheet().text(row, column).replaceAll("[.)( ]", "");
            if (text.matches("[0-9]{1,7}")) return Integer.parseInt(text);
            if (!text.isEmpty()) return 0;
        }
        return 0;
    }

    private void findPersonalColumns() {
        for (Column column : found.unknown()) if (PersonalData.header(column.leaf())) personal.add(column.header());
        boolean listed = !personal.isEmpty();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT || element.required()) return;
            boolean beneficiaries = listed && element.id().endsWith(".beneficiaries");
            if (PersonalData.header(column.leaf()) || beneficiaries) personalColumns.add(element);
        });
        for (Column column : found.unknown())
            if (!personal.contains(column.header()) && namesPersons(column.index())) personal.add(column.header());
        found.columns().forEach((element, column) -> {
            boolean free = element.kind() == Element.Kind.TEXT && !element.required();
            if (free && !personalColumns.contains(element) && namesPersons(column.index()))
                personalColumns.add(element);
        });
        for (Element element : personalColumns)
            personal.add(found.column(element).header());
    }

    private boolean namesPersons(int column) {
        Optional<Integer> row = nextRow(found.band().bottom() + 1);
        while (row.isPresent()) {
            Cell cell = found.sheet().shown(row.get(), column);
            if (PersonalData.text(cell.text())
                    && raw(row.get()).values() > 0
                    && labels.total(row.get()).isEmpty()) return true;
            row = nextRow(row.get() + 1);
        }
        return false;
    }

    // ---- both

    private boolean isEmpty(int row) {
        for (Column column : found.columns().values()) if (!found.sheet().blank(row, column.index())) return false;
        for (int column : found.labelColumns()) if (!found.sheet().blank(row, column)) return false;
        return true;
    }

    /** Nothing begins in the row: all that stands there is merged with a row of figures above. */
    private boolean isContinued(int row) {
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
        return java.util.Objects.requireNonNull(columnUnits.get(element), element.id());
    }

    private Raw raw(int row) {
        Map<Element, Reading> readings = new LinkedHashMap<>();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT) readings.put(element, reading(row, element, column));
        });
        return new Raw(row, readings);
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
        if (columns > 1) return true;
        int rowsOfTheirOwn = 0;
        for (int row = area.firstRow(); row <= Math.min(area.lastRow(), end); row++)
            if (!found.sheet().rowHidden(row) && (row == area.firstRow() || !isContinued(row) && !isEmpty(row)))
                rowsOfTheirOwn++;
        return rowsOfTheirOwn > 1;
    }

    private TableDraft.Row row(Raw raw, String key) {
        return row(raw, key, "", Place.NOWHERE);
    }

    private TableDraft.Row row(Raw raw, String key, String unit, Place unitPlace) {
        return new TableDraft.Row(key, unit, unitPlace, sequence(raw.row), figures(raw, key), texts(raw.row));
    }

    private List<Figure> figures(Raw raw, String key) {
        List<Figure> figures = new ArrayList<>();
        raw.readings.forEach((element, reading) -> {
            int column = found.column(element).index();
            Place place = found.sheet().place(raw.row, column);
            figures.add(new Figure(found.table().id(), key, element.id(), reading, place));
        });
        return figures;
    }

    private Map<String, String> texts(int row) {
        Map<String, String> texts = new LinkedHashMap<>();
        found.columns().forEach((element, column) -> {
            if (element.kind() != Element.Kind.TEXT || personalColumns.contains(element)) return;
            String text = found.sheet().text(row, column.index());
            if (!text.isEmpty()) texts.put(element.id(), text);
        });
        return texts;
    }

    private void addTotal(Raw raw) {
        totals.add(raw);
        totalAfter.add(rows.size());
        lastRow = raw.row;
    }

    private TableDraft draft() {
        Map<String, Place> headers = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        for (Element element : form.elementsOf(found.table().id())) {
            Column column = found.columns().get(element);
            if (column != null) headers.put(element.id(), column.header());
            else if (!found.doubled().containsKey(element.id())) absent.add(element.id());
        }
        List<Place> unknown = found.unknown().stream()
                .filter(this::hasFigures)
                .map(Column::header)
                .toList();
        return new TableDraft(
                found.table(),
                found.sheet(),
                found.band().top(),
                lastRow,
                found.title(),
                scale(),
                headers,
                absent,
                found.doubled(),
                unknown,
                rows,
                statedTotals(),
                personal,
                foreign);
    }

    private Scale scale() {
        for (var unit : columnUnits.entrySet())
            if (unit.getKey().kind() == Element.Kind.MONEY && unit.getValue().stated() != Scale.NONE)
                return unit.getValue().stated();
        return line.own();
    }

    /** Figures stand in it, and not only a running number. */
    private boolean hasFigures(Column column) {
        if (vn.tonghop.text.MatchKey.plain(column.leaf()).matches("stt|tt|so tt|so thu tu")) return false;
        Optional<Integer> row = nextRow(found.band().bottom() + 1);
        while (row.isPresent() && row.get() <= lastRow) {
            if (found.sheet().numeric(row.get(), column.index())) return true;
            row = nextRow(row.get() + 1);
        }
        return false;
    }

    private List<StatedTotal> statedTotals() {
        List<String> keys = rows.stream().map(TableDraft.Row::key).distinct().toList();
        List<StatedTotal> stated = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < totals.size(); i++) {
            Raw total = totals.get(i);
            String label = labels.total(total.row).orElse("");
            if (Phrases.isCumulative(label)) continue;
            int to = Math.min(totalAfter.get(Math.min(i, totalAfter.size() - 1)), keys.size());
            boolean part = found.table().rows() == Rows.LINES
                    && totals.size() > 1
                    && to > from
                    && !(i == totals.size() - 1 && grand(label));
            stated.add(new StatedTotal(label, figures(total, ""), part ? keys.subList(from, to) : keys));
            if (part) from = to;
        }
        return stated;
    }

    private static boolean grand(String label) {
        return vn.tonghop.text.MatchKey.plain(Phrases.unnumbered(label)).startsWith("tong");
    }
}
