package vn.tonghop.form;

/** What the rows of a table are. */
public enum Rows {
    /** One row of figures. */
    ONE,
    /** A row a level of org units; its key is the level's id, {@code commune}. */
    LEVELS,
    /** A list: a line a happening; its key is the ordinal of the data line from 1. */
    LINES
}
