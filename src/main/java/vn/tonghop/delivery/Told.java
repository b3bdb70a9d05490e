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

    private static final int HASH = 16;

    /** A file came, and whatever stands in it is told or needs no telling. */
    static Told received(String sha256) {
        return new Told("file:" + sha256.substring(0, HASH), As.RECEIVED, "");
    }

    /** Its sender knows that a file came, and nothing more. */
    static Told acknowledged(String sha256) {
        return new Told("receipt:" + sha256.substring(0, HASH), As.NOTED, "");
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
