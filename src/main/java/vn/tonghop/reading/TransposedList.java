package vn.tonghop.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.Place;
import vn.tonghop.text.MatchKey;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/**
 * The tables as a list from top to bottom: «1. Số điểm phát động: 01 điểm», in one cell or with the figure beside it,
 * groups as lines of their own.
 */
final class TransposedList {

    private static final int ENOUGH = 3;

    /**
     * A line that names an element.
     *
     * @param inline the figure in the label's own cell; null when it stands to the right
     */
    private record Line(
            Element element, int row, int column, @Nullable String inline, String label) {}

    private final VisibleSheet sheet;
    private final Vocabulary words;
    private final Phrases phrases;
    private final CellFigures cells;
    private final CellFigures.MoneyLine money;
    private final List<TableDraft> drafts;
    private final List<Line> lines = new ArrayList<>();

    TransposedList(
            VisibleSheet sheet,
            Vocabulary words,
            Phrases phrases,
            CellFigures cells,
            CellFigures.MoneyLine money,
            List<TableDraft> drafts) {
        this.sheet = sheet;
        this.words = words;
        this.phrases = phrases;
        this.cells = cells;
        this.money = money;
        this.drafts = drafts;
    }

    /** The tables of the list that the sheet's headers did not give already. */
    List<TableDraft> read() {
        findLines();
        if (lines.stream().map(Line::element).distinct().count() < ENOUGH) return List.of();
        List<TableDraft> found = new ArrayList<>();
        for (Table table : words.form().tables()) {
            boolean already = drafts.stream().anyMatch(draft -> draft.table().equals(table));
            List<Line> own = lines.stream()
                    .filter(line -> line.element.table().equals(table.id()))
                    .toList();
            if (!already && table.rows() != Rows.LINES && own.size() >= 2) found.add(draft(table, own));
        }
        return found;
    }

    private void findLines() {
        List<String> context = new ArrayList<>();
        Optional<Integer> row = sheet.nextRow(0);
        while (row.isPresent()) {
            int at = row.get();
            boolean read = drafts.stream().anyMatch(draft -> at >= draft.firstRow() && at <= draft.lastRow());
            if (!read) look(at, context);
            row = sheet.nextRow(at + 1);
        }
    }

    private void look(int row, List<String> context) {
        for (Cell cell : sheet.cells(row)) {
            if (cell.kind() != CellKind.TEXT || cell.text().length() > 400) continue;
            String text = Phrases.unnumbered(VisibleSheet.flat(cell.text()));
            int colon = text.indexOf(':');
            String label = colon < 0 ? text : text.substring(0, colon).strip();
            String inline = colon < 0 ? "" : text.substring(colon + 1).strip();
            List<Vocabulary.Hit> hits = words.leaf(label);
            boolean group = words.isGroupByName(label) || words.isGroup(label) && hits.isEmpty();
            Optional<Element> element = hits.isEmpty() ? Optional.empty() : best(hits, context);
            if (element.isPresent() && !(group && inline.isEmpty() && nothingBeside(row, cell.column()))) {
                lines.add(new Line(element.get(), row, cell.column(), inline.isEmpty() ? null : inline, label));
                return;
            }
            if (group) {
                context.clear();
                context.add(label);
                return;
            }
            boolean unknownGroup = hits.isEmpty()
                    && inline.isEmpty()
                    && label.length() > 2
                    && RowLabels.hasLetter(label)
                    && nothingBeside(row, cell.column());
            if (unknownGroup || phrases.isTitle(text)) context.clear();
        }
    }

    private boolean nothingBeside(int row, int column) {
        return sheet.cells(row).stream().noneMatch(cell -> cell.column() > column);
    }

    private Optional<Element> best(List<Vocabulary.Hit> hits, List<String> context) {
        Element best = null;
        int most = 0;
        boolean tie = false;
        for (Vocabulary.Hit hit : hits) {
            if (hit.suspicious() || hit.element().kind() == Element.Kind.TEXT) continue;
            if (words.form().table(hit.element().table()).rows() == Rows.LINES) continue;
            int score = score(hit, hits, context);
            tie = score == most && score > 0 || tie && score <= most;
            if (score > most) {
                most = score;
                best = hit.element();
                tie = false;
            }
        }
        return best == null || tie ? Optional.empty() : Optional.of(best);
    }

    private int score(Vocabulary.Hit hit, List<Vocabulary.Hit> hits, List<String> context) {
        if (hit.complete()) return 10 + hit.score();
        for (Header group : Vocabulary.groupsOf(hit.element()))
            for (String said : context)
                if (words.group(group, said) > 0) return 10 * words.group(group, said) + hit.score();
        boolean only = hits.stream()
                        .filter(other -> other.element().kind() != Element.Kind.TEXT && other.score() >= hit.score())
                        .count()
                == 1;
        return only && hit.score() >= 2 && (context.isEmpty() || hit.score() == 4) ? hit.score() : 0;
    }

