package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.editing.FunderLevels;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Table;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;

/** An appendix that is a list: every line of every unit, who gave and at which level, then the totals. */
final class LinesSheet {

    private static final double NUMBER = 30;
    private static final double UNIT = 105;
    private static final double TEXT = 125;
    private static final double FIGURE = 84;
    private static final int OURS = SignedSheet.OURS;
    /** How forms head the sender's own numbering; the list has one of its own. */
    private final Form form;

    private final Wording wording;
    private final Words words;
    private final Summary summary;
    private final Counting counting;
    private final SignedSheet sheet;
    private final Totals totals;
    private final UnitCells cells;
    private final FunderLevels funders;

    LinesSheet(Form form, Wording wording, Summary summary, SourcesSheet sources) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.summary = summary;
        this.counting = new Counting(summary.counting());
        this.funders = new FunderLevels(form);
        this.sheet = new SignedSheet(form, wording, summary);
        this.totals = new Totals(wording, sources);
        this.cells = new UnitCells(words, wording, sources);
    }

    Draft draft(Table table) {
        List<Element> elements = shown(table);
        return sheet.draft(
                table,
                elements,
                widths(elements),
                wording.say("output.measure"),
                draft -> rows(draft, table, elements));
    }

    private void rows(Draft draft, Table table, List<Element> elements) {
        int first = draft.next();
        int number = 1;
        for (OrgUnit unit : summary.units()) number = add(draft, table, unit, elements, number);
        totals.add(draft, OURS, first, elements.stream().map(this::find).toList());
    }

    /** Texts that nobody wrote would be empty columns; the level of a giver is told by its name too. */
    private List<Element> shown(Table table) {
        return form.elementsOf(table.id()).stream()
                .filter(element -> element.kind() != Element.Kind.TEXT || element.required() || isWritten(element))
                .filter(element -> !element.isNumbering())
                .toList();
    }

    private boolean isWritten(Element element) {
        if (funders.isTold(element)) return true;
        return summary.units().stream()
                .flatMap(unit -> counting.table(unit, element.table()).stream())
                .flatMap(read -> read.rows().stream().flatMap(row -> read.text(row, element.id()).stream()))
                .anyMatch(text -> !text.isBlank());
    }

    /** Adds a unit's lines, or one that says why there are none; returns the next number. */
    private int add(Draft draft, Table table, OrgUnit unit, List<Element> elements, int number) {
        Optional<TableReading> read = counting.table(unit, table.id());
        List<String> rows = read.map(TableReading::rows).orElse(List.of());
        if (rows.isEmpty()) {
            draft.add(
                    Box.of(0, number, Look.CENTRED),
                    Box.of(1, unit.name(), Look.TEXT),
                    Box.of(OURS, nothing(unit, read), Look.PENDING).across(elements.size()));
            return number + 1;
        }
        int next = number;
        for (String row : rows) draft.add(line(next++, unit, read.orElseThrow(), row, elements));
        return next;
    }

    private String nothing(OrgUnit unit, Optional<TableReading> read) {
        if (counting.of(unit).isEmpty()) return wording.say("output.state.NOT_REPORTED");
        return wording.say(read.isEmpty() ? "output.noTable" : "output.noLines");
    }

    private List<Box> line(int number, OrgUnit unit, TableReading read, String row, List<Element> elements) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, number, Look.CENTRED));
        boxes.add(Box.of(1, unit.name(), Look.TEXT));
        for (Element element : elements) {
            int column = boxes.size();
            boxes.add(
                    element.kind() == Element.Kind.TEXT
                            ? text(column, read, row, element)
                            : figure(
                                    column,
                                    unit,
                                    element,
                                    read.find(row, element.id()).orElse(null)));
        }
        return boxes;
    }

    private Box text(int column, TableReading read, String row, Element element) {
        String written = read.text(row, element.id()).orElse("");
        if (!written.isBlank() || !funders.isTold(element))
            return Box.of(column, words.level(wording.brief(written)), Look.TEXT);
        return funders.of(read, row)
                .map(level -> Box.of(column, level(level), Look.PENDING).noted(wording.say("output.funder.byName")))
                .orElseGet(() -> Box.of(column, "", Look.TEXT));
    }

    private String level(String level) {
        return level.equals(FunderLevels.SOCIAL) ? wording.say("output.funder.social") : words.level(level);
    }

    /** A number where it counts, so that the column adds up to the total. */
    private Box figure(int column, OrgUnit unit, Element element, @Nullable Figure figure) {
        if (figure != null && counting.counts(unit, figure))
            return Box.of(column, figure.value().orElseThrow(), Look.FIGURE);
        if (figure != null && !(figure.reading() instanceof Reading.NoValue)) return cells.held(column, figure);
        return Box.of(column, element.required() ? wording.say("output.state.BLANK") : "", Look.PENDING);
    }

    private Optional<SummaryFigure> find(Element element) {
        return summary.figures().stream()
                .filter(figure -> figure.element().equals(element.id()))
                .findFirst();
    }

    private static List<Double> widths(List<Element> elements) {
        List<Double> widths = new ArrayList<>(List.of(NUMBER, UNIT));
        for (Element element : elements) widths.add(element.kind() == Element.Kind.TEXT ? TEXT : FIGURE);
        return widths;
    }
}
