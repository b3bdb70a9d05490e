package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consolidated figure: a line of summary.csv.
 *
 * @param value the total of what counts; null when no unit counts
 * @param asReported the total «theo báo cáo», held-back figures at face value where they can be read
 * @param units what each expected unit contributes, in roster order
 */
public record SummaryFigure(
        String table,
        String row,
        String element,
        @Nullable BigDecimal value,
        @Nullable BigDecimal asReported,
        List<UnitFigure> units) {

    public SummaryFigure {
        units = List.copyOf(units);
    }

    /** How many units are in the total with all they have. */
    public long reporting() {
        return units.stream()
                .filter(unit -> unit.state() == UnitFigure.State.COUNTS)
                .count();
    }

    public long missing() {
        return units.size() - reporting();
    }
}
