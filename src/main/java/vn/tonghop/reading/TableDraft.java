package vn.tonghop.reading;

import java.util.List;
import java.util.Map;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.text.Scale;

/**
 * A table as read from one place of a file, before rows are dealt out to units.
 *
 * @param firstRow the first row of its header
 * @param lastRow the last row that belongs to it
 * @param foreign rows of levels that the form's table does not have, each as a {@link Submission#FOREIGN_ROW}
 */
record TableDraft(
        Table table,
        VisibleSheet sheet,
        int firstRow,
        int lastRow,
        Place title,
        Scale scale,
        Map<String, Place> headers,
        List<String> absent,
        Map<String, List<Place>> doubled,
        List<Place> unknown,
        List<Row> rows,
        List<StatedTotal> totals,
        List<Place> personal,
        List<Message> foreign) {

    TableDraft {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        personal = List.copyOf(personal);
        foreign = List.copyOf(foreign);
    }

    /**
     * One row of figures.
     *
     * @param key a level's id, the ordinal of a line, or empty
     * @param unit the name of a unit that labels the row; empty when none does
     * @param unitPlace where that stands
     * @param sequence the line's own number where it has one, else 0
     */
    record Row(
            String key, String unit, Place unitPlace, int sequence, List<Figure> figures, Map<String, String> texts) {

        Row withKey(String other) {
            List<Figure> renamed = figures.stream()
                    .map(figure ->
                            new Figure(figure.table(), other, figure.element(), figure.reading(), figure.place()))
                    .toList();
            return new Row(other, unit, unitPlace, sequence, renamed, texts);
        }

        boolean isBlank() {
            return figures.stream().allMatch(figure -> isBlank(figure)) && texts.isEmpty();
        }

        private static boolean isBlank(Figure figure) {
            return figure.reading() instanceof vn.tonghop.text.Reading.NoValue none
                    && none.verdict() == vn.tonghop.text.Verdict.BLANK;
        }
    }

    boolean isBlank() {
        return rows.stream().allMatch(Row::isBlank);
    }

    TableDraft with(List<Row> other, List<StatedTotal> otherTotals, List<Place> otherPersonal) {
        return new TableDraft(
                table,
                sheet,
                firstRow,
                lastRow,
                title,
                scale,
                headers,
                absent,
                doubled,
                unknown,
                other,
                otherTotals,
                otherPersonal,
                foreign);
    }
}
