package vn.tonghop.editing;

/** How a wrong number probably came about (data-editing note, section 3): the column {@code cause}. */
public enum Mechanism {
    SIGN,
    UNIT_1000,
    UNIT_1000000,
    SWAPPED,
    ZERO_MISSING,
    ZERO_EXTRA,
    TRANSPOSED,
    DIGIT_MISSING,
    DIGIT_EXTRA,
    ONE_DIGIT,
    ROUNDING,
    SEPARATOR,
    SHIFTED,
    MISSING,
    UNEXPLAINED
}
