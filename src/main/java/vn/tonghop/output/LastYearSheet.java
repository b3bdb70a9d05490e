package vn.tonghop.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.form.Form;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/**
 * «So với năm trước»: each figure of the year before beside this year's, the totals first, then unit by unit. How many
 * units each total has is said with it, for a total of fewer units is no decrease.
 */
final class LastYearSheet {

    private static final List<Double> WIDTHS = List.of(30.0, 120.0, 200.0, 100.0, 100.0, 100.0, 50.0, 90.0);
    private static final int BEFORE = 3;
    private static final int NOW = 4;

    private final Wording wording;
    private final Words words;
    private final Summary now;
    private final Summary before;
    private final Map<String, SummaryFigure> figuresBefore = new HashMap<>();
    private final Map<String, Integer> unitsBefore = new HashMap<>();

    LastYearSheet(Form form, Wording wording, Summary now, Summary before) {
        this.wording = wording;
        this.words = new Words(form, wording);
        this.now = now;
        this.before = before;
        for (SummaryFigure figure : before.figures()) figuresBefore.put(key(figure), figure);
        for (int at = 0; at < before.units().size(); at++)
            unitsBefore.put(before.units().get(at).code(), at);
    }

    private static String key(SummaryFigure figure) {
        return figure.table() + "/" + figure.row() + "/" + figure.element();
    }

    Draft draft() {
        Draft draft = new Draft(wording.say("output.sheet.lastYear"), WIDTHS);
        draft.add(Box.of(
                        0,
                        wording.say(
                                "output.sheet.lastYear.title",
                                "unit",
                                now.unit().name(),
                                "before",
                                before.period().id()),
                        Look.TITLE)
                .across(WIDTHS.size()));
        draft.add(Box.of(0, wording.say("output.lastYear.note"), Look.SUBTITLE).across(WIDTHS.size()));
        int header = draft.add(header());
        draft.head(header, header, 2);
        int number = 1;
        for (SummaryFigure figure : now.figures()) draft.add(total(draft.next(), number++, figure));
        for (int unit = 0; unit < now.units().size(); unit++)
            for (SummaryFigure figure : now.figures()) draft.add(unit(draft.next(), number++, figure, unit));
        draft.filter(header);
        return draft;
    }

    private List<Box> header() {
        List<String> titles = List.of(
                wording.say("output.number"),
                wording.say("output.unit"),
                wording.say("output.overview.element"),
                year(before),
                year(now),
                wording.say("output.lastYear.change"),
                "%",
                wording.say("output.lastYear.units"));
        List<Box> boxes = new ArrayList<>();
        for (String title : titles) boxes.add(Box.of(boxes.size(), title, Look.HEADER));
        return boxes;
    }

    private String year(Summary summary) {
        return wording.say("output.lastYear.year", "year", summary.period().id());
    }

    private List<Box> total(int row, int number, SummaryFigure figure) {
        Optional<SummaryFigure> then = then(figure);
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, number, Look.CENTRED));
        boxes.add(Box.of(1, wording.say("output.total"), Look.TOTAL_TEXT));
        boxes.add(Box.of(2, words.element(figure.element()), Look.TEXT));
        boxes.addAll(new Change(
                        then.map(SummaryFigure::value).orElse(null),
                        figure.value(),
                        wording.say("output.noFigure"),
                        wording.say("output.noFigure"))
                .boxes(BEFORE, difference(row)));
        boxes.add(Box.of(7, reporting(then, figure), Look.CENTRED));
        return boxes;
    }

    private static String difference(int row) {
        return new CellAddress(row, NOW) + "-" + new CellAddress(row, BEFORE);
    }

    /** The same element's total of the year before. */
    private Optional<SummaryFigure> then(SummaryFigure figure) {
        return Optional.ofNullable(figuresBefore.get(key(figure)));
    }

    private String reporting(Optional<SummaryFigure> then, SummaryFigure figure) {
        String unitsThen = then.map(LastYearSheet::share).orElse("–");
        return unitsThen + " → " + share(figure);
    }

    private static String share(SummaryFigure figure) {
        return figure.reporting() + "/" + figure.units().size();
    }

    private List<Box> unit(int row, int number, SummaryFigure figure, int at) {
        OrgUnit unit = now.units().get(at);
        UnitFigure part = figure.units().get(at);
        Optional<UnitFigure> then = then(figure).flatMap(old -> find(old, unit));
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, number, Look.CENTRED));
        boxes.add(Box.of(1, unit.name(), Look.TEXT));
        boxes.add(Box.of(2, words.element(figure.element()), Look.TEXT));
        boxes.addAll(new Change(
                        then.filter(LastYearSheet::counts)
                                .map(UnitFigure::value)
                                .orElse(null),
                        counts(part) ? part.value() : null,
                        then.map(old -> words.state(old.state())).orElse(wording.say("output.noFigure")),
                        words.state(part.state()))
                .boxes(BEFORE, difference(row)));
        boxes.add(Box.of(7, "", Look.CENTRED));
        return boxes;
    }

    /** A list of which a line is held back is no figure to compare with. */
    private static boolean counts(UnitFigure part) {
        return part.state() == UnitFigure.State.COUNTS;
    }

    private Optional<UnitFigure> find(SummaryFigure figure, OrgUnit unit) {
        Integer at = unitsBefore.get(unit.code());
        return at == null ? Optional.empty() : Optional.of(figure.units().get(at));
    }
}
