package vn.tonghop.delivery;

import java.time.Instant;

/** A letter that had not gone out when a newer one for the same unit was written: the newer one tells all that it told. */
final class Superseded {

    private static final String BY = "superseded by ";

    private Superseded() {}

    static Queued by(Queued newer, Queued older, Instant now) {
        return older.with(State.FAILED, older.attempts(), older.doubts(), now, BY + newer.fileName());
    }

    static boolean is(Queued letter) {
        return letter.state() == State.FAILED && letter.detail().startsWith(BY);
    }
}
