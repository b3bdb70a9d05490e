package vn.tonghop.batch;

import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.message.Message;

/**
 * What was taken in by day.
 *
 * @param files read and checked by themselves
 * @param trouble why no receipts could be written; empty where they were
 * @param receipts of these files, as they stand, and what the mail server took
 */
public record Received(List<ReadFile> files, Optional<Message> trouble, Letters receipts) {
    public Received {
        files = List.copyOf(files);
    }
}
