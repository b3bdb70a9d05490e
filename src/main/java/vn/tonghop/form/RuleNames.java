package vn.tonghop.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.message.Message;

/** Checks that a rule speaks only of what the form has: elements, numeric parameters, attributes of the unit. */
final class RuleNames {

    static final List<String> UNIT_ATTRIBUTES =
            List.of("unit.population", "unit.children", "unit.villages", "unit.schools");

    /** What a rule of scope {@code cell} knows of its cell: its value, and 1 or 0 for what its element counts. */
    static final List<String> CELL_ATTRIBUTES = List.of("value", "cell.money", "cell.children", "cell.attendances");

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> tableOf = new LinkedHashMap<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> elements = new LinkedHashSet<>();

    RuleNames(List<Table> tables, List<Element> elements, Map<String, String> parameters) {
        for (Table table : tables) this.tables.put(table.id(), table);
        for (Element element : elements) this.elements.add(element.id());
        for (Element element : elements)
            if (element.kind() != Element.Kind.TEXT) tableOf.put(element.id(), element.table());
        parameters.forEach((id, value) -> {
            if (Formula.number(value).isPresent()) numbers.add("param." + id);
        });
        numbers.addAll(UNIT_ATTRIBUTES);
    }

    void check(DefinitionLine line, Rule rule) {
        checkScope(line, rule);
        if (rule.operator() == Operator.CHECK) checkNamed(line, rule);
        else checkArithmetic(line, rule);
        if (!rule.holds().isEmpty() && !tableOf.containsKey(rule.holds()))
            line.unknown("holds", rule.holds(), tableOf.keySet());
        checkPlaceholders(line, rule);
    }

    private void checkScope(DefinitionLine line, Rule rule) {
        Set<String> scopes = new LinkedHashSet<>(tables.keySet());
        scopes.addAll(List.of("submission", "cell", "period"));
        if (!scopes.contains(rule.scope())) line.unknown("scope", rule.scope(), scopes);
    }

    private void checkNamed(DefinitionLine line, Rule rule) {
        List<String> checks = Arrays.stream(Check.values()).map(Check::id).toList();
        if (!checks.contains(rule.left())) line.unknown("left", rule.left(), checks);
        for (String column : List.of("right", "when", "tolerance"))
            if (!line.text(column).isEmpty()) line.unwanted(column);
        Set<String> rows = new LinkedHashSet<>();
        tables.values().forEach(table -> rows.addAll(table.levels()));
        for (String column : List.of("passing", "failing"))
            for (String name : CheckExample.unknown(line.text(column), elements, rows))
                line.unknown(column, name, names());
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(CheckExample.WORDS);
        names.addAll(elements);
        return names;
    }

    private void checkArithmetic(DefinitionLine line, Rule rule) {
        line.required("right");
        checkFormula(line, rule, "left", Formula.problem(rule.left()), false);
        if (!rule.right().isEmpty()) checkFormula(line, rule, "right", Formula.problem(rule.right()), false);
        if (!rule.when().isEmpty()) checkFormula(line, rule, "when", Formula.problemOfCondition(rule.when()), true);
        checkExample(line, "passing");
        checkExample(line, "failing");
    }

    private void checkFormula(
            DefinitionLine line, Rule rule, String column, Optional<Message> problem, boolean condition) {
        if (problem.isPresent()) {
            line.add(problem.get(), column);
            return;
        }
        Formula formula = condition ? Formula.condition(line.text(column)) : Formula.side(line.text(column));
        for (String name : formula.single()) checkSingle(line, rule, column, name);
        for (String name : formula.summed()) checkSummed(line, column, name);
    }

    private void checkSingle(DefinitionLine line, Rule rule, String column, String name) {
        if (!known(rule).contains(name)) line.unknown(column, name, known(rule));
        else if (isList(name) && !rule.scope().equals(tableOf.get(name)))
            line.add(Message.of("form.listNeedsSum", "name", name), column);
    }

    private void checkSummed(DefinitionLine line, String column, String name) {
        if (!tableOf.containsKey(name)) line.unknown(column, name, tableOf.keySet());
        else if (!isList(name)) line.add(Message.of("form.sumOfNoList", "name", name), column);
    }

    private boolean isList(String element) {
        Table table = tables.get(tableOf.getOrDefault(element, ""));
        return table != null && table.rows() == Rows.LINES;
    }

    private Set<String> known(Rule rule) {
        Set<String> known = new LinkedHashSet<>(tableOf.keySet());
        known.addAll(numbers);
        if (rule.scope().equals("cell")) known.addAll(CELL_ATTRIBUTES);
        return known;
    }

    private void checkExample(DefinitionLine line, String column) {
        Collection<String> known = new LinkedHashSet<>(tableOf.keySet());
        known.addAll(numbers);
        known.addAll(CELL_ATTRIBUTES);
        for (Map.Entry<String, String> value : Example.parse(line.text(column)).entrySet()) {
            if (!known.contains(value.getKey())) line.unknown(column, value.getKey(), known);
            for (String number : Example.items(value.getValue()))
                if (Formula.number(number).isEmpty()) line.unexpected(column, "p02.gift_children=3; …");
        }
    }

    private static void checkPlaceholders(DefinitionLine line, Rule rule) {
        if (!placeholders(rule.messageVi()).equals(placeholders(rule.messageEn())))
            line.add(
                    Message.of("form.placeholdersDiffer", "names", List.copyOf(placeholders(rule.messageVi()))),
                    "message_en");
    }

    private static Set<String> placeholders(String message) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(message);
        while (argument.find()) names.add(argument.group(1));
        return names;
    }
}
