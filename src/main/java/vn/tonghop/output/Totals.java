package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** The rows under a table: Tổng cộng as formulas, «Theo báo cáo», and how many units each total misses. */
final class Totals {

    /** How many rows there are. */
    static final int ROWS = 3;

    private final Wording wording;
    private final SourcesSheet sources;

    Totals(Wording wording, SourcesSheet sources) {
        this.wording = wording;
        this.sources = sources;
    }

    /**
     * Adds the three rows.
     *
     * @param ours how many columns stand before the figures; they are merged for the row's name
     * @param first the first row that is added up; the last is the one before
     * @param figures a column each, empty where a column is not added up
     */
    void add(Draft draft, int ours, int first, List<Optional<SummaryFigure>> figures) {
        int last = draft.next() - 1;
        draft.add(row(
                "output.total",
                Look.TOTAL_TEXT,
                ours,
                figures,
                column -> figure -> total(column, first, last, figure)));
        draft.add(row(
                "output.asReported", Look.ASIDE_TEXT, ours, figures, column -> figure -> asReported(column, figure)));
        draft.add(row("output.missing", Look.ASIDE_TEXT, ours, figures, column -> figure -> missing(column, figure)));
    }

    private List<Box> row(
            String name,
            Look look,
            int ours,
            List<Optional<SummaryFigure>> figures,
            Function<Integer, Function<SummaryFigure, Box>> box) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, wording.say(name), look).across(ours));
        for (int i = 0; i < figures.size(); i++) {
            int column = ours + i;
            boxes.add(figures.get(i).map(box.apply(column)).orElse(Box.of(column, "", look)));
        }
        return boxes;
    }

    private Box total(int column, int first, int last, SummaryFigure figure) {
        BigDecimal value = figure.value();
        Box box = value == null
                ? Box.of(column, wording.say("output.noFigure"), Look.TOTAL_PENDING)
                : Box.formula(column, sum(column, first, last), value, Look.TOTAL);
        return box.leadingTo(sources.of(figure));
    }

    private static String sum(int column, int first, int last) {
        return "SUM(" + new CellAddress(first, column) + ":" + new CellAddress(last, column) + ")";
    }

    private Box asReported(int column, SummaryFigure figure) {
        return orNothing(column, figure.asReported()).leadingTo(sources.of(figure));
    }

    private Box missing(int column, SummaryFigure figure) {
        return Box.of(column, figure.missing(), Look.ASIDE).leadingTo(sources.of(figure));
    }

    private Box orNothing(int column, @Nullable BigDecimal value) {
        return value == null
                ? Box.of(column, wording.say("output.noFigure"), Look.PENDING)
                : Box.of(column, value, Look.ASIDE);
    }
}
