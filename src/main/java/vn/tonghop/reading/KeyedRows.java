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
import vn.tonghop.message.Message;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** The rows of a table that has one row, a row a level, or a row a unit: whose each row is. */
final class KeyedRows {

    private final FoundTable found;
    private final Form form;
    private final Phrases phrases;
    private final RowLabels labels;
    private final RowCells cells;
    private final OptionalInt unitColumn;
    private final List<RowReading> plain = new ArrayList<>();
    private final RowsFound down;
    private final List<TableDraft.Row> rows;
    private final List<RowReading> totals;
    private final OtherHeader other;
    /** A row that nothing of the table stands in came after its header, or after the last row that was read. */
    private boolean gap;

    private int before;

    KeyedRows(FoundTable found, Form form, Phrases phrases, RowLabels labels, RowCells cells) {
        this.found = found;
        this.form = form;
        this.phrases = phrases;
        this.labels = labels;
        this.cells = cells;
        this.unitColumn = labels.unitColumn();
        this.down = new RowsFound(found.band().bottom());
        this.rows = down.rows();
        this.totals = down.totals();
        this.other = new OtherHeader(found, phrases);
        this.before = found.band().bottom();
    }

    RowsFound read() {
        Optional<Integer> row = cells.next(found.band().bottom() + 1);
        while (row.isPresent()) {
            if (!readRow(row.get())) break;
            row = cells.next(row.get() + 1);
        }
        settlePlainRows();
        addBlankRow();
        return down;
    }

    /** False where the table has ended. */
    private boolean readRow(int row) {
        gap |= cells.isEmpty(row) || found.sheet().visibleRow(before + 1) < row;
        before = row;
        if (cells.isEmpty(row) || cells.isContinued(row)) return true;
        RowReading raw = cells.read(row);
        List<String> texts = labels.of(row);
        if (raw.values() == 0 && texts.stream().anyMatch(text -> phrases.isTitle(text) || Phrases.isAppendix(text)))
            return false;
        if (labels.total(row).isPresent()) {
            if (raw.hasFigures()) down.addTotal(raw);
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
        if (gap && other.is(raw)) return false;
        boolean note = texts.stream().anyMatch(phrases::isNote);
        if (raw.values() == 0 && (note || texts.stream().anyMatch(StatedUnit::isLine))) return false;
        if (!raw.hasFigures()) return true;
        if (raw.wordsOnly()) return !note && rows.isEmpty() && plain.isEmpty();
        plain.add(raw);
        down.reached(row);
        return true;
    }

    private boolean readUnitRow(RowReading raw) {
        int column = unitColumn.getAsInt();
        String name = Phrases.unnumbered(found.sheet().text(raw.row(), column));
        if (gap && !labels.isUnit(name) && other.is(raw)) return false;
        if (!RowLabels.hasLetter(name)) return true;
        if (!raw.hasFigures() && (phrases.isNote(name) || !labels.isUnit(name))) return !phrases.isNote(name);
        if (raw.wordsOnly() && !labels.isUnit(name)) return false;
        rows.add(cells.row(raw, reportingKey(), name, found.sheet().place(raw.row(), column)));
        down.reached(raw.row());
        return true;
    }

    private void readLevelRow(RowReading raw, String level) {
        if (levelRows()) {
            if (found.table().levels().contains(level)) rows.add(cells.row(raw, level));
            else labels.said(raw.row(), level).ifPresent(label -> addForeign(raw, label));
        } else if (level.equals(form.reportingLevel())) {
            rows.add(cells.row(raw, ""));
        } else if (raw.hasFigures()) {
            plain.add(raw);
        }
        down.reached(raw.row());
    }

    private boolean levelRows() {
        return found.table().rows() == Rows.LEVELS;
    }

    /** A row of a level that the form's table has no row for: told with its figures, never counted. */
    private void addForeign(RowReading raw, String label) {
        List<BigDecimal> values = new ArrayList<>();
        for (Reading reading : raw.readings().values())
            if (reading instanceof Reading.Value value) values.add(value.value());
        int column =
                found.columns().values().stream().mapToInt(Column::index).min().orElse(0);
        down.foreign()
                .add(Message.of(
                        Submission.FOREIGN_ROW,
                        "appendix",
                        Message.of(found.table().id() + ".appendix"),
                        "cell",
                        found.sheet().place(raw.row(), column).label(),
                        "label",
                        label,
                        "values",
                        values.isEmpty() ? Message.of("reading.foreignRow.blank") : values));
        down.reached(raw.row());
    }

    private String reportingKey() {
        return levelRows() ? form.reportingLevel() : "";
    }

    /** Rows without a label: the only one, or the only level that no other row is, can be nobody else's. */
    private void settlePlainRows() {
        List<RowReading> candidates =
                plain.stream().filter(raw -> raw.values() > 0).toList();
        if (candidates.isEmpty()) candidates = List.copyOf(plain);
        boolean reported = rows.stream()
                .anyMatch(row -> row.key().equals(reportingKey()) && row.unit().isEmpty());
        if (candidates.isEmpty()) {
            if (!reported
                    && unitColumn.isEmpty()
                    && totals.size() == 1
                    && found.table().rows() == Rows.ONE
                    && rows.isEmpty()) rows.add(cells.row(totals.remove(0), reportingKey()));
            return;
        }
        if (!reported && candidates.size() == 1) {
            rows.add(cells.row(candidates.get(0), reportingKey()));
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
                : cells.row(candidates.get(0), reportingKey());
        rows.remove(known);
        rows.add(doubtful(known, reported ? candidates : candidates.subList(1, candidates.size())));
    }

    /** A total over detail rows of a table that has one row: the figure, if the details add up to it. */
    private TableDraft.Row checked(RowReading total, List<RowReading> details) {
        Map<Element, Reading> readings = new LinkedHashMap<>();
        total.readings().forEach((element, reading) -> readings.put(element, checked(reading, element, details)));
        return cells.row(new RowReading(total.row(), readings), reportingKey());
    }

    private static Reading checked(Reading total, Element element, List<RowReading> details) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RowReading detail : details) {
            Reading reading = detail.readings().get(element);
            if (reading instanceof Reading.Value value) sum = sum.add(value.value());
            else if (reading != null && reading.verdict() != Verdict.BLANK) return total;
        }
        if (!(total instanceof Reading.Value value) || value.value().compareTo(sum) == 0) return total;
        return CellFigures.doubtful(total, Verdict.AMBIGUOUS, List.of(value.value(), sum));
    }

    /** Several rows where one is asked for: which of them counts is not ours to say. */
    private TableDraft.Row doubtful(TableDraft.Row known, List<RowReading> others) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : known.figures()) {
            List<BigDecimal> candidates =
                    new ArrayList<>(figure.value().stream().toList());
            boolean said = figure.reading().verdict() != Verdict.BLANK;
            boolean differ = false;
            for (RowReading other : others) {
                Reading reading = other.readings().get(form.element(figure.element()));
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
        rows.add(cells.row(cells.blank(row), reportingKey()));
    }
}
