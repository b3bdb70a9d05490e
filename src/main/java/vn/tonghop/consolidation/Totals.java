package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;

/** Adds up, for each summed element, what the expected units contribute. */
final class Totals {

    private final Form form;
    private final List<OrgUnit> units;
    private final Map<String, Checked> counting;

    /** @param counting the submission that counts, by the unit's code */
    Totals(Form form, List<OrgUnit> units, Map<String, Checked> counting) {
        this.form = form;
        this.units = units;
        this.counting = counting;
    }

    List<SummaryFigure> figures() {
        List<SummaryFigure> figures = new ArrayList<>();
        for (Table table : form.tables())
            for (Element element : form.elementsOf(table.id()))
                if (element.summed()) figures.add(total(table, element));
        return figures;
    }

    private SummaryFigure total(Table table, Element element) {
        // Units of a level fill that level's row only; the rows above it are other units' business.
        String row = table.rows() == Rows.LEVELS ? form.reportingLevel() : "";
        List<UnitFigure> contributions = new ArrayList<>();
        for (OrgUnit unit : units) {
            Checked checked = counting.get(unit.code());
            contributions.add(
                    checked == null
                            ? new UnitFigure(unit, UnitFigure.State.NOT_REPORTED, null, null, null, null)
                            : table.rows() == Rows.LINES
                                    ? lines(unit, checked, element)
                                    : single(unit, checked, row, element));
        }
        return new SummaryFigure(
                table.id(),
                row,
                element.id(),
                sum(contributions.stream().map(UnitFigure::value).toList()),
                sum(contributions.stream().map(UnitFigure::asReported).toList()),
                contributions);
    }

    private static UnitFigure single(OrgUnit unit, Checked checked, String row, Element element) {
        Figure figure = checked.submission()
                .table(element.table())
                .flatMap(table -> table.find(row, element.id()))
                .orElse(null);
        BigDecimal faceValue = figure == null ? null : figure.value().orElse(null);
        boolean counts = figure != null && checked.counts(figure);
        UnitFigure.State state = counts ? UnitFigure.State.COUNTS : stateWithout(checked, figure);
        return new UnitFigure(unit, state, path(checked), figure, counts ? faceValue : null, faceValue);
    }

    private static UnitFigure lines(OrgUnit unit, Checked checked, Element element) {
        List<Figure> figures = new ArrayList<>();
        checked.submission()
                .table(element.table())
                .ifPresent(table -> table.rows()
                        .forEach(row -> table.find(row, element.id()).ifPresent(figures::add)));
        List<@Nullable BigDecimal> counted = new ArrayList<>();
        List<@Nullable BigDecimal> faceValues = new ArrayList<>();
        boolean whole = !figures.isEmpty();
        for (Figure figure : figures) {
            faceValues.add(figure.value().orElse(null));
            counted.add(checked.counts(figure) ? figure.value().orElse(null) : null);
            whole &= checked.counts(figure);
        }
        UnitFigure.State state = whole
                ? UnitFigure.State.COUNTS
                : figures.isEmpty() ? UnitFigure.State.BLANK : UnitFigure.State.HELD_BACK;
        return new UnitFigure(unit, state, path(checked), null, sum(counted), sum(faceValues));
    }

    /** A blank cell is blank even where it is an ERROR to leave it so; anything else that does not count is held back. */
    private static UnitFigure.State stateWithout(Checked checked, @Nullable Figure figure) {
        if (figure == null) return UnitFigure.State.BLANK;
        boolean held = checked.heldBack().contains(figure.key());
        return held || !isBlank(figure) ? UnitFigure.State.HELD_BACK : UnitFigure.State.BLANK;
    }

    private static boolean isBlank(Figure figure) {
        return figure.reading() instanceof vn.tonghop.text.Reading.NoValue;
    }

    private static String path(Checked checked) {
        return checked.submission().file().path();
    }

    private static @Nullable BigDecimal sum(List<? extends @Nullable BigDecimal> values) {
        BigDecimal sum = null;
        for (BigDecimal value : values) if (value != null) sum = sum == null ? value : sum.add(value);
        return sum;
    }
}
