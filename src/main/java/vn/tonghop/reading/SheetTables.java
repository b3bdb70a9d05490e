package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.text.NumberReader;

/** The tables of one sheet: where they are, then what stands in them. */
final class SheetTables {

    private final VisibleSheet sheet;
    private final List<HeaderBand> bands;
    private final List<FoundTable> found = new ArrayList<>();
    private final MoneyLines lines;

    SheetTables(VisibleSheet sheet, HeaderFinder headers, ColumnMatcher matcher) {
        this.sheet = sheet;
        List<HeaderBand> all = headers.find(sheet);
        this.bands = new ArrayList<>();
        for (HeaderBand band : all) {
            List<FoundTable> tables = matcher.match(band);
            if (tables.isEmpty()) continue;
            bands.add(band);
            found.addAll(tables);
        }
        this.lines = new MoneyLines(sheet, bands);
    }

    VisibleSheet sheet() {
        return sheet;
    }

    List<FoundTable> found() {
        return found;
    }

    List<TableDraft> read(
            Vocabulary words, Phrases phrases, OrgUnits units, NumberReader numbers, Set<Character> thousands) {
        CellFigures cells = new CellFigures(numbers, thousands, phrases.labels());
        List<TableDraft> drafts = new ArrayList<>();
        for (FoundTable table : found) {
            int end = end(table.band());
            RowLabels labels = new RowLabels(table, phrases, units, end);
            drafts.add(
                    new TableRows(table, words.form(), phrases, labels, cells, line(table.band(), drafts), end).read());
        }
        drafts.addAll(new TransposedList(sheet, words, phrases, cells, lines.holdingForAll(), drafts).read());
        return drafts;
    }

    private CellFigures.MoneyLine line(HeaderBand band, List<TableDraft> before) {
        int above = before.stream()
                .filter(draft -> draft.lastRow() < band.top())
                .mapToInt(TableDraft::lastRow)
                .max()
                .orElse(-1);
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
