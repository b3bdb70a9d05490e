package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.delivery.Courier;
import vn.tonghop.delivery.LetterArchive;
import vn.tonghop.delivery.Queued;
import vn.tonghop.delivery.Secretary;

/** Writes a night's letters, and sends what is queued. */
final class LettersRun {

    private final Work work;
    private final LetterArchive archive;
    private final Secretary secretary;
    private final Optional<Courier> courier;
    private Set<String> acknowledged = Set.of();
    private Courier.Delivered delivered = Courier.Delivered.NOTHING;

    /** @param courier empty where nothing is mailed */
    LettersRun(Work work, LetterArchive archive, Secretary secretary, Optional<Courier> courier) {
        this.work = work;
        this.archive = archive;
        this.secretary = secretary;
        this.courier = courier;
    }

    /** @param placed where the results lie that the letters speak of */
    void queue(Summary summary, Path placed) throws IOException {
        secretary.write(summary, placed);
    }

    /** Writes receipts by day for files that were just taken in. */
    void acknowledge(List<ReadFile> files) throws IOException {
        acknowledged = secretary.acknowledge(work.period(), work.asOf(), work.top(), files);
    }

    /** Whether letters are waiting; the memory is made what the archive says first. */
    boolean hasWork() throws IOException {
        for (String period : periods()) secretary.restore(period);
        return courier.isPresent() && courier.get().hasWork(periods());
    }

    void send() throws IOException, InterruptedException {
        if (courier.isPresent()) delivered = courier.get().deliver(periods());
    }

    /** Puts into {@code thu/} what did not go out. */
    void handOver() throws IOException {
        secretary.handOver(work.period().id());
    }

    Letters letters(Summary summary) {
        return new Letters(
                today().filter(letter -> letter.kind().isOfTheNight()).toList(), delivered, Secretary.notices(summary));
    }

    /** Those of this run, as they stand, and what was sent with them. */
    Letters receipts() {
        return new Letters(
                today().filter(letter -> acknowledged.contains(letter.id())).toList(), delivered, List.of());
    }

    private Stream<Queued> today() {
        return secretary.letters(work.period().id()).stream()
                .filter(letter -> letter.night().equals(work.asOf()));
    }

    private List<String> periods() throws IOException {
        List<String> periods = new ArrayList<>(archive.periods());
        if (!periods.contains(work.period().id())) periods.add(work.period().id());
        return periods;
    }
}
