package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.form.Rows;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.text.Scale;

/** The tables of one sheet: where they are, then what stands in them. */
final class SheetTables {

    private final VisibleSheet sheet;
    private final List<HeaderBand> bands;
    private final List<FoundTable> found = new ArrayList<>();
    private final MoneyLines lines;

    /** @param prose the paragraphs beside a Word table, which is the {@code ordinal}-th of its file from 0 */
    SheetTables(VisibleSheet sheet, HeaderFinder headers, ColumnMatcher matcher, List<Paragraph> prose, int ordinal) {
        this.sheet = sheet;
        List<HeaderBand> all = headers.find(sheet);
        this.bands = new ArrayList<>();
        for (HeaderBand band : all) {
            List<FoundTable> tables = matcher.match(band);
            if (tables.isEmpty()) continue;
            bands.add(band);
            found.addAll(tables);
        }
        this.lines = new MoneyLines(sheet, bands, prose, ordinal);
    }

    VisibleSheet sheet() {
        return sheet;
    }

    List<FoundTable> found() {
        return found;
    }

    /** The unit of money other than đồng that a line of the sheet states. */
    Scale stated() {
        return lines.anywhere();
    }

    /** @param elsewhere the unit of money that a line of another sheet states */
    List<TableDraft> read(Vocabulary words, Phrases phrases, OrgUnits units, CellFigures cells, Scale elsewhere) {
        List<TableDraft> drafts = new ArrayList<>();
        for (FoundTable table : found) {
            int end = end(table.band());
            RowLabels labels = new RowLabels(table, phrases, units, end);
            CellFigures.MoneyLine line = line(table.band(), drafts).borrowing(elsewhere);
            drafts.add(new TableRows(table, words.form(), phrases, labels, cells, line, end).read());
        }
        drafts.addAll(new TransposedList(sheet, words, phrases, cells, lines.holdingForAll(), drafts).read());
        return drafts;
    }

    /**
     * Tables of the sheet before that go on here without a header: a list whose running number carries on, or, in a Word
     * file, rows parted from their header.
     */
    List<TableDraft> continuing(
            SheetTables before,
            List<TableDraft> read,
            Vocabulary words,
            Phrases phrases,
            OrgUnits units,
            CellFigures cells) {
        if (!found.isEmpty() || before.found.isEmpty()) return List.of();
        FoundTable last = before.found.get(before.found.size() - 1);
        HeaderBand none = new HeaderBand(
                sheet, 0, -1, -1, last.band().first(), last.band().last(), List.of());
        FoundTable here =
                new FoundTable(last.table(), none, last.columns(), last.doubled(), last.labelColumns(), last.unknown());
        int end = Integer.MAX_VALUE - 1;
        RowLabels labels = new RowLabels(here, phrases, units, end);
        CellFigures.MoneyLine line = before.line(last.band(), read);
        TableDraft draft = new TableRows(here, words.form(), phrases, labels, cells, line, end).read();
        return carriesOn(read.get(before.found.size() - 1), draft) ? List.of(draft) : List.of();
    }

    private boolean carriesOn(TableDraft above, TableDraft draft) {
        if (draft.isBlank() || draft.rows().isEmpty()) return false;
        boolean word = sheet.grid().kind() == Grid.Kind.WORD_TABLE;
        if (word && above.isBlank())
            return draft.rows().stream()
                    .flatMap(row -> row.figures().stream())
                    .anyMatch(figure -> figure.value().isPresent());
        if (above.table().rows() != Rows.LINES || above.rows().isEmpty()) return false;
        int last = above.rows().get(above.rows().size() - 1).sequence();
        return last > 0 && draft.rows().get(0).sequence() == last + 1;
    }

    private CellFigures.MoneyLine line(HeaderBand band, List<TableDraft> before) {
        int above = -1;
        for (int i = 0; i < Math.min(before.size(), found.size()); i++) {
            HeaderBand other = found.get(i).band();
            // A table beside this one parts it from nothing above.
            boolean over = other.first() <= band.last() && other.last() >= band.first();
            int last = before.get(i).lastRow();
            if (over && last < band.top()) above = Math.max(above, last);
        }
        return lines.holdingFor(band, above, bands.size() == 1);
    }

    /** The last row before the next header in the same columns. */
    private int end(HeaderBand band) {
        return bands.stream()
                .filter(next ->
                        next.top() > band.bottom() && next.first() <= band.last() && next.last() >= band.first())
                .mapToInt(next -> next.top() - 1)
                .min()
                .orElse(Integer.MAX_VALUE - 1);
    }
}
