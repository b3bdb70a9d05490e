package vn.tonghop.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.store.TimetableSource;

class TimetableTest {

    private static final Duration LOOK = Duration.ofMinutes(45);

    /** Of the hours at which clocks are changed: 02:30 and 00:30 are skipped on one day and come twice on another. */
    @ParameterizedTest
    @CsvSource({
        "Asia/Ho_Chi_Minh, 22:00",
        "Europe/Berlin, 02:30",
        "America/New_York, 02:30",
        "America/Santiago, 00:30",
        "Australia/Lord_Howe, 02:15"
    })
    void four_hundred_nights_through_changes_of_the_clock_come_once_each(String zone, LocalTime at) {
        Serving serving = new Serving(zone, at, "2026-01-01T12:00");
        serving.start();
        serving.until(serving.start.plus(Duration.ofDays(400)));
        assertThat(serving.nightsByDate()).isEqualTo(serving.dates(400));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Ho_Chi_Minh, 22:00",
        "Europe/Berlin, 02:30",
        "America/New_York, 01:30",
        "America/Santiago, 00:30",
        "Australia/Lord_Howe, 01:45"
    })
    void nights_missed_while_the_machine_was_off_are_made_up_for_by_one_at_the_next_start(String zone, LocalTime at) {
        Serving serving = new Serving(zone, at, "2026-01-01T12:00");
        Random random = new Random(400);
        List<Instant> due = new ArrayList<>();
        for (Instant day = serving.start; due.size() < 400; day = due.get(due.size() - 1))
            due.add(serving.nights.after(day));
        Instant end = due.get(399).plus(Duration.ofHours(3));
        int missed = 0;
        while (serving.clock.now().isBefore(end)) {
            serving.start();
            serving.until(min(serving.clock.now().plus(Duration.ofMinutes(1 + random.nextInt(6000))), end));
            Instant off = serving.clock.now();
            serving.clock.set(min(off.plus(Duration.ofMinutes(random.nextInt(6000))), end));
            missed += (int) between(due, off, serving.clock.now()).count();
        }
        serving.start();
        serving.until(end.plus(LOOK));
        assertThat(missed).isGreaterThan(100);
        // Each time that the machine was on again after missing some: one night, at once; none is done twice.
        assertThat(serving.done).doesNotHaveDuplicates();
        for (int i = 1; i < serving.done.size(); i++)
            assertThat(between(due, serving.done.get(i - 1), serving.done.get(i)))
                    .as("nights between %s and %s", serving.done.get(i - 1), serving.done.get(i))
                    .isNotEmpty();
        assertThat(serving.late(due)).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(LOOK));
    }

    @Test
    void a_night_that_failed_is_tried_again_after_a_while_and_after_a_restart_too() {
        Serving serving = new Serving("Asia/Ho_Chi_Minh", LocalTime.of(22, 0), "2026-06-01T12:00");
        serving.failing = 3;
        serving.start();
        serving.until(serving.instant("2026-06-01T23:00"));
        serving.start();
        serving.until(serving.instant("2026-06-02T12:00"));
        assertThat(serving.done).hasSize(1);
        assertThat(serving.done.get(0))
                .isBetween(serving.instant("2026-06-01T23:30"), serving.instant("2026-06-02T02:00"));
    }

    @Test
    void an_earlier_hour_set_in_the_settings_counts_from_the_next_start_on() {
        Serving serving = new Serving("Asia/Ho_Chi_Minh", LocalTime.of(22, 0), "2026-06-01T12:00");
        serving.start();
        serving.nights = schedule("Asia/Ho_Chi_Minh", LocalTime.of(18, 0));
        serving.start();
        serving.until(serving.instant("2026-06-01T19:00"));
        assertThat(serving.done).hasSize(1);
    }

    @Test
    void a_clock_that_is_set_back_does_not_put_off_the_next_night_and_look_until_it_comes_there_again()
            throws Exception {
        SetClock clock = new SetClock();
        clock.set("2040-01-01T12:00:00Z");
        AtomicInteger looks = new AtomicInteger();
        Timetable.Pace pace = new Timetable.Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofMillis(20));
        TimetableSource source =
                new TimetableSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "", () -> false);
        try (Timetable timetable = new Timetable(
                source,
                schedule("Asia/Ho_Chi_Minh", LocalTime.of(22, 0)),
                pace,
                clock,
                () -> {},
                looks::incrementAndGet,
                () -> {})) {
            timetable.start();
            await(() -> looks.get() == 1);
            assertThat(timetable.nextNight()).hasValue(Instant.parse("2040-01-01T15:00:00Z"));
            clock.set("2026-06-01T12:00:00Z");
            await(() -> timetable.nextNight().equals(Optional.of(Instant.parse("2026-06-01T15:00:00Z"))));
            await(() -> looks.get() == 2);
        }
    }

    /** It goes on from where it was set. */
    private static final class SetClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void set(String time) {
            ahead = Duration.between(Instant.now(), Instant.parse(time));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Stream<Instant> between(List<Instant> due, Instant after, Instant until) {
        return due.stream().filter(night -> night.isAfter(after) && !night.isAfter(until));
    }

    private static NightSchedule schedule(String zone, LocalTime at) {
        return new NightSchedule(
                CronExpression.parse("0 " + at.getMinute() + " " + at.getHour() + " * * *"), ZoneId.of(zone));
    }

    /** A schedule on a database of its own, a clock that is set, and a job that only notes when it was done. */
    private static final class Serving {

        private final ZoneId zone;
        private final Instant start;
        private final SettableClock clock = new SettableClock();
        private final TimetableSource source =
                new TimetableSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "", () -> false);
        private final List<Instant> done = new ArrayList<>();
        private final List<Instant> switchedOn = new ArrayList<>();
        private NightSchedule nights;
        private int failing;
        private ManualScheduler scheduler;

        Serving(String zone, LocalTime at, String start) {
            this.zone = ZoneId.of(zone);
            this.nights = schedule(zone, at);
            this.start = instant(start);
            clock.set(this.start);
        }

        Instant instant(String local) {
            return LocalDateTime.parse(local).atZone(zone).toInstant();
        }

        void start() {
            switchedOn.add(clock.now());
            scheduler = TestHelper.createManualScheduler(source)
                    .clock(clock)
                    .startTasks(List.of(
                            Timetable.night(nights, Duration.ofMinutes(30), this::night),
                            Timetable.look(Duration.ofDays(4000), () -> {})))
                    .start();
        }

        void until(Instant end) {
            for (; clock.now().isBefore(end); clock.set(clock.now().plus(LOOK))) scheduler.runAnyDueExecutions();
        }

        private void night() {
            if (failing-- > 0) throw new IllegalStateException("the disk is full");
            done.add(clock.now());
        }

        List<LocalDate> nightsByDate() {
            return done.stream().map(each -> LocalDate.ofInstant(each, zone)).toList();
        }

        List<LocalDate> dates(int count) {
            Instant first = nights.after(start);
            return Stream.iterate(LocalDate.ofInstant(first, zone), date -> date.plusDays(1))
                    .limit(count)
                    .toList();
        }

        /** How long each night waited for its turn while the machine was on. */
        List<Duration> late(List<Instant> due) {
            return done.stream()
                    .map(each -> {
                        Instant night = due.stream()
                                .filter(other -> !other.isAfter(each))
                                .reduce((a, b) -> b)
                                .orElseThrow();
                        Instant on = switchedOn.stream()
                                .filter(other -> !other.isAfter(each))
                                .reduce((a, b) -> b)
                                .orElseThrow();
                        return Duration.between(on.isAfter(night) ? on : night, each);
                    })
                    .toList();
        }
    }
}
