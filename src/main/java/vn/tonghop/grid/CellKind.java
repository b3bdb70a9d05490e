package vn.tonghop.grid;

/** What a cell stores. A date is a NUMBER; a formula without a cached value is BLANK and has a formula. */
public enum CellKind {
    BLANK,
    NUMBER,
    TEXT,
    BOOLEAN,
    ERROR
}
