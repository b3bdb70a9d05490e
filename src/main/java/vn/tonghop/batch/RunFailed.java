package vn.tonghop.batch;

import vn.tonghop.message.Message;

/** A run that could not finish; what was there before is as it was. The message is for people. */
public final class RunFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message told;

    public RunFailed(Message told, Throwable cause) {
        super(told.key(), cause);
        this.told = told;
    }

    public RunFailed(Message told) {
        super(told.key());
        this.told = told;
    }

    public Message told() {
        return told;
    }
}
