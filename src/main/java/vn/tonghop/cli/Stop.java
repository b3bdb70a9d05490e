package vn.tonghop.cli;

import vn.tonghop.message.Message;

/** Ends a command with an exit status and one line for people. */
final class Stop extends Exception {

    private static final long serialVersionUID = 1;

    /** Wrong usage or configuration. */
    static final int USAGE = 2;

    /** The run could not finish. */
    static final int UNFINISHED = 3;

    private final int status;
    private final transient Message told;

    private Stop(int status, Message told) {
        super(told.key());
        this.status = status;
        this.told = told;
    }

    static Stop usage(String key, Object... namesAndValues) {
        return new Stop(USAGE, Message.of(key, namesAndValues));
    }

    static Stop usage(Message told) {
        return new Stop(USAGE, told);
    }

    static Stop unfinished(Message told) {
        return new Stop(UNFINISHED, told);
    }

    int status() {
        return status;
    }

    Message told() {
        return told;
    }
}
