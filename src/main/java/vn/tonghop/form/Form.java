package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.message.Language;

/**
 * A campaign's form.
 *
 * @param levels from the top of the tree to the bottom
 * @param parameters thresholds, period, deadline, themes: texts by id, as the table has them
 * @param english names of tables, appendices ({@code p01.appendix}), elements, levels ({@code level.commune}) and what
 *     parameters mean ({@code param.money_cap}) in English, by id
 * @param notes what parameters mean, by id
 */
public record Form(
        String id,
        List<Level> levels,
        List<Table> tables,
        List<Element> elements,
        List<Rule> rules,
        Map<String, String> parameters,
        Map<String, String> english,
        Map<String, String> notes) {

    public Form {
        levels = List.copyOf(levels);
        tables = List.copyOf(tables);
        elements = List.copyOf(elements);
        rules = List.copyOf(rules);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        english = Collections.unmodifiableMap(new TreeMap<>(english));
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** A form that does not say what its parameters mean. */
    public Form(
            String id,
            List<Level> levels,
            List<Table> tables,
            List<Element> elements,
            List<Rule> rules,
            Map<String, String> parameters,
            Map<String, String> english) {
        this(id, levels, tables, elements, rules, parameters, english, Map.of());
    }

    /** A form without English names. */
    public Form(
            String id,
            List<Level> levels,
            List<Table> tables,
            List<Element> elements,
            List<Rule> rules,
            Map<String, String> parameters) {
        this(id, levels, tables, elements, rules, parameters, Map.of());
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

    /** What the form says, else the default of a check's threshold. */
    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).or(() -> CheckNeeds.otherwise(parameter));
    }

    /** Thresholds that the form's rules need and the form does not give, each with the default that holds instead. */
    public Map<String, String> assumed() {
        return CheckNeeds.assumed(this);
    }

    /** A parameter that is a list: its items between semicolons; empty when there is no such parameter. */
    public List<String> listParameter(String parameter) {
        return parameter(parameter).map(DefinitionLine::split).orElse(List.of());
    }

    /** A parameter that is a number. */
    public Optional<BigDecimal> numberParameter(String parameter) {
        return parameter(parameter).flatMap(Formula::number);
    }

    /** A parameter that names an element. */
    public Optional<Element> elementParameter(String parameter) {
        return parameter(parameter).flatMap(this::findElement);
    }

    public Optional<Level> findLevel(String level) {
        return levels.stream().filter(each -> each.id().equals(level)).findFirst();
    }

    /** The period that reports are about unless somebody says otherwise. */
    public Period currentPeriod() {
        return findPeriod(parameter("period.current").orElse(""))
                .orElseThrow(() -> new NoSuchElementException("period.current"));
    }

    /**
     * The period of a year; a year without dates of its own has those of the current one. Empty when the id is no year.
     */
    public Optional<Period> findPeriod(String period) {
        return new Periods(parameters).find(period);
    }

    /**
     * Texts of the form for people, by message key: a rule's id its message; an element's id its path, a table's id its
     * title, {@code p01.appendix} and {@code level.commune} what those are called.
     */
    public Map<String, String> messages(Language language) {
        return new FormTexts(this).in(language);
    }

    /** The level whose units send reports, {@code commune}. */
    public String reportingLevel() {
        return parameter("reporting_level").orElseThrow(() -> new NoSuchElementException("reporting_level"));
    }
}
