package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.text.MatchKey;

/**
 * One table out of the places where a unit's file holds it: a list goes on over several sheets, columns stand apart, an
 * empty template lies beside the filled one, the same is there twice. Where two say different things neither is chosen.
 */
final class Merging {

    private final List<Message> twice = new ArrayList<>();

    List<Message> twice() {
        return twice;
    }

    List<TableDraft> merge(List<TableDraft> drafts) {
        Map<Table, List<TableDraft>> byTable = new LinkedHashMap<>();
        for (TableDraft draft : drafts)
            byTable.computeIfAbsent(draft.table(), table -> new ArrayList<>()).add(draft);
        List<TableDraft> merged = new ArrayList<>();
        for (List<TableDraft> same : byTable.values()) merged.add(once(one(same)));
        return merged;
    }

    private TableDraft one(List<TableDraft> same) {
        TableDraft result = same.get(0);
        for (TableDraft next : same.subList(1, same.size())) result = both(result, next);
        return result;
    }

    private TableDraft both(TableDraft first, TableDraft next) {
        if (first.table().rows() == Rows.LINES && goesOn(first, next)) return append(first, next);
        if (Collections.disjoint(first.headers().keySet(), next.headers().keySet())) return beside(first, next);
        if (next.isBlank()) return first;
        if (first.isBlank()) return next;
        if (sameFigures(first, next)) return first;
        report(first, first.title(), next.title());
        return first;
    }

    /** The second list carries on the running number of the first, or says so. */
    private static boolean goesOn(TableDraft first, TableDraft next) {
        if (first.rows().isEmpty() || next.rows().isEmpty()) return false;
        int last = first.rows().get(first.rows().size() - 1).sequence();
        int begin = next.rows().get(0).sequence();
        if (last > 0 && begin > 0) return begin == last + 1;
        return continued(next);
    }

    private static boolean continued(TableDraft draft) {
        for (int row = Math.max(0, draft.firstRow() - 4); row < draft.firstRow(); row++)
            for (var cell : draft.sheet().cells(row))
                if (MatchKey.plain(cell.valueText()).matches(".*\\b(?:tiep|tiep theo)\\b.*")) return true;
        return MatchKey.plain(draft.sheet().grid().name()).matches(".*\\b(?:tiep|tiep theo)\\b.*");
    }

    private static TableDraft append(TableDraft first, TableDraft next) {
        List<TableDraft.Row> rows = new ArrayList<>(first.rows());
        Map<String, String> renamed = new LinkedHashMap<>();
        for (TableDraft.Row row : next.rows()) {
            String key = Integer.toString(rows.size() + 1);
            renamed.put(row.key(), key);
            rows.add(row.withKey(key));
        }
        List<String> all = rows.stream().map(TableDraft.Row::key).toList();
        List<StatedTotal> totals = new ArrayList<>(first.totals());
        for (StatedTotal total : next.totals()) totals.add(overAll(total, next, renamed, all));
        List<Place> personal = new ArrayList<>(first.personal());
        personal.addAll(next.personal());
        return first.with(rows, totals, personal);
    }

    /** A total under the last part adds up the whole list. */
    private static StatedTotal overAll(
            StatedTotal total, TableDraft next, Map<String, String> renamed, List<String> all) {
        if (total.rows().size() == next.rows().size()) return new StatedTotal(total.label(), total.figures(), all);
        return new StatedTotal(
                total.label(),
                total.figures(),
                total.rows().stream().map(renamed::get).toList());
    }

    private static TableDraft beside(TableDraft first, TableDraft next) {
        Map<String, TableDraft.Row> rows = new LinkedHashMap<>();
        for (TableDraft.Row row : first.rows()) rows.put(row.key(), row);
        for (TableDraft.Row row : next.rows()) rows.merge(row.key(), row, Merging::beside);
        Map<String, Place> headers = new LinkedHashMap<>(first.headers());
        headers.putAll(next.headers());
        List<String> absent =
                first.absent().stream().filter(next.absent()::contains).toList();
        List<StatedTotal> totals = new ArrayList<>(first.totals());
        totals.addAll(next.totals());
        return new TableDraft(
                first.table(),
                first.sheet(),
                first.firstRow(),
                first.lastRow(),
                first.title(),
                first.scale(),
                headers,
                absent,
                first.doubled(),
                first.unknown(),
                List.copyOf(rows.values()),
                totals,
                first.personal(),
                Stream.concat(first.foreign().stream(), next.foreign().stream())
                        .distinct()
                        .toList());
    }

    private static TableDraft.Row beside(TableDraft.Row first, TableDraft.Row next) {
        List<Figure> figures = new ArrayList<>(first.figures());
        figures.addAll(next.figures());
        Map<String, String> texts = new LinkedHashMap<>(first.texts());
        texts.putAll(next.texts());
        return new TableDraft.Row(first.key(), first.unit(), first.unitPlace(), first.sequence(), figures, texts);
    }

    /** Each row key once: a level or unit that stands twice is read once when both say the same. */
    private TableDraft once(TableDraft draft) {
        Map<String, TableDraft.Row> rows = new LinkedHashMap<>();
        for (TableDraft.Row row : draft.rows()) {
            TableDraft.Row before = rows.putIfAbsent(row.key(), row);
            if (before == null || row.isBlank() || sameFigures(before, row)) continue;
            if (before.isBlank()) rows.put(row.key(), row);
            else report(draft, place(before), place(row));
        }
        return rows.size() == draft.rows().size()
                ? draft
                : draft.with(List.copyOf(rows.values()), draft.totals(), draft.personal());
    }

    private static Place place(TableDraft.Row row) {
        return row.figures().isEmpty() ? row.unitPlace() : row.figures().get(0).place();
    }

    private void report(TableDraft draft, Place first, Place second) {
        twice.add(Message.of(
                "reading.twice",
                "table",
                Phrases.name(draft.table()),
                "first",
                first.label(),
                "second",
                second.label()));
    }

    private static boolean sameFigures(TableDraft first, TableDraft next) {
        if (first.rows().size() != next.rows().size()) return false;
        for (int i = 0; i < first.rows().size(); i++)
            if (!first.rows().get(i).key().equals(next.rows().get(i).key())
                    || !sameFigures(first.rows().get(i), next.rows().get(i))) return false;
        return true;
    }

    private static boolean sameFigures(TableDraft.Row first, TableDraft.Row next) {
        if (first.figures().size() != next.figures().size()) return false;
        Map<String, Figure> others = new LinkedHashMap<>();
        for (Figure figure : next.figures()) others.put(figure.element(), figure);
        for (Figure figure : first.figures()) {
            Figure other = others.get(figure.element());
            if (other == null || !same(figure, other)) return false;
        }
        return true;
    }

    private static boolean same(Figure one, Figure other) {
        if (one.value().isPresent() && other.value().isPresent())
            return one.value().get().compareTo(other.value().get()) == 0;
        return one.reading().verdict() == other.reading().verdict()
                && one.reading().raw().equals(other.reading().raw());
    }
}
