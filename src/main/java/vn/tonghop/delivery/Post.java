package vn.tonghop.delivery;

import java.io.Closeable;
import java.io.IOException;

/** The way out: a mail server. */
public interface Post {

    /** A server that cannot be reached, or that takes nothing from us at all. Nothing was sent. */
    final class Unreachable extends IOException {
        private static final long serialVersionUID = 1;

        /** @param words the server's, or the network's */
        public Unreachable(String words, Throwable cause) {
            super(words, cause);
        }
    }

    /** Connects, secures the line and logs in. */
    Line open() throws Unreachable;

    /** One connection; letters go over it one after the other, each in a dialogue of its own. */
    interface Line extends Closeable {

        /** @param address ASCII */
        Reply send(byte[] eml, String address);

        /** Another letter may go over it. */
        boolean isUp();

        @Override
        void close();
    }

    /**
     * What a dialogue came to.
     *
     * @param words the server's, or what broke; one line
     */
    record Reply(Verdict verdict, String words) {}

    /** The cases that have to be told apart. */
    enum Verdict {
        SENT,
        /** Put off by the server (4xx), or the line broke before the end of the message: it has not arrived. */
        LATER,
        /** Refused for good, for this recipient (5xx). */
        NEVER,
        /** The line broke after the end of the message: nobody can say whether it arrived. */
        UNKNOWN,
        /** The server does not take us as a sender: no letter will do better. */
        NOT_US
    }
}
