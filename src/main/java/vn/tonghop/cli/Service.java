package vn.tonghop.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.Received;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.batch.schedule.NightSchedule;
import vn.tonghop.batch.schedule.Timetable;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.Glance;
import vn.tonghop.message.Message;
import vn.tonghop.output.FolderStatus;
import vn.tonghop.store.Memory;
import vn.tonghop.store.TimetableSource;

/**
 * The nights and the folder watch of one working folder. Settings, form and roster are opened anew for each job, so that
 * what an officer changes by day counts at night. The folder's lock and its database are held only while a job works.
 */
final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** Between two looks at the timetable. */
    private static final Duration POLL = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final FolderWork first;
    private final Map<String, String> given;
    private final Map<String, String> properties;
    private final FolderLock presence;
    private final Timetable timetable;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean unread;
    private String lastFailure = "";
    private Glance before = new Glance(List.of());
    private Glance seen = new Glance(List.of());

    private Service(
            Terminal terminal,
            FolderWork first,
            Map<String, String> given,
            Map<String, String> properties,
            NightSchedule nights,
            FolderLock presence)
            throws Stop {
        this.terminal = terminal;
        this.first = first;
        this.given = given;
        this.properties = properties;
        this.presence = presence;
        Settings settings = first.settings();
        Duration poll = settings.watch().compareTo(POLL) < 0 ? settings.watch() : POLL;
        this.timetable = new Timetable(
                source(first),
                nights,
                new Timetable.Pace(settings.watch(), settings.retry(), poll),
                Clock.systemUTC(),
                this::night,
                this::look,
                this::unread);
    }

    /** Begins to serve; one process does in a folder. */
    static Service begin(
            Terminal terminal, FolderWork first, Map<String, String> given, Map<String, String> properties, Instant now)
            throws Stop {
        NightSchedule nights = first.settings().nights();
        try {
            Disk.makeFolders(first.data());
            FolderLock presence = FolderLock.presence(first.data(), now);
            Service service = new Service(terminal, first, given, properties, nights, presence);
            service.timetable.start();
            service.told(
                    "serve.begun",
                    "dir",
                    first.settings().dir().toAbsolutePath().normalize());
            service.tellNext();
            return service;
        } catch (RunFailed e) {
            throw Stop.unfinished(e.told());
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", first.data()));
        }
    }

    /** Until the process is told to end, or its thread interrupted. */
    void untilStopped() {
        Thread ending = new Thread(this::close, "stop");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    /** A job at work ends, or hands back what it has not begun; the next start goes on from there. */
    @Override
    public void close() {
        if (stopped.getCount() == 0) return;
        timetable.close();
        presence.close();
        told("serve.ended");
        stopped.countDown();
    }

    private void night() throws Stop, RunFailed {
        unread = false;
        told("serve.night");
        try {
            Instant started = Instant.now();
            FolderWork work = FolderWork.open(terminal, given, properties);
            Outcome outcome = work.consolidate(Purpose.CONSOLIDATE, true, started);
            work.tell(outcome, started);
            lastFailure = "";
        } catch (Stop e) {
            first.standing().failed(e.told());
            failed(e.told());
            throw e;
        } catch (RunFailed e) {
            failed(e.told());
            throw e;
        } finally {
            tellNext();
        }
    }

    /** Takes in what held still since the last look; a file still being copied waits for the next. */
    private void look() throws IOException {
        unread = false;
        Glance now = Glance.at(first.inbox());
        boolean still = now.equals(before);
        before = now;
        if (!still || now.isEmpty() || now.equals(seen)) return;
        try {
            FolderWork work = FolderWork.open(terminal, given, properties);
            Received received = work.takeIn(Instant.now());
            for (ReadFile each : received.files()) tell(work.standing().receipt(each));
            seen = Glance.at(first.inbox());
            lastFailure = "";
            work.letters(received).forEach(this::told);
            received.trouble().ifPresent(this::failed);
        } catch (Stop e) {
            first.standing().failed(e.told());
            failed(e.told());
        } catch (RunFailed e) {
            if (e.why() != RunFailed.Why.LOCKED) failed(e.told());
        }
    }

    /** Mostly another process's run has the database; said once until the timetable can be read again. */
    private void unread() {
        if (!unread) LOG.warn("the timetable could not be read; it is tried again every {}", POLL);
        unread = true;
    }

    private void tell(FolderStatus.Receipt receipt) {
        told(
                "serve.received",
                "file",
                Line.of(receipt.file()),
                "size",
                receipt.size(),
                "hash",
                receipt.hash(),
                "told",
                receipt.told());
    }

    private void tellNext() {
        Optional<Instant> next = timetable.nextNight();
        first.standing().due(next);
        next.ifPresent(time -> told("serve.next", "time", first.standing().time(time)));
    }

    /** Said once, however often it is tried again in vain. */
    private void failed(Message why) {
        String line = terminal.renderer().render(why);
        if (line.equals(lastFailure)) return;
        lastFailure = line;
        terminal.complain(line);
        LOG.warn("{}", line);
    }

    private void told(String key, Object... namesAndValues) {
        told(Message.of(key, namesAndValues));
    }

    private void told(Message message) {
        String line = terminal.renderer().render(message);
        terminal.print(line);
        LOG.info("{}", line);
    }

    private static TimetableSource source(FolderWork work) {
        Memory memory = new Memory(work.data());
        Settings settings = work.settings();
        String url = settings.spring("datasource.url").orElse(memory.quietUrl());
        return new TimetableSource(
                url,
                settings.spring("datasource.username").orElse(""),
                settings.spring("datasource.password").orElse(""),
                () -> memory.isAt(url) && setAside(work, memory));
    }

    private static boolean setAside(FolderWork work, Memory memory) throws IOException {
        try (FolderLock lock = FolderLock.take(work.settings().dir(), Instant.now())) {
            LOG.warn("nobody works in the folder{}", lock.abandoned().isEmpty() ? "" : ", " + lock.abandoned());
            memory.setAside("lich");
            return true;
        } catch (RunFailed e) {
            return false;
        }
    }
}
