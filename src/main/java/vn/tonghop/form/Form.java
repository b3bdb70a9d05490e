package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A campaign's form.
 *
 * @param levels from the top of the tree to the bottom
 * @param parameters thresholds, period, deadline, themes: texts by id, as the table has them
 */
public record Form(
        String id,
        List<Level> levels,
        List<Table> tables,
        List<Element> elements,
        List<Rule> rules,
        Map<String, String> parameters) {

    public Form {
        levels = List.copyOf(levels);
        tables = List.copyOf(tables);
        elements = List.copyOf(elements);
        rules = List.copyOf(rules);
        parameters = Map.copyOf(parameters);
    }

    public Optional<Table> findTable(String table) {
        return tables.stream().filter(each -> each.id().equals(table)).findFirst();
    }

    public Table table(String table) {
        return findTable(table).orElseThrow(() -> new NoSuchElementException("table " + table));
    }

    public Optional<Element> findElement(String element) {
        return elements.stream().filter(each -> each.id().equals(element)).findFirst();
    }

    public Element element(String element) {
        return findElement(element).orElseThrow(() -> new NoSuchElementException("element " + element));
    }

    /** A table's elements in the form's order. */
    public List<Element> elementsOf(String table) {
        return elements.stream().filter(each -> each.table().equals(table)).toList();
    }

    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** The level whose units send reports, {@code commune}. */
    public String reportingLevel() {
        return parameter("reporting_level").orElseThrow(() -> new NoSuchElementException("reporting_level"));
    }
}
