package vn.tonghop.text;

/** What a column expects. ANY knows nothing: a number that needs its column's help stays ambiguous. */
public enum Quantity {
    CHILDREN,
    POINTS,
    WORKS,
    ACTIVITIES,
    GIFTS,
    MONEY,
    ANY;

    public boolean isCount() {
        return this != MONEY && this != ANY;
    }
}
