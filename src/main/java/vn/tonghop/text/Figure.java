package vn.tonghop.text;

import java.math.BigDecimal;

/** How values are kept: without trailing zeros, never in powers of ten. */
final class Figure {

    /** Beyond this a double cannot hold every whole number, and no commune spends it. */
    static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    private Figure() {}

    static BigDecimal whole(BigDecimal value) {
        if (value.signum() == 0) return BigDecimal.ZERO;
        BigDecimal short_ = value.stripTrailingZeros();
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }

    static boolean isWhole(BigDecimal value) {
        return whole(value).scale() == 0;
    }
}
