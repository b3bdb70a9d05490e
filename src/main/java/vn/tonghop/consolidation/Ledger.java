package vn.tonghop.consolidation;

import java.util.List;
import vn.tonghop.intake.Arrival;

/**
 * What was read before: a memory only, derived from the archive, form and roster; losing it costs time, nothing else.
 * A fingerprint names everything besides the file that a reading depends on.
 */
public interface Ledger {

    /** Whether the file was read and checked under this fingerprint. */
    boolean has(String fingerprint, Arrival arrival);

    /** Remembers files; one that is known already is replaced. */
    void keep(String fingerprint, List<ReadFile> files);

    /** The files of these arrivals, in the same order; every one must have been kept. */
    List<ReadFile> list(String fingerprint, List<Arrival> arrivals);
}
