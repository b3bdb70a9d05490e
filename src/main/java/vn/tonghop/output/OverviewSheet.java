package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Chart;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.text.Unit;

/** «Tổng quan»: who has reported, money by unit, children reached; each a small table with a chart of it beside it. */
final class OverviewSheet {

    private static final List<Double> WIDTHS = List.of(190.0, 100.0, 100.0, 16.0, 62.0, 62.0, 62.0, 62.0, 62.0, 62.0);
    private static final int CHART_LEFT = 4;
    private static final int CHART_RIGHT = 10;
    private static final int CHART_ROWS = 13;
    /** A chart that was higher would not fit on a page. */
    private static final int PAGE_ROWS = 26;

    /** More names than that along an axis cannot be read. */
    private static final int MOST_UNITS = 40;

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final Summary summary;
    private final SourcesSheet sources;
    private final Draft draft;

    OverviewSheet(Form form, Wording wording, Summary summary, SourcesSheet sources) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.summary = summary;
        this.sources = sources;
        this.draft = new Draft(wording.say("output.sheet.overview"), WIDTHS);
    }

    Draft draft() {
        draft.add(Box.of(0, title(), Look.TITLE).across(WIDTHS.size()));
        draft.space(10);
        submissions();
        draft.block();
        funds();
        draft.block();
        children();
        draft.block();
        lastYear();
        return draft;
    }

    private String title() {
        return wording.say(
                "output.overview.title",
                "unit",
                summary.unit().name(),
                "period",
                summary.period().id());
    }

    private void submissions() {
        int top = header("output.overview.status", "output.overview.units");
        for (Status status : Status.values()) {
            long units = summary.counting().stream()
                    .map(Checked::status)
                    .filter(status::equals)
                    .count();
            if (units > 0) count(words.status(status), units);
        }
        Counting counting = new Counting(summary.counting());
        long missing = summary.units().stream()
                .filter(unit -> counting.of(unit).isEmpty())
                .count();
        if (missing > 0) count(wording.say("output.progress.missing"), missing);
        chart(Chart.Kind.PIE, "output.overview.status", top, List.of(wording.say("output.overview.units")));
    }

    private void count(String name, long units) {
        draft.add(Box.of(0, name, Look.TEXT), Box.of(1, units, Look.FIGURE));
    }

    /** The first table with money; at most two sources of it fit beside each other. */
    private void funds() {
        List<SummaryFigure> money = money();
        if (money.isEmpty()) return;
        List<String> names = money.stream()
                .map(figure -> form.element(figure.element()).leaf().text())
                .toList();
        int top = draft.next();
        List<Box> head = new ArrayList<>(List.of(Box.of(0, wording.say("output.unit"), Look.HEADER)));
        for (String name : names) head.add(Box.of(head.size(), name, Look.HEADER));
        draft.add(head);
        boolean many = summary.units().size() > MOST_UNITS;
        for (int unit : many
                ? richest(money)
                : IntStream.range(0, summary.units().size()).toArray()) draft.add(funds(unit, money));
        chart(Chart.Kind.STACKED_BARS, many ? "output.overview.funds.most" : "output.overview.funds", top, names);
    }

    /** The units that counted most money, as they stand in the roster, the most first. */
    private int[] richest(List<SummaryFigure> money) {
        return IntStream.range(0, summary.units().size())
                .boxed()
                .sorted(Comparator.comparing((Integer unit) -> total(unit, money))
                        .reversed())
                .limit(MOST_UNITS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static BigDecimal total(int unit, List<SummaryFigure> money) {
        return money.stream()
                .map(figure -> figure.units().get(unit))
                .filter(part -> part.state() == UnitFigure.State.COUNTS)
                .map(UnitFigure::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Box> funds(int at, List<SummaryFigure> money) {
        OrgUnit unit = summary.units().get(at);
        List<Box> boxes = new ArrayList<>(List.of(Box.of(0, unit.name(), Look.TEXT)));
        UnitCells cells = new UnitCells(words, wording, sources);
        for (SummaryFigure figure : money) {
            UnitFigure part = figure.units().get(at);
            boxes.add(cells.box(boxes.size(), figure, part));
        }
        return boxes;
    }

    private List<SummaryFigure> money() {
        List<SummaryFigure> money = reported().stream()
                .filter(figure -> form.element(figure.element()).kind() == Element.Kind.MONEY)
                .toList();
        Optional<String> table = money.stream().map(SummaryFigure::table).findFirst();
        return money.stream()
                .filter(figure -> table.filter(figure.table()::equals).isPresent())
                .limit(2)
                .toList();
    }

    /** Each element by itself: the same child may be in all of them, so they are never added. */
    private void children() {
        List<SummaryFigure> children = reported().stream()
                .filter(figure -> form.element(figure.element()).unit() == Unit.TRE && figure.value() != null)
                .toList();
        if (children.isEmpty()) return;
        int top = header("output.overview.element", "output.overview.children");
        for (SummaryFigure figure : children) {
            var value = figure.value();
            if (value != null)
                draft.add(
                        Box.of(0, group(figure, children), Look.TEXT),
                        Box.of(1, value, Look.FIGURE).leadingTo(sources.of(figure)));
        }
        chart(Chart.Kind.BARS, "output.overview.children", top, List.of(wording.say("output.overview.children")));
    }

    /** Totals of both years; the sheet «So với năm trước» has them unit by unit. */
    private void lastYear() {
        Summary before = summary.lastYear();
        if (before == null) return;
        draft.add(Box.of(
                        0,
                        wording.say(
                                "output.lastYear.overview",
                                "before",
                                before.period().id()),
                        Look.BAND)
                .across(CHART_LEFT - 1));
        draft.add(
                Box.of(0, wording.say("output.overview.element"), Look.HEADER),
                Box.of(1, year(before), Look.HEADER),
                Box.of(2, year(summary), Look.HEADER));
        count(
                wording.say("output.lastYear.units"),
                before.counting().size(),
                summary.counting().size());
        for (SummaryFigure figure : reported()) draft.add(years(figure, before));
    }

    private String year(Summary of) {
        return wording.say("output.lastYear.year", "year", of.period().id());
    }

    private void count(String name, long before, long now) {
        draft.add(Box.of(0, name, Look.TEXT), Box.of(1, before, Look.FIGURE), Box.of(2, now, Look.FIGURE));
    }

    private List<Box> years(SummaryFigure figure, Summary before) {
        Optional<SummaryFigure> then = before.figures().stream()
                .filter(old ->
                        old.element().equals(figure.element()) && old.row().equals(figure.row()))
                .findFirst();
        return List.of(
                Box.of(0, words.element(figure.element()), Look.TEXT),
                value(1, then.map(SummaryFigure::value).orElse(null)),
                value(2, figure.value()));
    }

    private Box value(int column, @Nullable BigDecimal value) {
        return value == null
                ? Box.of(column, wording.say("output.noFigure"), Look.PENDING)
                : Box.of(column, value, Look.FIGURE);
    }

    /** The header group, «Tặng quà», where that says which; else the whole path. */
    private String group(SummaryFigure figure, List<SummaryFigure> all) {
        String group = words.group(figure.element());
        boolean alone = all.stream()
                        .filter(other -> words.group(other.element()).equals(group))
                        .count()
                == 1;
        return alone ? group : words.element(figure.element());
    }

    /** Figures of the reporting level's own row, lists left out. */
    private List<SummaryFigure> reported() {
        return summary.figures().stream()
                .filter(figure -> form.table(figure.table()).rows() != Rows.LINES)
                .filter(figure -> figure.row().isEmpty() || figure.row().equals(form.reportingLevel()))
                .toList();
    }

    private int header(String name, String value) {
        return draft.add(Box.of(0, wording.say(name), Look.HEADER), Box.of(1, wording.say(value), Look.HEADER));
    }

    /** Over the rows added since {@code top}; the next table begins below both. */
    private void chart(Chart.Kind kind, String title, int top, List<String> names) {
        int last = draft.next() - 1;
        int bottom = top + Math.max(CHART_ROWS, Math.min(draft.next() - top, PAGE_ROWS));
        List<Chart.Series> series = new ArrayList<>();
        for (String name : names) series.add(new Chart.Series(name, new Chart.Cells(1 + series.size(), top + 1, last)));
        draft.chart(new Chart(
                kind,
                wording.say(title, "most", MOST_UNITS),
                new Chart.Cells(0, top + 1, last),
                series,
                new Chart.Frame(top, CHART_LEFT, bottom, CHART_RIGHT)));
        do draft.space(16);
        while (draft.next() <= bottom);
    }
}
