package vn.tonghop.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Decided;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.Told;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.decision.Decision;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.output.book.Target;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Reading;

/** «Nguồn số liệu»: for every total, which cell of which file gave what; totals and figures elsewhere lead here. */
final class SourcesSheet {

    private static final List<Double> WIDTHS = List.of(58.0, 52.0, 215.0, 95.0, 84.0, 150.0, 72.0, 38.0, 96.0, 120.0);
    private static final List<String> TITLES =
            List.of("table", "row", "element", "unit", "value", "file", "sheet", "cell", "raw", "reading");

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final Appendices appendices;
    private final Map<Figure.Key, Integer> totals = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Draft draft;
    private final Decided decided;

    SourcesSheet(Form form, Wording wording, Summary summary) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.appendices = new Appendices(form, wording);
        this.draft = new Draft(wording.say("output.sheet.sources"), WIDTHS);
        this.decided = summary.decided();
        fill(summary);
    }

    Draft draft() {
        return draft;
    }

    /** Where the sources of a total begin. */
    @Nullable
    Target of(SummaryFigure figure) {
        return target(totals.get(key(figure)));
    }

    /** Where the source of one unit's part begins. */
    @Nullable
    Target of(SummaryFigure figure, UnitFigure part) {
        return target(units.get(key(figure) + "/" + part.unit().code()));
    }

    private @Nullable Target target(@Nullable Integer row) {
        return row == null ? null : Target.cell(draft.name(), row, 0);
    }

    private static Figure.Key key(SummaryFigure figure) {
        return new Figure.Key(figure.table(), figure.row(), figure.element());
    }

    private void fill(Summary summary) {
        draft.add(
                Box.of(0, wording.say("output.sheet.sources.title"), Look.TITLE).across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.sources.", TITLES));
        draft.head(header, header, 0);
        Counting counting = new Counting(summary.counting());
        for (SummaryFigure figure : summary.figures()) {
            totals.put(key(figure), draft.next());
            for (UnitFigure part : figure.units()) add(figure, part, counting);
        }
        draft.filter(header);
    }

    private void add(SummaryFigure total, UnitFigure part, Counting counting) {
        units.put(key(total) + "/" + part.unit().code(), draft.next());
        boolean list = form.table(total.table()).rows() == Rows.LINES;
        List<Figure> lines = list ? counting.lines(part.unit(), total.table(), total.element()) : List.of();
        for (Figure each : lines) line(total, part, each, counting.counts(part.unit(), each));
        if (lines.isEmpty()) line(total, part, part.figure(), part.state() == UnitFigure.State.COUNTS);
    }

    private void line(SummaryFigure total, UnitFigure part, @Nullable Figure figure, boolean counts) {
        String file = part.file();
        draft.add(
                Box.of(0, appendices.name(form.table(total.table())), Look.ITEM),
                Box.of(1, words.row(total.table(), figure == null ? total.row() : figure.row()), Look.ITEM),
                Box.of(2, words.element(total.element()), Look.ITEM),
                Box.of(3, part.unit().name(), Look.ITEM),
                value(part, figure, counts),
                Box.of(5, file == null ? "" : file, Look.ITEM),
                Box.of(6, figure == null ? "" : figure.place().sheet(), Look.ITEM),
                Box.of(7, figure == null ? "" : figure.place().cell(), Look.ITEM),
                Box.of(8, figure == null ? "" : wording.brief(figure.reading().raw()), Look.ITEM),
                Box.of(9, figure == null ? "" : reading(part, figure), Look.ITEM));
    }

    /** What this cell gives to the total: a number only where it counts. */
    private Box value(UnitFigure part, @Nullable Figure figure, boolean counts) {
        var value = figure == null ? part.value() : figure.value().orElse(null);
        if (counts && value != null) return Box.of(4, value, Look.ITEM_FIGURE);
        boolean blank = figure != null && part.figure() == null && figure.reading() instanceof Reading.NoValue;
        return Box.of(4, words.state(blank ? UnitFigure.State.BLANK : part.state()), Look.ITEM_CENTRED);
    }

    /** A figure that somebody corrected comes from the decision, and says so. */
    private String reading(UnitFigure part, Figure figure) {
        Optional<Decision> source = decided.source(part.unit(), figure.key());
        if (source.isPresent()) return wording.say(Told.of(source.get()));
        if (figure.reading() instanceof Reading.Value value) return wording.say("output.reading." + value.origin());
        return figure.reading() instanceof Reading.NoValue ? "" : wording.say("output.reading.none");
    }
}
