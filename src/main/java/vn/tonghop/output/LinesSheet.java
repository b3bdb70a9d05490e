package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Level;
import vn.tonghop.form.Table;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** An appendix that is a list: every line of every unit, who gave and at which level, then the totals. */
final class LinesSheet {

    private static final double NUMBER = 30;
    private static final double UNIT = 105;
    private static final double TEXT = 125;
    private static final double FIGURE = 84;
    private static final int OURS = 2;

    private final Form form;
    private final Wording wording;
    private final Summary summary;
    private final Counting counting;
    private final Appendices appendices;
    private final Totals totals;
    private final UnitCells cells;

    LinesSheet(Form form, Wording wording, Summary summary, SourcesSheet sources) {
        this.form = form;
        this.wording = wording;
        this.summary = summary;
        this.counting = new Counting(summary.counting());
        this.appendices = new Appendices(form, wording);
        this.totals = new Totals(wording, sources);
        this.cells = new UnitCells(new Words(form, wording), wording, sources);
    }

    Draft draft(Table table) {
        List<Element> elements = form.elementsOf(table.id());
        List<Double> widths = widths(elements);
        Draft draft = new Draft(appendices.sheetName(table), widths);
        Frame frame = new Frame(wording, Letterhead.of(form, summary.unit()), summary.period());
        frame.above(draft, widths, appendices.name(table), appendices.heading(table), wording.say("output.measure"));
        int head = draft.next();
        new HeaderRows(List.of(wording.say("output.number"), wording.say("output.unit")), elements)
                .rows()
                .forEach(draft::add);
        draft.head(head, draft.next() - 1, OURS);
        int first = draft.next();
        int number = 1;
        for (OrgUnit unit : summary.units()) number = add(draft, table, unit, elements, number);
        totals.add(draft, OURS, first, elements.stream().map(this::find).toList());
        frame.below(draft, widths);
        return draft;
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
                            ? Box.of(column, text(read.text(row, element.id()).orElse("")), Look.TEXT)
                            : figure(
                                    column,
                                    unit,
                                    element,
                                    read.find(row, element.id()).orElse(null)));
        }
        return boxes;
    }

    /** A line's figure is shown as a number only where the unit's sum counts, so that the column adds up to the total. */
    private Box figure(int column, OrgUnit unit, Element element, @Nullable Figure figure) {
        Optional<UnitFigure> part = find(element).flatMap(total -> part(total, unit));
        var value = figure == null ? null : figure.value().orElse(null);
        if (part.isPresent()) return cells.box(column, part.get(), value, figure);
        if (value != null) return Box.of(column, value, Look.FIGURE);
        boolean expected =
                element.required() || figure != null && !figure.reading().raw().isBlank();
        return Box.of(column, expected ? wording.say("output.state.BLANK") : "", Look.PENDING);
    }

    /** A level's id is shown in the form's words: «Cấp huyện». */
    private String text(String text) {
        return form.levels().stream()
                .filter(level -> level.id().equals(text) && !level.labels().isEmpty())
                .map(Level::labels)
                .map(labels -> labels.get(0))
                .findFirst()
                .orElse(text);
    }

    private Optional<SummaryFigure> find(Element element) {
        return summary.figures().stream()
                .filter(figure -> figure.element().equals(element.id()))
                .findFirst();
    }

    private static Optional<UnitFigure> part(SummaryFigure total, OrgUnit unit) {
        return total.units().stream()
                .filter(part -> part.unit().code().equals(unit.code()))
                .findFirst();
    }

    private static List<Double> widths(List<Element> elements) {
        List<Double> widths = new ArrayList<>(List.of(NUMBER, UNIT));
        for (Element element : elements) widths.add(element.kind() == Element.Kind.TEXT ? TEXT : FIGURE);
        return widths;
    }
}
