package vn.tonghop.text;

/** How an approximate figure leans: hơn (GE), gần (LE), khoảng (ABOUT). */
public enum Qualifier {
    GE,
    LE,
    ABOUT
}