    private TableDraft draft(Table table, List<Line> own) {
        Form form = words.form();
        String key = table.rows() == Rows.LEVELS ? form.reportingLevel() : "";
        Set<Integer> columns = valueColumns(own);
        Map<String, List<Line>> byElement = new LinkedHashMap<>();
        for (Line line : own)
            byElement
                    .computeIfAbsent(line.element.id(), id -> new ArrayList<>())
                    .add(line);
        List<Figure> figures = new ArrayList<>();
        Map<String, Place> headers = new LinkedHashMap<>();
        Map<String, List<Place>> doubled = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        for (Element element : form.elementsOf(table.id())) {
            List<Line> same = byElement.getOrDefault(element.id(), List.of());
            if (same.isEmpty()) absent.add(element.id());
            if (same.size() > 1)
                doubled.put(element.id(), same.stream().map(this::place).toList());
            if (same.size() != 1) continue;
            headers.put(element.id(), place(same.get(0)));
            figures.add(figure(same.get(0), key, columns));
        }
        int first = own.stream().mapToInt(Line::row).min().orElse(0);
        int last = own.stream().mapToInt(Line::row).max().orElse(0);
        TableDraft.Row row = new TableDraft.Row(key, "", Place.NOWHERE, 0, figures, Map.of());
        return new TableDraft(
                table,
                sheet,
                first,
                last,
                place(own.get(0)),
                money.own(),
                headers,
                absent,
                doubled,
                List.of(),
                List.of(row),
                List.of(),
                List.of(),
                List.of());
    }

    private Place place(Line line) {
        return sheet.place(line.row, line.column);
    }

    /** Columns to the right of the labels in which figures stand. */
    private Set<Integer> valueColumns(List<Line> own) {
        Set<Integer> columns = new TreeSet<>();
        for (Line line : own) {
            if (line.inline != null) continue;
            for (Cell cell : sheet.cells(line.row))
                if (cell.column() > line.column
                        && sheet.text(line.row, cell.column()).matches(".*[0-9].*")
                        && unit(cell) == null) columns.add(cell.column());
        }
        if (columns.size() > 1) narrow(columns, own);
        return columns;
    }

    /** Of several columns the one headed by the reporting level, or «Kết quả», «Thực hiện». */
    private void narrow(Set<Integer> columns, List<Line> own) {
        int top = own.stream().mapToInt(Line::row).min().orElse(0);
        List<Integer> named =
                columns.stream().filter(column -> headed(column, top)).toList();
        if (named.size() == 1) columns.retainAll(named);
    }

    private boolean headed(int column, int top) {
        for (int row = top - 1; row >= Math.max(0, top - 4); row--) {
            String text = sheet.text(row, column);
            if (text.isEmpty()) continue;
            if (phrases.level(text)
                    .filter(level -> level.equals(words.form().reportingLevel()))
                    .isPresent()) return true;
            if (MatchKey.plain(text).matches("ket qua.*|thuc hien.*|so lieu.*|da thuc hien.*")) return true;
        }
        return false;
    }

    private @Nullable StatedUnit unit(Cell cell) {
        return cell.kind() == CellKind.TEXT ? StatedUnit.orNull(VisibleSheet.flat(cell.text())) : null;
    }

    private Figure figure(Line line, String key, Set<Integer> columns) {
        StatedUnit unit = HeaderText.of(line.label).unit();
        for (Cell cell : sheet.cells(line.row))
            if (cell.column() > line.column && unit(cell) != null) unit = unit(cell);
        Column column = new Column(line.column, List.of(), line.label, place(line), unit, false, false);
        CellFigures.ColumnUnit stated = CellFigures.ColumnUnit.of(line.element, column, money);
        if (line.inline != null) {
            Cell cell = sheet.shown(line.row, line.column);
            Cell inline = new Cell(
                    cell.address(), CellKind.TEXT, 0, line.inline, cell.formula(), cell.style(), cell.comment());
            return figure(line, key, cells.read(inline, line.element, stated), place(line));
        }
        List<Integer> filled = columns.stream()
                .filter(at -> !sheet.blank(line.row, at))
                .sorted(Comparator.naturalOrder())
                .toList();
        if (filled.size() > 1) return several(line, key, stated, filled);
        int at = filled.isEmpty() ? free(line, columns) : filled.get(0);
        return figure(
                line, key, cells.read(sheet.shown(line.row, at), line.element, stated), sheet.place(line.row, at));
    }

    /** Where the figure should stand: a word there is read as well («không»). */
    private int free(Line line, Set<Integer> columns) {
        for (Cell cell : sheet.cells(line.row))
            if (cell.column() > line.column && unit(cell) == null) return cell.column();
        return columns.isEmpty() ? line.column + 1 : columns.iterator().next();
    }

    private Figure several(Line line, String key, CellFigures.ColumnUnit stated, List<Integer> filled) {
        List<BigDecimal> candidates = new ArrayList<>();
        for (int at : filled)
            if (cells.read(sheet.shown(line.row, at), line.element, stated) instanceof Reading.Value value
                    && candidates.stream().noneMatch(each -> each.compareTo(value.value()) == 0))
                candidates.add(value.value());
        Reading first = cells.read(sheet.shown(line.row, filled.get(0)), line.element, stated);
        return figure(
                line,
                key,
                CellFigures.doubtful(first, Verdict.AMBIGUOUS, candidates),
                sheet.place(line.row, filled.get(0)));
    }

    private static Figure figure(Line line, String key, Reading reading, Place place) {
        return new Figure(line.element.table(), key, line.element.id(), reading, place);
    }
}
