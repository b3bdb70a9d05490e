package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Arrival;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.ReceivedFile;

/**
 * Files of the inbox that an earlier run took in for another period. Whoever drops one again means this period: it is
 * judged anew. In an inbox that is kept, one that could not count there is judged anew and one that counts stays there.
 */
final class OtherPeriods {

    private final Work work;
    private final Archive archive;
    private final CarefulReading reading;
    private final Ledger ledger;

    OtherPeriods(Work work, Archive archive, CarefulReading reading, Ledger ledger) {
        this.work = work;
        this.archive = archive;
        this.reading = reading;
        this.ledger = ledger;
    }

    /** The same arrivals in the same order; those that are judged anew with this run's day and period. */
    List<Arrival> broughtHere(List<Arrival> arrivals) throws IOException, InterruptedException {
        List<Arrival> here = new ArrayList<>();
        for (Arrival arrival : arrivals) here.add(isNewHere(arrival) ? archive.enterAnew(anew(arrival)) : arrival);
        return here;
    }

    /** Dropped again it is meant for this period; in an inbox that is kept it only still lies there. */
    private boolean isNewHere(Arrival arrival) throws IOException, InterruptedException {
        return !isHere(arrival) && (!work.keep() || countsNowhere(arrival));
    }

    private boolean countsNowhere(Arrival arrival) throws IOException, InterruptedException {
        for (Arrival earlier : archive.arrivals(arrival.file().sha256()))
            if (earlier.file().path().equals(arrival.file().path()) && !mayCountHere(earlier)) return false;
        return true;
    }

    boolean isHere(Arrival arrival) {
        return arrival.period().equals(work.period().id());
    }

    private Arrival anew(Arrival arrival) {
        ReceivedFile file = arrival.file();
        ReceivedFile again = new ReceivedFile(
                file.path(),
                file.sha256(),
                file.size(),
                file.modified(),
                work.clock().instant());
        return new Arrival(again, work.asOf(), work.period().id());
    }

    /** In an inbox that is kept nobody dropped it again: there one that cannot be opened says nothing of this period. */
    private boolean mayCountHere(Arrival arrival) throws IOException, InterruptedException {
        Optional<Period> other = work.form().findPeriod(arrival.period());
        if (other.isEmpty()) return true;
        ReadFile read = read(arrival, other.get());
        boolean opened =
                read.checked().stream().anyMatch(each -> each.submission().refusal() == null);
        return read.refused() && (opened || !work.keep());
    }

    /** As that period's runs read it, with today's form and roster; remembered like any other reading. */
    private ReadFile read(Arrival arrival, Period other) throws IOException, InterruptedException {
        String fingerprint = Disk.sha256((work.fingerprint() + other.id()).getBytes(StandardCharsets.UTF_8));
        if (!ledger.has(fingerprint, arrival))
            ledger.keep(
                    fingerprint, List.of(new ReadFile(arrival, reading.in(other).read(arrival.file()))));
        return ledger.list(fingerprint, List.of(arrival)).get(0);
    }
}
