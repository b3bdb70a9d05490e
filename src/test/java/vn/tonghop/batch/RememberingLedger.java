package vn.tonghop.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.consolidation.Ledger;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.intake.Arrival;

/** A memory that dies with its process, as the database after a power cut may. */
final class RememberingLedger implements Ledger {

    private final Map<String, ReadFile> files = new HashMap<>();

    @Override
    public boolean has(String fingerprint, Arrival arrival) {
        return files.containsKey(key(fingerprint, arrival));
    }

    @Override
    public void keep(String fingerprint, List<ReadFile> read) {
        for (ReadFile file : read) files.put(key(fingerprint, file.arrival()), file);
    }

    @Override
    public List<ReadFile> list(String fingerprint, List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new ReadFile(
                        arrival, files.get(key(fingerprint, arrival)).checked()))
                .toList();
    }

    private static String key(String fingerprint, Arrival arrival) {
        return fingerprint + "\n" + arrival.file().path() + "\n"
                + arrival.file().sha256();
    }
}
