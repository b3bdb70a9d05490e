package vn.tonghop.batch.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock on the wall, for the scheduler, which asks it before and after it waits. It tells when it was set back: who
 * waits for a time waits on otherwise, for the years that a PC with an empty battery had run ahead.
 */
final class WallClock implements Clock {

    /** By less it is set right again and again. */
    private static final Duration CORRECTION = Duration.ofMinutes(1);

    private final java.time.Clock clock;
    private final Runnable setBack;
    private Instant latest = Instant.EPOCH;

    WallClock(java.time.Clock clock, Runnable setBack) {
        this.clock = clock;
        this.setBack = setBack;
    }

    @Override
    public Instant now() {
        Instant now = clock.instant();
        if (isBack(now)) setBack.run();
        return now;
    }

    private synchronized boolean isBack(Instant now) {
        boolean back = now.isBefore(latest.minus(CORRECTION));
        latest = now;
        return back;
    }
}
