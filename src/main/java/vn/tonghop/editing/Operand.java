package vn.tonghop.editing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Reading;

/**
 * What a name in a rule stands for in one file.
 *
 * @param value null where there is none
 * @param blank the cell is there and holds nothing; otherwise a null value means: unreadable, or no such cell
 */
record Operand(
        @Nullable BigDecimal value, boolean blank, @Nullable Figure figure) {

    static final Operand UNKNOWN = new Operand(null, false, null);

    static Operand of(@Nullable BigDecimal value) {
        return value == null ? UNKNOWN : new Operand(value, false, null);
    }

    static Operand of(Figure figure) {
        return new Operand(figure.value().orElse(null), figure.reading() instanceof Reading.NoValue, figure);
    }

    boolean unknown() {
        return value == null && !blank;
    }
}
