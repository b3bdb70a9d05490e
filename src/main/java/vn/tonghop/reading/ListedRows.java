package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.form.Element;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** The lines of a list: which rows are lines, whatever stands between them. */
final class ListedRows {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)]?");

    private final FoundTable found;
    private final Phrases phrases;
    private final RowLabels labels;
    private final RowCells cells;
    private final RowsFound down;
    /** Lines and totals as they come. */
    private final List<RowReading> taken = new ArrayList<>();

    private int lines;
    private int lastSequence;
    private final OtherHeader other;
    /** A row that nothing of the list stands in came after the last line. */
    private boolean gap;
    /** What may be the header of another table came after the last line. */
    private boolean interrupted;

    private int before;

    ListedRows(FoundTable found, Phrases phrases, RowLabels labels, RowCells cells) {
        this.found = found;
        this.phrases = phrases;
        this.labels = labels;
        this.cells = cells;
        this.down = new RowsFound(found.band().bottom());
        this.other = new OtherHeader(found, phrases);
        this.before = found.band().bottom();
    }

    RowsFound read() {
        Optional<Integer> row = cells.next(found.band().bottom() + 1);
        while (row.isPresent()) {
            if (!readLine(row.get())) break;
            row = cells.next(row.get() + 1);
        }
        new ListSums(found, labels, cells, down).deal(taken);
        return down;
    }

    /** False where the list has ended. */
    private boolean readLine(int row) {
        gap |= cells.isEmpty(row) || found.sheet().visibleRow(before + 1) < row;
        before = row;
        if (cells.isEmpty(row) || cells.isContinued(row)) return true;
        RowReading raw = cells.read(row);
        List<String> texts = labels.of(row);
        if (raw.values() == 0 && texts.stream().anyMatch(text -> phrases.isTitle(text) || Phrases.isAppendix(text)))
            return false;
        if (labels.total(row).isPresent()) {
            // The total of another table.
            if (interrupted) return false;
            if (raw.hasFigures()) take(raw);
            gap = true;
            return true;
        }
        // Between two lines a row of words is a line too, unless the lines have numbers.
        if (lines > 0 && (gap || hasSequence()) && other.is(raw)) interrupted = true;
        if (!isLine(raw, texts)) {
            gap = true;
            return true;
        }
        if (interrupted && !carriesOn(row)) return false;
        gap = false;
        interrupted = false;
        lines++;
        if (cells.sequence(row) > 0) lastSequence = cells.sequence(row);
        take(raw);
        return true;
    }

    private void take(RowReading raw) {
        taken.add(raw);
        down.reached(raw.row());
    }

    private boolean carriesOn(int row) {
        return hasSequence() && cells.sequence(row) == lastSequence + 1;
    }

    private boolean isLine(RowReading raw, List<String> texts) {
        if (raw.values() > 0) return !isAwaited(raw);
        boolean note = texts.stream().anyMatch(phrases::isNote);
        boolean numbered = cells.sequence(raw.row()) > 0;
        if (!numbered && texts.stream().anyMatch(StatedUnit::isLine)) return false;
        if (raw.hasFigures() && !raw.wordsOnly()) return !note || numbered;
        boolean named = found.columns().entrySet().stream()
                .filter(each -> each.getKey().kind() == Element.Kind.TEXT
                        && each.getKey().required())
                .map(each -> found.sheet().text(raw.row(), each.getValue().index()))
                .anyMatch(RowLabels::hasLetter);
        if (numbered) return named;
        if (note || hasSequence() || cells.isWide(raw.row())) return false;
        return named && texts.stream().allMatch(text -> text.length() <= 60);
    }

    /** A line kept ready, with nothing typed: only its formulas come to 0, as some programs save an empty result. */
    private boolean isAwaited(RowReading raw) {
        boolean computed = raw.readings().values().stream()
                .allMatch(reading -> reading.verdict() == Verdict.BLANK
                        || reading instanceof Reading.Value value
                                && value.origin() == Origin.FORMULA
                                && value.value().signum() == 0);
        return computed
                && found.columns().entrySet().stream()
                        .filter(each -> each.getKey().kind() == Element.Kind.TEXT)
                        .map(each ->
                                found.sheet().text(raw.row(), each.getValue().index()))
                        .allMatch(text -> text.isEmpty() || NUMBER.matcher(text).matches());
    }

    private boolean hasSequence() {
        return lastSequence > 0;
    }
}
