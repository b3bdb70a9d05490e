package vn.tonghop.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many letters in any minute. */
final class Rate {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final Clock clock;
    private final Courier.Pause pause;
    private final Deque<Instant> sent = new ArrayDeque<>();

    /** @param perMinute 0 for no limit */
    Rate(int perMinute, Clock clock, Courier.Pause pause) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when one more may go. */
    void await() throws InterruptedException {
        if (perMinute <= 0) return;
        if (sent.size() == perMinute) {
            Duration wait = Duration.between(clock.instant(), sent.removeFirst().plus(WINDOW));
            if (!wait.isNegative() && !wait.isZero()) pause.await(wait);
        }
        sent.addLast(clock.instant());
    }
}
