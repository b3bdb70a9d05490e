package vn.tonghop.form;

/** How much a finding stops, the gravest first. */
public enum Severity {
    /** The file cannot count at all. */
    FATAL,
    /** The figure is held back until corrected or explained. */
    ERROR,
    /** It counts, the commune is asked. */
    WARNING,
    /** A note. */
    INFO
}
