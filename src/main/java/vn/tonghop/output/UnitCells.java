package vn.tonghop.output;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
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
        Box box = box(column, part, part.value(), part.figure());
        return switch (part.state()) {
            case COUNTS, HELD_BACK -> box.leadingTo(sources.of(total, part));
            case BLANK, NOT_REPORTED -> box;
        };
    }

    /** @param value what counts, in a list the line's own */
    Box box(int column, UnitFigure part, @Nullable BigDecimal value, @Nullable Figure figure) {
        if (part.state() == UnitFigure.State.COUNTS && value != null) return Box.of(column, value, Look.FIGURE);
        return Box.of(column, words.state(part.state()), Look.PENDING).noted(reported(part, figure));
    }

    /** The number as reported, for the comment of a figure that is held back. */
    private @Nullable String reported(UnitFigure part, @Nullable Figure figure) {
        if (part.state() != UnitFigure.State.HELD_BACK || figure == null) return null;
        String raw = figure.reading().raw();
        BigDecimal read = figure.value().orElse(part.asReported());
        return read == null
                ? wording.say("output.held", "raw", raw)
                : wording.say("output.held.read", "raw", raw, "value", read);
    }
}
