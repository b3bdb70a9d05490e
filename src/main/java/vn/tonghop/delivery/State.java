package vn.tonghop.delivery;

/** Where a letter stands: NEW to SENDING to SENT, RETRY, FAILED or DOUBTFUL, or NEW to HANDED. */
public enum State {
    NEW,
    /** The dialogue with the server has begun; noted before its first word. */
    SENDING,
    SENT,
    /** Not accepted this time; goes out again when it is due. */
    RETRY,
    /** Never goes out by itself; the detail says why. */
    FAILED,
    /** It may have arrived: the line broke after the end of the message, or the program died meanwhile. */
    DOUBTFUL,
    /** Written for a person to send; never mailed by us. */
    HANDED;

    /** It is still to go out by mail. */
    public boolean isOpen() {
        return switch (this) {
            case NEW, SENDING, RETRY, DOUBTFUL -> true;
            case SENT, FAILED, HANDED -> false;
        };
    }

    /** Whoever it is for has it, may have it, or a person was asked to send it. */
    boolean mayHaveBeenRead() {
        return switch (this) {
            case SENDING, SENT, DOUBTFUL, HANDED, FAILED -> true;
            case NEW, RETRY -> false;
        };
    }
}
