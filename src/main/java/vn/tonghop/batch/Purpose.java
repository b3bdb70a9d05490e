package vn.tonghop.batch;

/**
 * What a run is for.
 *
 * @param withOpen a period is closed although figures are held back
 * @param reason why it is closed or opened again; empty where nobody said
 * @param by who closes it or opens it again; empty where nobody said
 */
public record Purpose(What what, boolean withOpen, String reason, String by) {

    /** Closing and opening again leave the inbox as it is. */
    public enum What {
        CONSOLIDATE,
        CLOSE,
        REOPEN
    }

    public static final Purpose CONSOLIDATE = new Purpose(What.CONSOLIDATE, false, "", "");

    public static Purpose close(boolean withOpen, String reason, String by) {
        return new Purpose(What.CLOSE, withOpen, reason, by);
    }

    public static Purpose reopen(String reason, String by) {
        return new Purpose(What.REOPEN, false, reason, by);
    }
}
