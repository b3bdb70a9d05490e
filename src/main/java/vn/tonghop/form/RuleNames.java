package vn.tonghop.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.message.Message;

/** Checks that a rule speaks only of what the form has: elements, numeric parameters, attributes of the unit. */
final class RuleNames {

    static final List<String> UNIT_ATTRIBUTES =
            List.of("unit.population", "unit.children", "unit.villages", "unit.schools");

    /** What a rule of scope {@code cell} knows of its cell: its value, and 1 or 0 for what its element counts. */
    static final List<String> CELL_ATTRIBUTES = List.of("value", "cell.money", "cell.children", "cell.attendances");

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private static final String[] NOBODY = {};

    /** What the sentence of any rule between two sides can say. */
    private static final List<String> TOLD = List.of(
            "cell",
            "cells",
            "element",
            "row",
            "appendix",
            "raw",
            "value",
            "readings",
            "actual",
            "expected",
            "imbalance");

    private final DefinedAt definedAt;
    private final Map<String, String> parameters;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, String> tableOf = new LinkedHashMap<>();
    private final Set<String> known;
    private final Set<String> knownOfCells;
    private final Set<String> elements = new LinkedHashSet<>();

    RuleNames(List<Table> tables, List<Element> elements, Map<String, String> parameters, DefinedAt definedAt) {
        this.definedAt = definedAt;
        this.parameters = parameters;
        for (Table table : tables) this.tables.put(table.id(), table);
        for (Element element : elements) this.elements.add(element.id());
        for (Element element : elements)
            if (element.kind() != Element.Kind.TEXT) tableOf.put(element.id(), element.table());
        known = new LinkedHashSet<>(tableOf.keySet());
        parameters.forEach((id, value) -> {
            if (Formula.number(value).isPresent()) known.add("param." + id);
        });
        known.addAll(UNIT_ATTRIBUTES);
        knownOfCells = new LinkedHashSet<>(known);
        knownOfCells.addAll(CELL_ATTRIBUTES);
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
        if (!checks.contains(rule.left())) line.unknown("left", rule.left(), checks, "operator");
        for (String column : List.of("right", "when", "tolerance"))
            if (!line.text(column).isEmpty()) line.unwanted(column, "operator");
        for (String needed : CheckNeeds.elements(rule.left()))
            if (!elements.contains(parameters.getOrDefault(needed, "")))
                line.add(
                        Message.of("form.checkNeeds", "check", rule.left(), "name", needed),
                        "left",
                        parameters.containsKey(needed) ? definedAt.parameter(needed) : definedAt.strangers());
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
        line.required("right", "operator");
        Set<String> told = new LinkedHashSet<>(TOLD);
        told.addAll(checkFormula(line, rule, "left", Formula.problem(rule.left()), false));
        if (!rule.right().isEmpty())
            told.addAll(checkFormula(line, rule, "right", Formula.problem(rule.right()), false));
        if (!rule.when().isEmpty())
            told.addAll(checkFormula(line, rule, "when", Formula.problemOfCondition(rule.when()), true));
        checkExample(line, "passing");
        checkExample(line, "failing");
        // A sentence can say what the rule speaks of, and what is known of any finding.
        for (String column : List.of("message_vi", "message_en"))
            for (String name : placeholders(line.text(column)))
                if (known(rule).contains(name) && !told.contains(name))
                    line.unknownOrRenamed(column, name, told, "left", "right", "when");
                else if (!told.contains(name)) line.unknown(column, name, told);
    }

    /** The names in a formula; all that there are where it cannot be understood. */
    private Set<String> checkFormula(
            DefinitionLine line, Rule rule, String column, Optional<Message> problem, boolean condition) {
        if (problem.isPresent()) {
            line.add(problem.get(), column);
            return known(rule);
        }
        Formula formula = condition ? Formula.condition(line.text(column)) : Formula.side(line.text(column));
        for (String name : formula.single()) checkSingle(line, rule, column, name);
        for (String name : formula.summed()) checkSummed(line, column, name);
        return formula.all();
    }

    private void checkSingle(DefinitionLine line, Rule rule, String column, String name) {
        if (!known(rule).contains(name)) line.unknown(column, name, known(rule), suspect(name));
        else if (isList(name) && !rule.scope().equals(tableOf.get(name)))
            line.add(
                    Message.of("form.listNeedsSum", "name", name),
                    column,
                    Stream.concat(Stream.of("scope"), Stream.of(rows(name))).toArray(String[]::new));
    }

    /** Names that are none here, but would be under another operator or scope. */
    private static String[] suspect(String name) {
        boolean check = Stream.of(Check.values()).map(Check::id).anyMatch(name::equals);
        return check ? new String[] {"operator"} : CELL_ATTRIBUTES.contains(name) ? new String[] {"scope"} : NOBODY;
    }

    private void checkSummed(DefinitionLine line, String column, String name) {
        if (!tableOf.containsKey(name)) line.unknown(column, name, tableOf.keySet());
        else if (!isList(name)) line.add(Message.of("form.sumOfNoList", "name", name), column, rows(name));
    }

    private String[] rows(String element) {
        return definedAt.rows(tableOf.getOrDefault(element, ""));
    }

    private boolean isList(String element) {
        Table table = tables.get(tableOf.getOrDefault(element, ""));
        return table != null && table.rows() == Rows.LINES;
    }

    private Set<String> known(Rule rule) {
        return rule.scope().equals("cell") ? knownOfCells : known;
    }

    private void checkExample(DefinitionLine line, String column) {
        for (Map.Entry<String, String> value : Example.parse(line.text(column)).entrySet()) {
            if (!knownOfCells.contains(value.getKey())) line.unknown(column, value.getKey(), knownOfCells);
            for (String number : Example.items(value.getValue()))
                if (Formula.number(number).isEmpty()) line.unexpected(column, "p02.gift_children=3; …");
        }
    }

    private static void checkPlaceholders(DefinitionLine line, Rule rule) {
        if (!placeholders(rule.messageVi()).equals(placeholders(rule.messageEn())))
            line.add(
                    Message.of("form.placeholdersDiffer", "names", List.copyOf(placeholders(rule.messageVi()))),
                    "message_en",
                    "message_vi");
    }

    private static Set<String> placeholders(String message) {
        Set<String> names = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(message);
        while (argument.find()) names.add(argument.group(1));
        return names;
    }
}
