package vn.tonghop.decision;

/** What can be decided; the words of the column {@code kind} of decisions.csv. */
public enum Kind {
    /** A figure is another one. */
    CORRECT,
    /** A figure, or a report, is right as it stands. */
    KEEP,
    /** This version counts. */
    CHOOSE,
    /** This version is taken out. */
    WITHDRAW,
    /** An earlier decision is taken back. */
    UNDO,
    /** The period is signed. */
    CLOSE,
    /** The period is opened again. */
    REOPEN
}
