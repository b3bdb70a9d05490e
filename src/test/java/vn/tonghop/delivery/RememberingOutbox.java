package vn.tonghop.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A queue that dies with its process, as the database after a power cut may. */
public final class RememberingOutbox implements Outbox {

    private final Map<String, Queued> letters = new TreeMap<>();

    @Override
    public void restore(String period, List<Queued> archived) {
        letters.values().removeIf(letter -> letter.period().equals(period));
        for (Queued letter : archived) letters.put(key(letter), letter);
    }

    @Override
    public void queueOnce(List<Queued> queued) {
        for (Queued letter : queued) letters.putIfAbsent(key(letter), letter);
    }

    @Override
    public void update(Queued letter) {
        letters.put(key(letter), letter);
    }

    @Override
    public List<Queued> list(String period) {
        return letters.values().stream()
                .filter(letter -> letter.period().equals(period))
                .toList();
    }

    private static String key(Queued letter) {
        return letter.night() + " " + letter.unit() + " " + letter.queuedAt().toEpochMilli() + " " + letter.id();
    }
}
