package vn.tonghop.text;

/** What one cell says, as the domain note calls it (section 3.5, 3.7). */
public enum Verdict {
    OK,
    ZERO,
    APPROX,
    BLANK,
    MISSING,
    AMBIGUOUS,
    INVALID,
    MARK,
    DATE_LIKE,
    OVERFLOW,
    RANGE,
    EXPR,
    EXPR_MISMATCH,
    WORDS_MISMATCH,
    NEGATIVE,
    FRACTION,
    ERROR_CELL,
    UNIT_MISMATCH,
    UNIT_CONFLICT
}
