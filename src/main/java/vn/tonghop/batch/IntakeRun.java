package vn.tonghop.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Attachments;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.editing.Finding;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** The intake job's steps, one method each, in their order. */
final class IntakeRun {

    private final Work work;
    private final Inbox inbox;
    private final Archive archive;
    private final Ledger ledger;
    private final Progress progress;
    private final Renderer renderer;
    private Inbox.TakenIn taken = new Inbox.TakenIn(List.of(), List.of());
    private @Nullable Iterator<Arrival> unread;

    IntakeRun(Work work, Inbox inbox, Archive archive, Ledger ledger, Progress progress, Renderer renderer) {
        this.work = work;
        this.inbox = inbox;
        this.archive = archive;
        this.ledger = ledger;
        this.progress = progress;
        this.renderer = renderer;
    }

    void takeIn() throws IOException, InterruptedException {
        taken = inbox.takeIn(work.asOf(), work.period().id());
        List<Arrival> list = new ArrayList<>();
        for (Arrival arrival : arrivals()) if (!ledger.has(work.fingerprint(), arrival)) list.add(arrival);
        unread = list.iterator();
        progress.expect(list.size());
    }

    /** The next file to read; null when there is none. The step asks from one thread. */
    @Nullable
    Arrival next() {
        return unread != null && unread.hasNext() ? unread.next() : null;
    }

    ReadFile readAndCheck(Arrival arrival) {
        try {
            byte[] content = archive.bytes(arrival.file().sha256());
            return new ReadFile(arrival, work.check().check(arrival.file(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.done(arrival.file().name());
        }
    }

    /** Every file of the archive was read, or the run has lost one: then it fails, loudly. */
    void reconcile() throws IOException {
        progress.end();
        for (Arrival arrival : arrivals()) {
            if (!ledger.has(work.fingerprint(), arrival))
                throw new IllegalStateException("archived but not read: " + arrival.file());
        }
    }

    /** Moves what was read out of the inbox, by what is known now; a later change of status moves nothing. */
    void clearInbox() throws IOException {
        if (work.keep()) return;
        Attachments attachments = new Attachments(ledger.list(work.fingerprint(), arrivals()));
        for (ReadFile read : ledger.list(work.fingerprint(), taken.arrivals())) {
            if (read.refused() && !attachments.has(read))
                inbox.refuse(read.arrival().file(), why(read));
            else inbox.accept(read.arrival().file(), read.arrival().period());
        }
    }

    /** The period's files, all runs together. */
    List<Arrival> arrivals() throws IOException {
        return archive.list().stream()
                .filter(arrival -> arrival.period().equals(work.period().id()))
                .toList();
    }

    List<Inbox.Left> left() {
        return taken.left();
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
                read.arrival().file().receivedAt().toString(),
                "hash",
                read.arrival().file().sha256().substring(0, 12),
                "findings",
                findings));
    }
}
