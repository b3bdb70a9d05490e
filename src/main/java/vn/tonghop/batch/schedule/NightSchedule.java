package vn.tonghop.batch.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * Nights by a cron expression (Spring's six fields, seconds first), asked for in local time, which has no gaps and no
 * hour twice; only its answer is put on the time line. So a night that falls into the hour that a change to summer time
 * skips comes at the end of that hour, one in the hour that comes twice comes at its first time, and neither is done
 * twice or left out.
 */
public final class NightSchedule implements Schedule {

    private final CronExpression cron;
    private final ZoneId zone;

    public NightSchedule(CronExpression cron, ZoneId zone) {
        this.cron = cron;
        this.zone = zone;
    }

    /** The first night after an instant. */
    public Instant after(Instant instant) {
        // From a day before: a night of a skipped hour is still to come when the clock on the wall is past it.
        LocalDateTime before = LocalDateTime.ofInstant(instant, zone).minusDays(1);
        for (LocalDateTime night = next(before); night != null; night = next(night)) {
            Instant at = night.atZone(zone).toInstant();
            if (at.isAfter(instant)) return at;
        }
        return NEVER;
    }

    /** False for one that names a day that never is: 30 February. */
    public boolean comes() {
        return next(LocalDateTime.of(2000, 1, 1, 0, 0)) != null;
    }

    private @Nullable LocalDateTime next(LocalDateTime local) {
        Temporal next = cron.next(local);
        return next == null ? null : LocalDateTime.from(next);
    }

    /** Nights missed while nobody was there are made up for by one: the next one is counted from when that ended. */
    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return after(done.getTimeDone());
    }

    /** A night that is to be tried again stands at a time that the expression does not name, and stays there at a restart. */
    @Override
    public boolean isDeterministic() {
        return false;
    }
}
