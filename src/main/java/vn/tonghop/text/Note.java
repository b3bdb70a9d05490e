package vn.tonghop.text;

/** What is worth remembering of how a cell was read. */
public enum Note {
    LABEL_ONLY,
    LABEL,
    WORDS,
    WORDS_OK,
    WORDS_RESOLVE,
    NONSTANDARD_SEPARATOR,
    SPACING,
    BAD_GROUPING,
    LETTER_FOR_DIGIT,
    UNKNOWN_SUFFIX,
    SMALL_AMOUNT,
    COLLOQUIAL,
    COMPOSITE,
    UNIT_UNKNOWN,
    DASH,
    WORD,
    PLACEHOLDER,
    DITTO,
    PERCENT,
    PARENS,
    SUM,
    SLASH,
    ROUNDED,
    SCIENTIFIC,
    FORMULA_NO_CACHE,
    EXTERNAL_LINK,
    STRUCK_THROUGH,
    UNSEEN,
    FILE_SEPARATOR
}
