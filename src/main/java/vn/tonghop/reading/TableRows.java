package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.Place;

/** Reads what stands under a header: a list of lines, or rows that have a key. */
final class TableRows {

    private final FoundTable found;
    private final Form form;
    private final Phrases phrases;
    private final RowLabels labels;
    private final RowCells cells;

    /** @param end the last row that may belong to the table */
    TableRows(
            FoundTable found,
            Form form,
            Phrases phrases,
            RowLabels labels,
            CellFigures figures,
            CellFigures.MoneyLine line,
            int end) {
        this.found = found;
        this.form = form;
        this.phrases = phrases;
        this.labels = labels;
        this.cells = new RowCells(found, labels, figures, line, end);
    }

    TableDraft read() {
        return draft(
                found.table().rows() == Rows.LINES
                        ? new ListedRows(found, phrases, labels, cells).read()
                        : new KeyedRows(found, form, phrases, labels, cells).read());
    }

    private TableDraft draft(RowsFound down) {
        Map<String, Place> headers = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        for (Element element : form.elementsOf(found.table().id())) {
            Column column = found.columns().get(element);
            if (column != null) headers.put(element.id(), column.header());
            else if (!found.doubled().containsKey(element.id())) absent.add(element.id());
        }
        List<Place> unknown = found.unknown().stream()
                .filter(column -> cells.hasFigures(column, down.lastRow()))
                .map(Column::header)
                .toList();
        return new TableDraft(
                found.table(),
                found.sheet(),
                found.band().top(),
                down.lastRow(),
                found.title(),
                cells.scale(),
                headers,
                absent,
                found.doubled(),
                unknown,
                down.rows(),
                down.statedTotals(found, labels, cells),
                cells.personal().headers(),
                down.foreign());
    }
}
