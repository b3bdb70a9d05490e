package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.message.Message;
import vn.tonghop.text.MatchKey;

/** The table of parameters: texts by id, and what the form's skeleton makes of some of them. */
final class Parameters {

    private static final String TOTALS = "report_totals";

    private final Map<String, DefinitionLine> lines = new TreeMap<>();
    private final Map<String, String> byId = new TreeMap<>();
    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, String> english;
    private final DefinitionTable table;
    private final ParameterNames names;

    /** @param used the parameters that rules calculate with */
    Parameters(DefinitionTable table, Set<String> used, Map<String, String> english, DefinedAt definedAt) {
        this.table = table;
        this.english = english;
        Ids ids = new Ids("parameter");
        for (DefinitionLine line : table.lines()) {
            String id = ids.read(line, "[a-z][a-z0-9_.]*", "money_cap, theme.2026, …");
            byId.put(id, line.text("value"));
            lines.put(id, line);
            definedAt.parameter(id, line);
            if (!line.text("title").isEmpty()) notes.put(id, line.text("title"));
            if (!line.text("title_en").isEmpty()) english.put("param." + id, line.text("title_en"));
        }
        names = new ParameterNames(used, DefinitionLine.split(byId.getOrDefault("levels", "")));
        definedAt.strangers(strangers());
        ParameterNames.NEEDED.forEach(this::need);
        DefinitionLine form = lines.get("form");
        if (form != null && !form.text("value").matches("[A-Za-z0-9_-]*")) form.unexpected("value", "thdte, …");
        checkPeriods();
    }

    Map<String, String> byId() {
        return byId;
    }

    /** What they mean, by id. */
    Map<String, String> notes() {
        return notes;
    }

    /**
     * Numbers must be numbers, elements the form's, and an id that nobody knows but that is nearly one that is missing
     * is a slip.
     *
     * @param elements the form's elements
     */
    void check(List<Element> elements) {
        checkElements(elements.stream().map(Element::id).toList());
        Set<String> missing = names.without(lines.keySet());
        lines.forEach((id, line) -> {
            if (names.isNumber(id)) checkNumber(id, line);
            if (ParameterNames.NUMBER_LISTS.contains(id) && !areFactors(line.text("value")))
                line.unexpected("value", "1000; 1000000");
            if (!names.isKnown(id) && Spelling.nearest(id, missing).isPresent()) line.unknown("parameter", id, missing);
        });
        checkTotals(elements);
        checkChoices(elements);
    }

    private void checkElements(List<String> elements) {
        for (String id : ParameterNames.ELEMENTS) {
            DefinitionLine line = lines.get(id);
            if (line == null) continue;
            for (String element : DefinitionLine.split(line.text("value")))
                if (!elements.contains(element)) line.unknown("value", element, elements);
        }
    }

    private static void checkNumber(String id, DefinitionLine line) {
        Optional<BigDecimal> number = Formula.number(line.text("value"));
        if (number.isEmpty()) line.unexpected("value", "0, 1000, …");
        else ParameterNames.wrongNumber(id, number.get()).ifPresent(range -> line.unexpected("value", range));
    }

    private static boolean areFactors(String list) {
        return DefinitionLine.split(list).stream()
                .allMatch(item -> Formula.number(item)
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) > 0)
                        .isPresent());
    }

    /** {@code report_totals} adds up amounts of the form: {@code p01.fund_state + p01.fund_mobilised}. */
    private void checkTotals(List<Element> elements) {
        DefinitionLine line = lines.get(TOTALS);
        if (line == null) return;
        List<String> amounts = elements.stream()
                .filter(element -> element.kind() == Element.Kind.MONEY)
                .map(Element::id)
                .toList();
        for (String total : line.list("value"))
            for (String part : total.split("\\+", -1))
                if (!amounts.contains(part.strip())) line.unknown("value", part.strip(), amounts);
    }

    /** Only what is written in words has choices. */
    private void checkChoices(List<Element> elements) {
        Set<String> known = new TreeSet<>();
        for (Element element : elements)
            if (element.kind() == Element.Kind.TEXT) known.add(ParameterNames.CHOICES + element.id());
        lines.forEach((id, line) -> {
            if (id.startsWith(ParameterNames.CHOICES) && !known.contains(id)) line.unknown("parameter", id, known);
        });
    }

    /** The levels from the top, each with the ways in which rows name it. */
    List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (String id : DefinitionLine.split(byId.getOrDefault("levels", ""))) {
            checkLevel(id);
            DefinitionLine line = lines.get("levels");
            if (!ids.add(id) && line != null) line.unexpected("value", String.join("; ", ids));
            levels.add(new Level(id, labels(id)));
            String name = byId.get("level_en." + id);
            if (name != null) english.put("level." + id, name);
        }
        DefinitionLine reporting = lines.get("reporting_level");
        checkLabels(levels);
        if (reporting != null && !ids.contains(reporting.text("value")))
            reporting.unknown("value", reporting.text("value"), ids);
        return levels;
    }

    /** A row that says what two levels are called is of neither. */
    private void checkLabels(List<Level> levels) {
        Map<String, String> firsts = new TreeMap<>();
        for (Level level : levels)
            for (String label : level.labels()) {
                String first = firsts.putIfAbsent(MatchKey.loose(label), level.id());
                DefinitionLine line = lines.get("level." + level.id());
                DefinitionLine other = lines.get("level." + first);
                if (first != null && !first.equals(level.id()) && line != null && other != null)
                    line.add(
                            Message.of("form.levelTwice", "label", label, "level", first),
                            "value",
                            other.elsewhere("value"));
            }
    }

    private void checkLevel(String id) {
        DefinitionLine line = lines.get("levels");
        if (line == null) return;
        if (!id.matches("[a-z][a-z0-9_]*")) line.unexpected("value", "province; district; commune, …");
        else if (!lines.containsKey("level." + id))
            line.add(Message.of("form.noLevel", "level", id, "name", "level." + id), "value");
        else need("level." + id);
    }

    private List<String> labels(String level) {
        List<String> labels = DefinitionLine.split(byId.getOrDefault("level." + level, ""));
        return labels.isEmpty() ? List.of(level) : labels;
    }

    private void need(String id) {
        DefinitionLine line = lines.get(id);
        if (line != null) line.required("value");
        else
            table.lacks(
                    Message.of("form.noParameter", "name", id),
                    "parameter",
                    strangers().stream().map(each -> each.label("parameter")).toList());
    }

    /** Ids that nobody knows: one of them may be meant for what is missing. */
    private List<DefinitionLine> strangers() {
        return lines.entrySet().stream()
                .filter(each -> !names.isKnown(each.getKey()) && !ParameterNames.isNamedAfter(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void checkPeriods() {
        lines.forEach((id, line) -> {
            if (id.matches("period\\.[0-9]{4}\\.(start|end|deadline)")
                    && Periods.parse(line.text("value")).isEmpty()) line.unexpected("value", "2023-06-30, 30/6/2023");
        });
        DefinitionLine current = lines.get("period.current");
        if (current == null) return;
        Periods periods = new Periods(byId);
        periods.find(current.text("value"))
                .filter(period -> !period.end().isBefore(period.start())
                        && !period.deadline().isBefore(period.start()))
                .ifPresentOrElse(period -> {}, () -> current.unexpected("value", "2023 (start <= end, deadline)"));
    }
}
