package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.form.Element;
import vn.tonghop.form.Header;
import vn.tonghop.form.Table;
import vn.tonghop.grid.Place;

/** Which element each column of a header is, by its path; a column that two elements fit equally is nobody's. */
final class ColumnMatcher {

    private record Fit(Element element, int score) {}

    private final Vocabulary words;

    ColumnMatcher(Vocabulary words) {
        this.words = words;
    }

    /** The tables of the form that a header band holds; a table needs two of its required elements. */
    List<FoundTable> match(HeaderBand band) {
        Map<Element, List<Column>> answers = new LinkedHashMap<>();
        boolean guessable = guessable(band);
        for (Column column : band.columns())
            if (guessable || !column.guessed())
                best(column)
                        .ifPresent(element -> answers.computeIfAbsent(element, e -> new ArrayList<>())
                                .add(column));
        List<Table> tables = words.form().tables().stream()
                .filter(table -> isThere(table, answers.keySet()))
                .toList();
        answers.keySet()
                .removeIf(
                        element -> tables.stream().noneMatch(table -> table.id().equals(element.table())));
        Set<Integer> taken = new LinkedHashSet<>();
        answers.values().forEach(columns -> columns.forEach(column -> taken.add(column.index())));
        return tables.stream().map(table -> found(table, band, answers, taken)).toList();
    }

    /**
     * Groups may be read to the right of their name only where each name stands above the first of its columns: if the
     * first column that needs a group has none, the names stand elsewhere.
     */
    private boolean guessable(HeaderBand band) {
        for (Column column : band.columns()) {
            if (words.leaf(column.leaf()).isEmpty()) continue;
            boolean needsGroup = words.leaf(column.leaf()).stream()
                    .anyMatch(hit -> !hit.complete() && hit.element().path().size() > 1);
            if (needsGroup)
                return !column.above().isEmpty() || band.columns().stream().noneMatch(Column::guessed);
        }
        return true;
    }

    private Optional<Element> best(Column column) {
        List<Fit> fits = new ArrayList<>();
        List<Vocabulary.Hit> hits = words.leaf(column.leaf());
        for (Vocabulary.Hit hit : hits) {
            if (hit.suspicious() && hit.element().kind() != Element.Kind.TEXT) continue;
            int score = score(column, hit, hits);
            if (score > 0) fits.add(new Fit(hit.element(), score));
        }
        int best = fits.stream().mapToInt(Fit::score).max().orElse(0);
        List<Fit> winners = fits.stream().filter(fit -> fit.score == best).toList();
        return winners.size() == 1 ? Optional.of(winners.get(0).element) : Optional.empty();
    }

    private int score(Column column, Vocabulary.Hit hit, List<Vocabulary.Hit> all) {
        List<Header> groups = Vocabulary.groupsOf(hit.element());
        if (groups.isEmpty()) return hit.score();
        if (hit.complete()) return 10 + hit.score();
        int matched = groupScore(groups, column.above());
        if (matched > 0) return 10 * matched + hit.score();
        boolean only = all.stream().filter(each -> each.score() >= hit.score()).count() == 1;
        return column.above().isEmpty() && only ? hit.score() : 0;
    }

    /** Every group of the path must be named above, in order. */
    private int groupScore(List<Header> groups, List<String> above) {
        int from = above.size();
        int sum = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            int score = 0;
            while (score == 0 && --from >= 0) score = words.group(groups.get(i), above.get(from));
            if (score == 0) return 0;
            sum += score;
        }
        return sum;
    }

    private boolean isThere(Table table, Set<Element> answered) {
        List<Element> elements = words.form().elementsOf(table.id());
        long required = elements.stream().filter(Element::required).count();
        long there = elements.stream()
                .filter(Element::required)
                .filter(answered::contains)
                .count();
        long figures = elements.stream()
                .filter(element -> element.kind() != Element.Kind.TEXT && answered.contains(element))
                .count();
        return figures > 0 && there >= Math.min(2, Math.max(1, required));
    }

    private FoundTable found(Table table, HeaderBand band, Map<Element, List<Column>> answers, Set<Integer> taken) {
        Map<Element, Column> columns = new LinkedHashMap<>();
        Map<String, List<Place>> doubled = new LinkedHashMap<>();
        for (Element element : words.form().elementsOf(table.id())) {
            List<Column> found = answers.getOrDefault(element, List.of());
            if (found.size() == 1) columns.put(element, found.get(0));
            if (found.size() > 1)
                doubled.put(element.id(), found.stream().map(Column::header).toList());
        }
        int first = columns.values().stream().mapToInt(Column::index).min().orElse(band.first());
        int last = columns.values().stream().mapToInt(Column::index).max().orElse(band.last());
        List<Integer> labels = new ArrayList<>();
        for (int column = last; column >= band.first(); column--) {
            if (taken.contains(column) || band.sheet().grid().columnHidden(column)) continue;
            if (column < first && isGap(band, column)) break;
            labels.add(0, column);
        }
        List<Column> unknown = band.columns().stream()
                .filter(column ->
                        !taken.contains(column.index()) && !column.leaf().isEmpty())
                .sorted(Comparator.comparingInt(Column::index))
                .toList();
        return new FoundTable(table, band, columns, doubled, labels, unknown);
    }

    /** A column with nothing in it parts tables that stand side by side. */
    private static boolean isGap(HeaderBand band, int column) {
        for (int row = band.top(); row <= band.bottom() + 30; row++)
            if (!band.sheet().blank(row, column)) return false;
        return true;
    }
}
