package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;

/** A submission seen through its form: which cells a unit must fill, and what a rule's name stands for. */
final class Facts {

    private final Form form;
    private final Submission submission;

    Facts(Form form, Submission submission) {
        this.form = form;
        this.submission = submission;
    }

    Form form() {
        return form;
    }

    Submission submission() {
        return submission;
    }

    List<TableReading> tables() {
        return form.tables().stream()
                .flatMap(table -> submission.table(table.id()).stream())
                .toList();
    }

    /** Keys of the rows that the reporting unit fills, empty for a table that the file lacks. */
    List<String> rows(String table) {
        Table definition = form.table(table);
        Optional<TableReading> reading = submission.table(table);
        if (reading.isEmpty()) return List.of();
        return switch (definition.rows()) {
            case ONE -> List.of("");
            case LEVELS -> List.of(form.reportingLevel());
            case LINES -> reading.get().rows();
        };
    }

    boolean fills(Figure figure) {
        return form.table(figure.table()).rows() != Rows.LEVELS || figure.row().equals(form.reportingLevel());
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
        Element definition = form.element(element);
        return submission
                .table(definition.table())
                .filter(table -> hasColumn(table, element))
                .flatMap(table -> table.find(row, element));
    }

    /** The figure of an element that stands once in a file: outside lists, in the row of the reporting unit. */
    Optional<Figure> only(String element) {
        List<String> rows = rows(form.element(element).table());
        return rows.size() == 1 ? figure(rows.get(0), element) : Optional.empty();
    }

    List<Figure> lines(String element) {
        return rows(form.element(element).table()).stream()
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
        if (name.startsWith("param."))
            return Operand.of(
                    form.numberParameter(name.substring("param.".length())).orElse(null));
        if (name.startsWith("unit.")) return Operand.of(attribute(name, submission.unit()));
        Optional<Figure> figure = form.element(name).table().equals(table) ? figure(row, name) : only(name);
        return figure.map(Operand::of).orElse(Operand.UNKNOWN);
    }

    /** A line that lacks the cell is unknown, not nothing. */
    private List<Operand> operands(String element) {
        List<Operand> operands = new ArrayList<>();
        for (String row : rows(form.element(element).table()))
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
