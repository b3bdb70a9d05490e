package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.Consolidator;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Reconciliation;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.FreeSpace;
import vn.tonghop.intake.Inbox;
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
    private @Nullable Summary summary;
    private ResultFolder.@Nullable Placed placed;

    ConsolidationRun(Work work, IntakeRun intake, Ledger ledger, Results results, ResultFolder folder) {
        this.work = work;
        this.intake = intake;
        this.ledger = ledger;
        this.results = results;
        this.folder = folder;
    }

    void consolidate() throws IOException {
        summary();
    }

    void writeOutputs() throws IOException, InterruptedException {
        Summary made = summary();
        long input = intake.arrivals().stream()
                .mapToLong(arrival -> arrival.file().size())
                .sum();
        FreeSpace.require(work.output(), input);
        placed = folder.replace(name(), empty -> results.write(made, empty));
    }

    Summary summary() throws IOException {
        if (summary == null) {
            List<ReadFile> files = ledger.list(work.fingerprint(), intake.arrivals());
            summary = new Consolidator(work.form(), work.roster(), work.top())
                    .consolidate(work.period(), work.asOf(), files, intake.left(), lastYear());
            Reconciliation.require(intake.arrivals(), summary);
        }
        return summary;
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
        return folder.holds(name());
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
        return Disk.sha256(all.append(work.language()).toString().getBytes(StandardCharsets.UTF_8));
    }
}
