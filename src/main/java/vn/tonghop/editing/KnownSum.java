package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** A sum of figures; where one of them cannot be read it is told as the least that it may be. */
final class KnownSum {

    private BigDecimal known = BigDecimal.ZERO;
    private boolean whole = true;

    void add(Optional<Figure> figure) {
        Optional<BigDecimal> value = figure.flatMap(Figure::value);
        if (value.isPresent()) known = known.add(value.get());
        else whole = false;
    }

    boolean isPositive() {
        return known.signum() > 0;
    }

    /** For people. */
    Object told() {
        return whole ? known : Message.of("editing.atLeast", "number", known);
    }
}
