package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Consolidator;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Reconciliation;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Severity;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Closing;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.FreeSpace;
import vn.tonghop.intake.Inbox;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.output.ResultFolder;
import vn.tonghop.output.Results;

/**
 * The consolidation job's steps, one method each. A step that a restart skips has left nothing behind in memory, so each
 * makes what it needs from the ledger.
 */
final class ConsolidationRun {

    private final Work work;
    private final IntakeRun intake;
    private final Ledger ledger;
    private final Results results;
    private final ResultFolder folder;
    private final LettersRun letters;
    private final ClosedPeriod closedPeriod;
    private @Nullable Made made;
    private ResultFolder.@Nullable Placed placed;

    ConsolidationRun(
            Work work, IntakeRun intake, Ledger ledger, Results results, ResultFolder folder, LettersRun letters) {
        this.work = work;
        this.intake = intake;
        this.ledger = ledger;
        this.results = results;
        this.folder = folder;
        this.letters = letters;
        this.closedPeriod = new ClosedPeriod(work);
    }

    /**
     * What a run has to show.
     *
     * @param summary of what counts; of a closed period with the late files among its lines
     * @param with what it would be if late files counted; the same where there are none
     * @param late lines of files that came after closing
     */
    private record Made(Summary summary, Summary with, List<SubmissionLine> late) {}

    void consolidate() throws IOException {
        summary();
    }

    void writeOutputs() throws IOException, InterruptedException {
        Made shown = made();
        long input = intake.arrivals().stream()
                .mapToLong(arrival -> arrival.file().size())
                .sum();
        FreeSpace.require(work.output(), input);
        closedPeriod.restore();
        Optional<Closing> closed = closedPeriod.current();
        placed = folder.replace(name(), empty -> {
            if (closed.isEmpty()) results.write(shown.summary(), empty);
            else closedPeriod.write(closed.get(), shown.late(), shown.summary(), shown.with(), empty);
        });
    }

    /** After the results, because letters take files from them. Of a closed period nobody is told anything any more. */
    void queueLetters() throws IOException, InterruptedException {
        // A restart that skipped the step before: they lie in the period's folder, or are made anew.
        if (placed == null && !outputsAreThere()) writeOutputs();
        Path results = placed == null ? work.output().resolve(work.period().id()) : placed.folder();
        if (closed().isEmpty()) letters.queue(summary(), results);
    }

    Summary summary() throws IOException {
        return made().summary();
    }

    private Made made() throws IOException {
        Made known = made;
        if (known == null) made = known = make();
        return known;
    }

    private Made make() throws IOException {
        List<ReadFile> files = ledger.list(work.fingerprint(), intake.arrivals());
        Optional<Closing> closed = closedPeriod.current();
        Instant until = closed.map(Closing::at).orElse(Instant.MAX);
        List<ReadFile> inTime = files.stream()
                .filter(file -> !file.arrival().file().receivedAt().isAfter(until))
                .toList();
        Summary lastYear = lastYear();
        Summary summary = consolidate(inTime, lastYear).with(closedPeriod.decisions());
        if (inTime.size() == files.size()) {
            Reconciliation.require(intake.arrivals(), summary);
            return new Made(summary, summary, waiting(closed, summary));
        }
        Summary with = consolidate(files, lastYear);
        List<SubmissionLine> late = new ArrayList<>(waiting(closed, summary));
        for (SubmissionLine line : with.submissions())
            if (line.receivedAt() != null && line.receivedAt().isAfter(until)) late.add(line.afterClose());
        List<SubmissionLine> all = new ArrayList<>(summary.submissions());
        all.addAll(late.stream().filter(line -> line.receivedAt() != null).toList());
        Summary told = summary.withSubmissions(all);
        Reconciliation.require(intake.arrivals(), told);
        return new Made(told, with, late);
    }

    private Summary consolidate(List<ReadFile> files, @Nullable Summary lastYear) {
        return new Consolidator(work.form(), work.roster(), work.top())
                .consolidate(work.period(), work.asOf(), files, intake.left(), lastYear);
    }

