package vn.tonghop.delivery;

import java.util.List;

/**
 * The queue of letters in the database: a memory derived from the archive's letters and their journals. Each method is one
 * transaction of its own, committed when it returns.
 */
public interface Outbox {

    /** Makes the memory of a period what the journals say, whatever it was before. */
    void restore(String period, List<Queued> letters);

    /** Queues letters together with what they tell; one that is known by its id is left as it is. */
    void queueOnce(List<Queued> letters);

    /** Where a letter stands now. */
    void update(Queued letter);

    /** Every letter of a period, by night, then unit, then when it was queued, then id. */
    List<Queued> list(String period);
}
