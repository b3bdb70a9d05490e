package vn.tonghop.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** One appendix of the summary: a row a unit in roster order, then the totals. */
final class AppendixSheet {

    private static final double PAGE = 714;
    private static final double NUMBER = 30;
    private static final double UNIT = 124;
    private static final double NARROWEST = 84;
    private static final int OURS = SignedSheet.OURS;

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final SignedSheet sheet;
    private final Summary summary;
    private final Totals totals;
    private final UnitCells cells;

    AppendixSheet(Form form, Wording wording, Summary summary, SourcesSheet sources) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.sheet = new SignedSheet(form, wording, summary);
        this.summary = summary;
        this.totals = new Totals(wording, sources);
        this.cells = new UnitCells(words, wording, sources);
    }

    Draft draft(Table table) {
        List<Element> elements = shown(table);
        List<Double> widths = widths(elements.size());
        List<String> rows = rows(table);
        return sheet.draft(table, elements, widths, measure(table, elements, rows), draft -> {
            for (String row : rows) block(draft, table, row, elements, rows.size() > 1);
        });
    }

    private void block(Draft draft, Table table, String row, List<Element> elements, boolean named) {
        if (named) draft.add(Box.of(0, words.row(table.id(), row), Look.BAND).across(OURS + elements.size()));
        int first = draft.next();
        for (int unit = 0; unit < summary.units().size(); unit++) {
            List<Box> boxes = new ArrayList<>();
            boxes.add(Box.of(0, unit + 1, Look.CENTRED));
            boxes.add(Box.of(1, summary.units().get(unit).name(), Look.TEXT));
            for (int i = 0; i < elements.size(); i++) {
                int column = OURS + i;
                int at = unit;
                find(elements.get(i), row)
                        .ifPresent(figure -> boxes.add(
                                cells.box(column, figure, figure.units().get(at))));
            }
            draft.add(boxes);
        }
        totals.add(
                draft,
                OURS,
                first,
                elements.stream().map(element -> find(element, row)).toList());
    }

    private Optional<SummaryFigure> find(Element element, String row) {
        return summary.figures().stream()
                .filter(figure ->
                        figure.element().equals(element.id()) && figure.row().equals(row))
                .findFirst();
    }

    /** The elements that are added up. */
    private List<Element> shown(Table table) {
        return form.elementsOf(table.id()).stream().filter(Element::summed).toList();
    }

    private List<String> rows(Table table) {
        Set<String> rows = new LinkedHashSet<>();
        for (SummaryFigure figure : summary.figures()) if (figure.table().equals(table.id())) rows.add(figure.row());
        return List.copyOf(new ArrayList<>(rows));
    }

    private String measure(Table table, List<Element> elements, List<String> rows) {
        List<String> parts = new ArrayList<>();
        if (table.rows() == Rows.LEVELS && rows.size() == 1)
            parts.add(wording.say("output.rowShown", "row", words.row(table.id(), rows.get(0))));
        if (elements.stream().anyMatch(element -> element.kind() == Element.Kind.MONEY))
            parts.add(wording.say("output.measure"));
        return String.join(" – ", parts);
    }

    private static List<Double> widths(int elements) {
        double each = Math.max(NARROWEST, (PAGE - NUMBER - UNIT) / Math.max(1, elements));
        List<Double> widths = new ArrayList<>(List.of(NUMBER, UNIT));
        widths.addAll(Collections.nCopies(elements, each));
        return widths;
    }
}
