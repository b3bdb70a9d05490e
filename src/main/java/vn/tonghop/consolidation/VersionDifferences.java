package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;

/**
 * How a report differs from an older version of it, by header path and row, never by address: a list is compared line
 * with like line, so that one line put in between does not change all that follow.
 */
final class VersionDifferences {

    /** Pairs of lines; longer lists are compared line by line in their order. */
    private static final long MOST_COMPARED = 1_000_000;

    private final Form form;

    VersionDifferences(Form form) {
        this.form = form;
    }

    List<VersionDifference> between(Checked older, Checked newer) {
        List<VersionDifference> all = new ArrayList<>();
        for (Table table : form.tables())
            table(
                    table,
                    older.submission().table(table.id()),
                    newer.submission().table(table.id()),
                    all);
        return all;
    }

    private void table(
            Table table, Optional<TableReading> older, Optional<TableReading> newer, List<VersionDifference> all) {
        for (RowPair pair : pairs(table, older, newer))
            for (Element element : form.elementsOf(table.id()))
                difference(
                                older.flatMap(read -> pair.older() == null
                                        ? Optional.empty()
                                        : read.find(pair.older(), element.id())),
                                newer.flatMap(read -> pair.newer() == null
                                        ? Optional.empty()
                                        : read.find(pair.newer(), element.id())),
                                pair)
                        .ifPresent(all::add);
    }

    /** A row of each version, null where one of them lacks it. */
    private record RowPair(@Nullable String older, @Nullable String newer) {
        boolean isInBoth() {
            return older != null && newer != null;
        }
    }

    private List<RowPair> pairs(Table table, Optional<TableReading> older, Optional<TableReading> newer) {
        List<String> before = older.map(TableReading::rows).orElse(List.of());
        List<String> after = newer.map(TableReading::rows).orElse(List.of());
        if (table.rows() == Rows.LINES && older.isPresent() && newer.isPresent())
            return aligned(older.get(), newer.get());
        List<RowPair> pairs = new ArrayList<>();
        Set<String> rows = new LinkedHashSet<>(before);
        rows.addAll(after);
        for (String row : rows)
            pairs.add(new RowPair(before.contains(row) ? row : null, after.contains(row) ? row : null));
        return pairs;
    }

    /** The longest run of like lines stays together; what lies between two of them is paired in order. */
    private List<RowPair> aligned(TableReading older, TableReading newer) {
        List<String> before = older.rows();
        List<String> after = newer.rows();
        if ((long) before.size() * after.size() > MOST_COMPARED) return inOrder(before, after);
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                length[i][j] = isLike(older, before.get(i), newer, after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        List<RowPair> pairs = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (isLike(older, before.get(i), newer, after.get(j)) && length[i][j] == length[i + 1][j + 1] + 1) {
                flush(gone, come, pairs);
                pairs.add(new RowPair(before.get(i++), after.get(j++)));
            } else if (length[i + 1][j] >= length[i][j + 1]) gone.add(before.get(i++));
            else come.add(after.get(j++));
        }
        gone.addAll(before.subList(i, before.size()));
        come.addAll(after.subList(j, after.size()));
        flush(gone, come, pairs);
        return pairs;
    }

    private static List<RowPair> inOrder(List<String> before, List<String> after) {
        List<RowPair> pairs = new ArrayList<>();
        flush(new ArrayList<>(before), new ArrayList<>(after), pairs);
        return pairs;
    }

    private static void flush(List<String> gone, List<String> come, List<RowPair> pairs) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++)
            pairs.add(new RowPair(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
        gone.clear();
        come.clear();
    }

    /** The same texts, or without any the same figures. */
    private boolean isLike(TableReading older, String row, TableReading newer, String other) {
        Map<String, String> texts = texts(older, row);
        Map<String, String> others = texts(newer, other);
        return texts.isEmpty() && others.isEmpty()
                ? figures(older, row).equals(figures(newer, other))
                : texts.equals(others);
    }

    /** What is written in a line; its running number is another one where a line above was taken out. */
    private Map<String, String> texts(TableReading table, String row) {
        Map<String, String> texts = new TreeMap<>(table.texts().getOrDefault(row, Map.of()));
        texts.values().removeIf(String::isBlank);
        texts.keySet()
                .removeIf(element ->
                        form.findElement(element).filter(Element::isNumbering).isPresent());
        return texts;
    }

    private static Map<String, String> figures(TableReading table, String row) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (Figure figure : table.figures())
            if (figure.row().equals(row)) figures.put(figure.element(), shown(figure));
        return figures;
    }

    private static Optional<VersionDifference> difference(
            Optional<Figure> older, Optional<Figure> newer, RowPair pair) {
        String before = older.map(VersionDifferences::shown).orElse("");
        String after = newer.map(VersionDifferences::shown).orElse("");
        if (before.equals(after)) return Optional.empty();
        Figure.Key key = newer.or(() -> older).orElseThrow().key();
        return Optional.of(new VersionDifference(kind(before, after, pair), key, before, after));
    }

    private static VersionDifference.Kind kind(String before, String after, RowPair pair) {
        if (!pair.isInBoth())
            return pair.older() == null ? VersionDifference.Kind.ADDED : VersionDifference.Kind.REMOVED;
        if (before.isEmpty()) return VersionDifference.Kind.FILLED;
        return after.isEmpty() ? VersionDifference.Kind.EMPTIED : VersionDifference.Kind.CHANGED;
    }

    /** The value, so that «1.000» and «1000» are the same; else what stands there. */
    private static String shown(Figure figure) {
        if (figure.reading() instanceof Reading.NoValue) return "";
        return figure.value()
                .map(value -> value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse(figure.reading().raw());
    }
}
