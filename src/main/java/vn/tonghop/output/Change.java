package vn.tonghop.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Look;

/**
 * A figure of two years.
 *
 * @param before null where there is none: then {@code noneBefore} says so
 * @param now null where there is none: then {@code noneNow} says so
 */
record Change(@Nullable BigDecimal before, @Nullable BigDecimal now, String noneBefore, String noneNow) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Four boxes from a column on: before, now, the difference (positive where it rose), the difference in percent. */
    List<Box> boxes(int column, String formula) {
        return List.of(
                value(column, before, noneBefore),
                value(column + 1, now, noneNow),
                before == null || now == null
                        ? Box.of(column + 2, "", Look.CHANGE)
                        : Box.formula(column + 2, formula, now.subtract(before), Look.CHANGE),
                percent(column + 3));
    }

    /** Of nothing there is no percentage. */
    private Box percent(int column) {
        if (before == null || now == null || before.signum() == 0) return Box.of(column, "", Look.FIGURE);
        return Box.of(
                column,
                now.subtract(before).multiply(HUNDRED).divide(before.abs(), 0, RoundingMode.HALF_UP),
                Look.CHANGE);
    }

    private static Box value(int column, @Nullable BigDecimal value, String none) {
        return value == null ? Box.of(column, none, Look.PENDING) : Box.of(column, value, Look.FIGURE);
    }
}
