package vn.tonghop.form;

/** What a rule does about figures that are not there. */
public enum Missing {
    SKIP_IF_ANY_VALUE_MISSING,
    SKIP_IF_ALL_VALUES_MISSING,
    NEVER_SKIP
}
