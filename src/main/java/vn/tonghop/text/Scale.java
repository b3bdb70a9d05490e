package vn.tonghop.text;

import java.math.BigDecimal;

/** The unit of money that a header or a «Đơn vị tính» line states; NONE where nothing is said. */
public enum Scale {
    NONE(1),
    DONG(1),
    NGHIN(1_000),
    TRIEU(1_000_000),
    TY(1_000_000_000);

    private final long factor;

    Scale(long factor) {
        this.factor = factor;
    }

    /** How many đồng one stated unit is. */
    public BigDecimal factor() {
        return BigDecimal.valueOf(factor);
    }
}
