package vn.tonghop.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.consolidation.Attachments;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.FreeSpace;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;

/** The intake job's steps, one method each, in their order. */
final class IntakeRun {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRun.class);

    private final Work work;
    private final Inbox inbox;
    private final Archive archive;
    private final CarefulReading reading;
    private final @Nullable CarefulReading lastYear;
    private final OtherPeriods otherPeriods;
    private final Ledger ledger;
    private final Progress progress;
    private final Renderer renderer;
    private Inbox.TakenIn taken = new Inbox.TakenIn(List.of(), List.of());
    private final List<Inbox.Left> stuck = new ArrayList<>();
    private List<Arrival> fresh = List.of();
    private @Nullable Iterator<Arrival> unread;
    private boolean takesIn = true;

    IntakeRun(
            Work work,
            Inbox inbox,
            Archive archive,
            CarefulReading reading,
            Ledger ledger,
            Progress progress,
            Renderer renderer) {
        this.work = work;
        this.inbox = inbox;
        this.archive = archive;
        this.reading = reading;
        this.lastYear = work.lastYear() == null ? null : reading.of(work.lastYear());
        this.otherPeriods = new OtherPeriods(work, archive, reading, ledger);
        this.ledger = ledger;
        this.progress = progress;
        this.renderer = renderer;
    }

    /** What lies in the inbox waits for another run. */
    void leaveInbox() {
        takesIn = false;
    }

    void takeIn() throws IOException, InterruptedException {
        FreeSpace.require(work.archive(), inbox.bytes());
        Inbox.TakenIn found =
                takesIn ? inbox.takeIn(work.asOf(), work.period().id()) : new Inbox.TakenIn(List.of(), List.of());
        taken = new Inbox.TakenIn(otherPeriods.broughtHere(found.arrivals()), found.left());
        List<Arrival> list = new ArrayList<>();
        for (Arrival arrival : toRead()) if (!has(arrival)) list.add(arrival);
        fresh = list;
        unread = list.iterator();
        progress.expect(list.size());
    }

    /** The next file to read; null when there is none. The step asks from one thread. */
    @Nullable
    Arrival next() {
        return unread != null && unread.hasNext() ? unread.next() : null;
    }

    ReadFile readAndCheck(Arrival arrival) throws IOException, InterruptedException {
        try (LogLine file = LogLine.of(arrival.file())) {
            ReadFile read = new ReadFile(arrival, readingOf(arrival).read(arrival.file()));
            for (Checked checked : read.checked()) tell(read, checked, file);
            return read;
        } finally {
            progress.done(arrival.file().name());
        }
    }

    /** A line a file and unit: what became of it by itself. No figure and no text of its cells. */
    private void tell(ReadFile read, Checked checked, LogLine line) {
        OrgUnit unit = checked.submission().unit();
        line.unit(unit == null ? "" : unit.code());
        LOG.info(
                "{} {}: {} errors, {} warnings",
                read.arrival().file().sha256().substring(0, 12),
                checked.status(),
                checked.count(Severity.ERROR) + checked.count(Severity.FATAL),
                checked.count(Severity.WARNING));
        progress.say(Message.of(
                "run.read",
                "file",
                read.arrival().file().path(),
                "unit",
                unit == null ? "?" : unit.name(),
                "status",
                Message.of("output.status." + checked.status())));
    }

    private CarefulReading readingOf(Arrival arrival) {
        return lastYear == null || otherPeriods.isHere(arrival) ? reading : lastYear;
    }

    /** Files of one chunk, read. */
    void remember(List<? extends ReadFile> files) {
        for (ReadFile file : files) ledger.keep(work.fingerprint(file.arrival().period()), List.of(file));
    }

    private boolean has(Arrival arrival) {
        return ledger.has(work.fingerprint(arrival.period()), arrival);
    }

    /** Every file of the archive was read, or the run has lost one: then it fails, loudly. */
    void reconcile() throws IOException {
        progress.end();
        for (Arrival arrival : toRead()) {
            if (!has(arrival)) throw new IllegalStateException("archived but not read: " + arrival.file());
        }
    }

    /**
     * Moves what was read out of the inbox, by what is known now; a later change of status moves nothing. A file that
     * somebody opened meanwhile is archived and moves another time.
     */
    void clearInbox() throws IOException {
        if (work.keep()) return;
        Attachments attachments = new Attachments(ledger.list(work.fingerprint(), arrivals()));
        for (Arrival arrival : taken.arrivals()) if (!cleared(arrival, attachments)) stuck.add(notMoved(arrival));
    }

    /** What counts in another period goes to that period's files. */
    private boolean cleared(Arrival arrival, Attachments attachments) throws IOException {
        if (!otherPeriods.isHere(arrival)) return inbox.accept(arrival.file(), arrival.period());
        ReadFile read = ledger.list(work.fingerprint(), List.of(arrival)).get(0);
        return cleared(read, read.refused() && !attachments.has(read));
    }

    private static Inbox.Left notMoved(Arrival arrival) {
        return new Inbox.Left(arrival.file().path(), false, Message.of("intake.notMoved"));
    }

    private boolean cleared(ReadFile read, boolean refused) {
        return refused
                ? inbox.refuse(read.arrival().file(), why(read))
                : inbox.accept(read.arrival().file(), read.arrival().period());
    }

    /** The period's files, all runs together. */
    List<Arrival> arrivals() throws IOException {
        return archive.list().stream().filter(otherPeriods::isHere).toList();
    }

    /** What was read this time for this period, as it was judged by itself. */
    List<ReadFile> read() throws IOException {
        return ledger.list(
                work.fingerprint(), fresh.stream().filter(otherPeriods::isHere).toList());
    }

    /** Of those, what its sender is told of: what only comes along with a report is kept without a word. */
    List<ReadFile> news() throws IOException {
        Attachments attachments = new Attachments(ledger.list(work.fingerprint(), arrivals()));
        return read().stream().filter(file -> !attachments.has(file)).toList();
    }

    /** The files of the period before, all runs together; none where nothing of it was ever taken in. */
    List<Arrival> lastYearsArrivals() throws IOException {
        LastYear before = work.lastYear();
        if (before == null) return List.of();
        return archive.list().stream()
                .filter(arrival -> arrival.period().equals(before.period().id()))
                .toList();
    }

    private List<Arrival> toRead() throws IOException {
        List<Arrival> all = new ArrayList<>(arrivals());
        all.addAll(lastYearsArrivals());
        return all;
    }

    /** What was not taken in this time. */
    List<Inbox.Left> left() {
        return taken.left();
    }

    /** What was taken in, and read, but could not be moved out of the inbox. */
    List<Inbox.Left> stuck() {
        return List.copyOf(stuck);
    }

    private String why(ReadFile read) {
        String findings = read.checked().stream()
                .flatMap(checked -> checked.findings().stream())
                .map(Finding::message)
                .map(renderer::render)
                .distinct()
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n"));
        return renderer.render(Message.of(
                "run.refused",
                "file",
                read.arrival().file().path(),
                "size",
                read.arrival().file().size(),
                "received",
                read.arrival().file().receivedAt(),
                "hash",
                read.arrival().file().sha256().substring(0, 12),
                "findings",
                findings));
    }
}
