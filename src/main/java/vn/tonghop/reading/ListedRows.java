package vn.tonghop.reading;

import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Element;

/** The lines of a list: which rows are lines, whatever stands between them. */
final class ListedRows {

    private final FoundTable found;
    private final Phrases phrases;
    private final RowLabels labels;
    private final RowCells cells;
    private final RowsFound down;
    private final List<TableDraft.Row> rows;

    ListedRows(FoundTable found, Phrases phrases, RowLabels labels, RowCells cells) {
        this.found = found;
        this.phrases = phrases;
        this.labels = labels;
        this.cells = cells;
        this.down = new RowsFound(found.band().bottom());
        this.rows = down.rows();
    }

    RowsFound read() {
        Optional<Integer> row = cells.next(found.band().bottom() + 1);
        while (row.isPresent()) {
            if (!readLine(row.get())) break;
            row = cells.next(row.get() + 1);
        }
        return down;
    }

    /** False where the list has ended. */
    private boolean readLine(int row) {
        if (cells.isEmpty(row) || cells.isContinued(row)) return true;
        RowReading raw = cells.read(row);
        List<String> texts = labels.of(row);
        if (!raw.hasFigures() && texts.stream().anyMatch(text -> phrases.isTitle(text) || Phrases.isAppendix(text)))
            return false;
        if (labels.total(row).isPresent()) {
            if (raw.hasFigures()) down.addTotal(raw);
            return true;
        }
        if (!isLine(raw, texts)) return true;
        rows.add(cells.row(raw, Integer.toString(rows.size() + 1)));
        down.reached(row);
        return true;
    }

    private boolean isLine(RowReading raw, List<String> texts) {
        if (raw.values() > 0) return true;
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

    private boolean hasSequence() {
        return rows.stream().anyMatch(row -> row.sequence() > 0);
    }
}
