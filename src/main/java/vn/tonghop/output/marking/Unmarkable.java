package vn.tonghop.output.marking;

import vn.tonghop.message.Message;

/** Why a file cannot be marked safely, on its way to {@link Marking}, which then writes the sheet alone and says so. */
final class Unmarkable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    /** @param why the last word of a key {@code output.marking.alone.…} */
    Unmarkable(String why) {
        super(why);
        this.reason = Message.of("output.marking.alone." + why);
    }

    Message reason() {
        return reason;
    }
}
