package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Table;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;

/** A submission seen through its form: which cells a unit must fill, and what a rule's name stands for. */
final class Facts {

    private final Form form;
    private final Submission submission;
    private final Told told;
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, TableReading> readings = new HashMap<>();
    private final Map<String, Set<String>> rows = new HashMap<>();
    private final Map<String, Operand> parameters = new HashMap<>();

    Facts(Form form, Submission submission) {
        this(form, submission, new Told(submission, null));
    }

    Facts(Form form, Submission submission, Told told) {
        this.form = form;
        this.submission = submission;
        this.told = told;
        for (Element element : form.elements()) elements.put(element.id(), element);
        for (TableReading table : submission.tables()) readings.putIfAbsent(table.table(), table);
        for (Table table : form.tables())
            rows.put(table.id(), readings.containsKey(table.id()) ? own(table, readings.get(table.id())) : Set.of());
    }

    Form form() {
        return form;
    }

    Submission submission() {
        return submission;
    }

    /** What is told beside the tables. */
    Told told() {
        return told;
    }

    List<TableReading> tables() {
        return form.tables().stream()
                .flatMap(table -> submission.table(table.id()).stream())
                .toList();
    }

    /** The rows that the reporting unit fills. A line that only has a number or a note is none. */
    private Set<String> own(Table table, TableReading reading) {
        return switch (table.rows()) {
            case ONE -> Set.of("");
            case LEVELS -> Set.of(form.reportingLevel());
            case LINES -> filled(reading);
        };
    }

    private Set<String> filled(TableReading reading) {
        Set<String> filled = new HashSet<>();
        for (Figure figure : reading.figures())
            if (!(figure.reading() instanceof Reading.NoValue)) filled.add(figure.row());
        reading.texts().forEach((row, texts) -> {
            if (texts.entrySet().stream()
                    .anyMatch(text ->
                            isRequired(text.getKey()) && !text.getValue().isBlank())) filled.add(row);
        });
        Set<String> inOrder = new LinkedHashSet<>(reading.rows());
        inOrder.retainAll(filled);
        return inOrder;
    }

    private boolean isRequired(String element) {
        return elements.containsKey(element) && element(element).required();
    }

    /** Keys of the rows that the reporting unit fills, in the file's order; empty for a table that the file lacks. */
    Set<String> rows(String table) {
        return rows.getOrDefault(table, Set.of());
    }

    boolean fills(Figure figure) {
        return rows(figure.table()).contains(figure.row());
    }

    Element element(String id) {
        Element element = elements.get(id);
        return element == null ? form.element(id) : element;
    }

    /** The element has one column of its own in the file. */
    static boolean hasColumn(TableReading table, String element) {
        return !table.absent().contains(element) && !table.doubled().containsKey(element);
    }

    /** The figures of one table that have a cell. */
    List<Figure> figures(TableReading table) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : table.figures()) if (hasColumn(table, figure.element())) figures.add(figure);
        return figures;
    }

    Optional<Figure> figure(String row, String element) {
        return Optional.ofNullable(readings.get(element(element).table()))
                .filter(table -> hasColumn(table, element))
                .flatMap(table -> table.find(row, element));
    }

    /** The figure of an element that stands once in a file: outside lists, in the row of the reporting unit. */
    Optional<Figure> only(String element) {
        Set<String> rows = rows(element(element).table());
        return rows.size() == 1 ? figure(rows.iterator().next(), element) : Optional.empty();
    }

    List<Figure> lines(String element) {
        return rows(element(element).table()).stream()
                .flatMap(row -> figure(row, element).stream())
                .toList();
    }

    /** What the rules of a table see in one of its rows. */
    Operands row(String table, String row) {
        return new Operands() {
            @Override
            public Operand single(String name) {
                return named(name, table, row);
            }

            @Override
            public List<Operand> list(String name) {
                return operands(name);
            }
        };
    }

    /** What a rule over the whole submission sees. */
    Operands whole() {
        return row("", "");
    }

    private Operand named(String name, String table, String row) {
        if (name.startsWith("param.")) return parameters.computeIfAbsent(name, this::parameter);
        if (name.startsWith("unit.")) return Operand.of(attribute(name, submission.unit()));
        Optional<Figure> figure = element(name).table().equals(table) ? figure(row, name) : only(name);
        return figure.map(Operand::of).orElse(Operand.UNKNOWN);
    }

    private Operand parameter(String name) {
        return Operand.of(
                form.numberParameter(name.substring("param.".length())).orElse(null));
    }

    /** A line that lacks the cell is unknown, not nothing. */
    private List<Operand> operands(String element) {
        List<Operand> operands = new ArrayList<>();
        for (String row : rows(element(element).table()))
            operands.add(figure(row, element).map(Operand::of).orElse(Operand.UNKNOWN));
        return operands;
    }

    static @Nullable BigDecimal attribute(String name, @Nullable OrgUnit unit) {
        if (unit == null) return null;
        Long value = switch (name) {
            case "unit.population" -> unit.population();
            case "unit.children" -> unit.children();
            case "unit.villages" -> unit.villages();
            case "unit.schools" -> unit.schools();
            default -> throw new IllegalArgumentException("attribute " + name);
        };
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** Keys of the figures that the unit must fill in a table of its file. */
    Set<Figure.Key> required(TableReading table) {
        Set<Figure.Key> keys = new HashSet<>();
        for (Element element : form.elementsOf(table.table()))
            if (element.required() && element.unit() != null && hasColumn(table, element.id()))
                for (String row : rows(table.table())) keys.add(new Figure.Key(table.table(), row, element.id()));
        return keys;
    }
}
