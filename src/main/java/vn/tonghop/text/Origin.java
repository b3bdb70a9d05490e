package vn.tonghop.text;

/** How a value was obtained: the column {@code reading} of figures.csv. */
public enum Origin {
    NUMBER,
    TEXT,
    FORMULA,
    WORDS,
    SCALED,
    ZERO_WORD,
    CORRECTED
}
