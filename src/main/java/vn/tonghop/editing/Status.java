package vn.tonghop.editing;

/** What became of a file for a unit; the words of submissions.csv. */
public enum Status {
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    NEEDS_CORRECTION,
    REJECTED,
    DUPLICATE,
    SUPERSEDED,
    DEFERRED,
    ATTACHED,
    WITHDRAWN,
    AFTER_CLOSE
}