    /** Files that lie in the inbox of a closed period and could not be taken in yet. */
    private static List<SubmissionLine> waiting(Optional<Closing> closed, Summary summary) {
        return closed.isEmpty()
                ? List.of()
                : summary.submissions().stream()
                        .filter(line -> line.receivedAt() == null)
                        .toList();
    }

    /** Signs what counts now; declines where that leaves figures out, and nobody said that it may. */
    void close(Purpose purpose, Renderer renderer) throws IOException, RunFailed {
        Optional<Closing> closed = closedPeriod.current();
        if (closed.isPresent())
            throw RunFailed.declined(Message.of(
                    "close.already",
                    "period",
                    work.period().id(),
                    "folder",
                    closed.get().folder()));
        Summary summary = summary();
        if (summary.counting().isEmpty())
            throw RunFailed.declined(
                    Message.of("close.nothing", "period", work.period().id()));
        Message left = left(summary);
        if (errors(summary) > 0 && !purpose.withOpen())
            throw RunFailed.declined(
                    Message.of("close.open", "period", work.period().id(), "left", left));
        String reason = purpose.reason().isBlank() && errors(summary) > 0 ? renderer.render(left) : purpose.reason();
        closedPeriod.close(summary, results, reason, purpose.by());
        made = null;
    }

    void reopen(Purpose purpose) throws IOException, RunFailed {
        Optional<Closing> closed = closedPeriod.current();
        if (closed.isEmpty())
            throw RunFailed.declined(
                    Message.of("reopen.open", "period", work.period().id()));
        closedPeriod.reopen(closed.get(), purpose.reason(), purpose.by());
        made = null;
    }

    /** What a closing now leaves out. */
    Message left(Summary summary) {
        long held = summary.counting().stream()
                .mapToLong(checked -> checked.heldBack().size())
                .sum();
        return Message.of(
                "close.left",
                "errors",
                errors(summary),
                "figures",
                held,
                "units",
                (long) summary.units().size() - summary.counting().size());
    }

    /** Of what counts; what somebody explained is not among its findings. */
    private static long errors(Summary summary) {
        return summary.counting().stream()
                .mapToLong(checked -> checked.count(Severity.ERROR))
                .sum();
    }

    /** The closing that holds; empty while the period is open. */
    Optional<Closing> closed() throws IOException {
        return closedPeriod.current();
    }

    /** Null where nothing of that period is in the archive: then nothing can be compared with it. */
    private @Nullable Summary lastYear() throws IOException {
        LastYear before = work.lastYear();
        List<Arrival> arrivals = intake.lastYearsArrivals();
        if (before == null || arrivals.isEmpty()) return null;
        return new Consolidator(work.form(), before.roster(), before.top())
                .consolidate(before.period(), work.asOf(), ledger.list(before.fingerprint(), arrivals), List.of());
    }

    Optional<ResultFolder.Placed> placed() {
        return Optional.ofNullable(placed);
    }

    boolean outputsAreThere() throws IOException {
        return folder.holds(name()) && closedPeriod.isInPlace();
    }

    /** What the list of results written calls these. */
    private String name() throws IOException {
        return work.top().code() + " " + work.period().id() + " " + work.asOf() + " " + digest();
    }

    /** Names what is consolidated: the same digest is the same result. */
    String digest() throws IOException {
        StringBuilder all = new StringBuilder(work.fingerprint()).append('\n');
        for (Arrival arrival : intake.arrivals()) all.append(arrival).append('\n');
        LastYear before = work.lastYear();
        if (before != null) all.append(before.fingerprint()).append('\n');
        for (Arrival arrival : intake.lastYearsArrivals()) all.append(arrival).append('\n');
        for (Inbox.Left left : intake.left()) all.append(left).append('\n');
        for (Closing closing : closedPeriod.list()) all.append(closing).append('\n');
        return Disk.sha256(all.append(work.language()).toString().getBytes(StandardCharsets.UTF_8));
    }
}
