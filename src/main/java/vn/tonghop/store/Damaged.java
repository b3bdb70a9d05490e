package vn.tonghop.store;

/** What is remembered cannot be used; it is set aside and built anew from the archive. */
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1;

    Damaged(String what, Throwable cause) {
        super(what, cause);
    }

    Damaged(String what) {
        super(what);
    }
}
