package vn.tonghop.delivery;

/**
 * One thing that a letter tells.
 *
 * @param about a finding's id, or another lasting name: {@code file:…}, {@code late:…}
 * @param what a few words to name it by when it is settled; may be empty
 */
public record Told(String about, As as, String what) {

    public Told {
        what = HeaderText.shown(what);
    }

    /** In which state a thing was told. */
    public enum As {
        OPEN,
        FIXED,
        /** Open for so long that the unit above is told. */
        ESCALATED,
        /** A file came. */
        RECEIVED,
        REMINDED,
        /** A note, a unit that is late. */
        NOTED
    }
}
