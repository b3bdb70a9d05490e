package vn.tonghop.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a working folder stands, for whoever asks between two runs: derived from the last ones, lost without harm.
 *
 * @param last the last consolidation that was finished
 * @param next when the next night is due, as the schedule said last
 * @param trouble what went wrong last
 * @param receipts what was taken in since the last consolidation began, oldest first
 */
public record FolderStatus(
        Optional<Night> last, Optional<Instant> next, Optional<Trouble> trouble, List<Receipt> receipts) {

    public static final FolderStatus NOTHING_YET =
            new FolderStatus(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** More are counted, not named. */
    private static final int MOST_RECEIPTS = 200;

    public FolderStatus {
        receipts = List.copyOf(receipts.subList(Math.max(0, receipts.size() - MOST_RECEIPTS), receipts.size()));
    }

    /**
     * A consolidation that was finished.
     *
     * @param in units of which figures count
     * @param missing names of those that have sent nothing that counts
     * @param folder of the results, as a path
     */
    public record Night(
            Instant started,
            Instant ended,
            String period,
            String unit,
            int in,
            int all,
            List<String> missing,
            long fatal,
            long errors,
            long warnings,
            String folder) {
        public Night {
            missing = List.copyOf(missing);
        }
    }

    /** What went wrong, in the words that people were told. */
    public record Trouble(Instant at, String told) {}

    /** A file that was taken in: name, size in bytes, when, the first twelve digits of its hash, what became of it. */
    public record Receipt(Instant at, String file, long size, String hash, String told) {}

    public FolderStatus finished(Night night) {
        return new FolderStatus(Optional.of(night), next, trouble, List.of());
    }

    public FolderStatus failed(Trouble what) {
        return new FolderStatus(last, next, Optional.of(what), receipts);
    }

    public FolderStatus due(Optional<Instant> night) {
        return new FolderStatus(last, night, trouble, receipts);
    }

    public FolderStatus received(List<Receipt> more) {
        List<Receipt> all = new ArrayList<>(receipts);
        all.addAll(more);
        return new FolderStatus(last, next, trouble, all);
    }

    /** The last error is not mended yet: no consolidation was finished since. */
    public boolean inTrouble() {
        return trouble.filter(what ->
                        last.filter(night -> !night.ended().isBefore(what.at())).isEmpty())
                .isPresent();
    }
}
