package vn.tonghop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An example of a rule that names a check: a small report. {@code p01.launch_points=hơn 3} is what stands in a cell, a
 * line of a list each between commas with a blank; {@code p01.launch_points@district} a cell in another row, {@code
 * g04.amount@total} one of a row «Tổng cộng». {@code =SUM(A1)} is a formula that was never calculated, {@code #REF!} one
 * that failed. The words of {@link #WORDS} tell what is known of the file; {@code year=-1}, {@code theme=-1} and {@code
 * date=-1} are the year, the theme before, the day before the end of the form's current period, so that an example stays
 * true next year. Before a cell {@code older.}, {@code newer.}
 * and {@code undated.} mean another version of the report, {@code other.} another unit's, {@code last.} last year's.
 */
public final class CheckExample {

    /** What may be told of the file: what it names (unit, year, theme, date), its text, what is wrong with it. */
    public static final List<String> WORDS = List.of(
            "unit",
            "year",
            "theme",
            "date",
            "text",
            "absent",
            "doubled",
            "unknown",
            "refused",
            "twice",
            "hidden",
            "personal",
            "note",
            "row");

    /** Whose the cells are that are not the report's own. */
    public static final List<String> OTHERS = List.of("older", "newer", "undated", "other", "last");

    /** The row of a total. */
    public static final String TOTAL = "total";

    private final Map<String, String> values;

    private CheckExample(Map<String, String> values) {
        this.values = values;
    }

    public static CheckExample parse(String text) {
        return new CheckExample(Example.parse(text));
    }

    /** What stands behind a word, its items; empty where the example does not have the word. */
    public List<String> list(String word) {
        return items(values.getOrDefault(word, ""));
    }

    public boolean has(String word) {
        return values.containsKey(word);
    }

    /** Cells by their name ({@code p01.launch_points}, {@code g04.amount@total}), as written. */
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!WORDS.contains(name) && OTHERS.stream().noneMatch(other -> name.startsWith(other + ".")))
                cells.put(name, value);
        });
        return cells;
    }

    /** The cells of another report: {@code older}, {@code last}, …; none where the example has no such report. */
    public Map<String, String> cells(String other) {
        Map<String, String> cells = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(other + ".")) cells.put(name.substring(other.length() + 1), value);
        });
        return cells;
    }

    /** The lines of a list: what stands between commas with a blank behind them. */
    public static List<String> items(String value) {
        List<String> items = new ArrayList<>();
        for (String item : value.split(",\\s+")) if (!item.isBlank()) items.add(item.strip());
        return items;
    }

    /** Names in an example that mean nothing in a form. */
    static Set<String> unknown(String text, Set<String> elements, Set<String> rows) {
        Set<String> unknown = new TreeSet<>();
        for (String name : Example.parse(text).keySet()) {
            String cell = name;
            for (String other : OTHERS) if (name.startsWith(other + ".")) cell = name.substring(other.length() + 1);
            int at = cell.indexOf('@');
            boolean row = at < 0 || cell.endsWith("@" + TOTAL) || rows.contains(cell.substring(at + 1));
            String element = at < 0 ? cell : cell.substring(0, at);
            if (!WORDS.contains(name) && (!row || !elements.contains(element))) unknown.add(name);
        }
        return unknown;
    }
}
