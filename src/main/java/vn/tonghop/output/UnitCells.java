package vn.tonghop.output;

import java.math.BigDecimal;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Look;
import vn.tonghop.reading.Figure;

/** What one unit gives to a total, as a box: the number where it counts, else in words why there is none. Never 0 for nothing. */
final class UnitCells {

    private final Words words;
    private final Wording wording;
    private final SourcesSheet sources;

    UnitCells(Words words, Wording wording, SourcesSheet sources) {
        this.words = words;
        this.wording = wording;
        this.sources = sources;
    }

    Box box(int column, SummaryFigure total, UnitFigure part) {
        BigDecimal value = part.value();
        if (part.state() == UnitFigure.State.COUNTS && value != null)
            return Box.of(column, value, Look.FIGURE).leadingTo(sources.of(total, part));
        Figure figure = part.figure();
        if (part.state() == UnitFigure.State.HELD_BACK && figure != null)
            return held(column, figure).leadingTo(sources.of(total, part));
        return Box.of(column, words.state(part.state()), Look.PENDING);
    }

    /** «chưa xác nhận», with what was reported in the comment. */
    Box held(int column, Figure figure) {
        return Box.of(column, words.state(UnitFigure.State.HELD_BACK), Look.PENDING)
                .noted(reported(figure));
    }

    private String reported(Figure figure) {
        String raw = wording.brief(figure.reading().raw());
        return figure.value()
                .map(value -> wording.say("output.held.read", "raw", raw, "value", value))
                .orElseGet(() ->
                        raw.isBlank() ? wording.say("output.held.blank") : wording.say("output.held", "raw", raw));
    }
}
