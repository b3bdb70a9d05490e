package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/** A submission in which cells with two readings have the one that an equality of their row allows. */
record Settled(Submission submission, Map<Figure.Key, Cell> cells) {

    /** @param evidence the other cells of the equality */
    record Cell(Figure original, BigDecimal value, List<Place> evidence) {}

    @Nullable
    Cell find(Figure.Key key) {
        return cells.get(key);
    }
}
