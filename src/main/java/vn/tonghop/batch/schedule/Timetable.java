package vn.tonghop.batch.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The nights and the looks into the inbox, kept in the database so that a night missed while nobody served is made up for
 * at the next start, by one night however many were missed. One thread does both, so that neither overlaps the other. A
 * night that failed is tried again until the next one is due.
 */
public final class Timetable implements AutoCloseable {

    /** Rows of a process that died are taken over after four of these without a sign of life. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long a job at work may take to hand back what it has not begun, when the program is told to stop. */
    private static final Duration HANDING_BACK = Duration.ofMinutes(1);

    private final Scheduler scheduler;
    private final RecurringTask<Void> night;
    private final RecurringTask<Void> look;
    private final NightSchedule nights;
    private final Clock clock;
    private volatile boolean setBack;

    /** What is done at its time; throws when it is to be tried again. */
    @FunctionalInterface
    public interface Act {
        void perform() throws Exception;
    }

    /**
     * How often.
     *
     * @param watch between two looks into the inbox
     * @param retry until a failed night is tried again
     * @param poll between two looks at the timetable
     */
    public record Pace(Duration watch, Duration retry, Duration poll) {}

    /** @param unread called when the timetable could not be read: another process has the database, or nobody has it */
    public Timetable(
            DataSource source, NightSchedule nights, Pace pace, Clock clock, Act night, Act look, Runnable unread) {
        this.night = night(nights, pace.retry(), night);
        this.look = look(pace.watch(), look);
        this.nights = nights;
        this.clock = clock;
        this.scheduler = new SchedulerBuilder(source, List.of())
                .startTasks(List.of(this.night, this.look))
                .threads(1)
                .pollingInterval(pace.poll())
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(HANDING_BACK)
                .alwaysPersistTimestampInUTC()
                .clock(new WallClock(clock, this::setBack))
                .addSchedulerListener(new AbstractSchedulerListener() {
                    @Override
                    public void onSchedulerEvent(SchedulerEventType type) {
                        if (type == SchedulerEventType.UNEXPECTED_ERROR) unread.run();
                        if (type == SchedulerEventType.RAN_EXECUTE_DUE) polled();
                    }
                })
                .build();
    }

    static RecurringTask<Void> night(NightSchedule nights, Duration retry, Act act) {
        return Tasks.recurring("night", nights)
                .onFailure((done, operations) -> operations.reschedule(done, again(done, nights, retry)))
                .execute((instance, context) -> perform(act));
    }

    static RecurringTask<Void> look(Duration watch, Act act) {
        return Tasks.recurring("look", FixedDelay.of(watch)).execute((instance, context) -> perform(act));
    }

    public void start() {
        scheduler.start();
    }

    private void setBack() {
        setBack = true;
        scheduler.triggerCheckForDueExecutions();
    }

    /** What is due by the time that the clock showed would wait until it comes there again. */
    private void polled() {
        if (!setBack) return;
        bringForward(night, nights.after(clock.instant()));
        bringForward(look, clock.instant());
        setBack = false;
    }

    private void bringForward(RecurringTask<Void> task, Instant due) {
        scheduler
                .getScheduledExecution(task.getDefaultTaskInstance())
                .filter(each -> !each.isPicked() && each.getExecutionTime().isAfter(due))
                .ifPresent(each -> scheduler.reschedule(task.getDefaultTaskInstance(), due));
    }

    /** When the next night is due; empty while the timetable cannot be read. */
    public Optional<Instant> nextNight() {
        return scheduler.getScheduledExecution(night.getDefaultTaskInstance()).map(each -> each.getExecutionTime());
    }

    /** Waits for the job at work, which is told to hand back what it has not begun. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static Instant again(ExecutionComplete done, NightSchedule nights, Duration retry) {
        Instant next = nights.after(done.getTimeDone());
        Instant soon = done.getTimeDone().plus(retry);
        return soon.isBefore(next) ? soon : next;
    }

    private static void perform(Act act) {
        try {
            act.perform();
        } catch (Exception e) {
            throw new NotDone(e);
        }
    }

    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotDone(Exception cause) {
            super(cause);
        }
    }
}
