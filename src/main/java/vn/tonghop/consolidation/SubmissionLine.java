package vn.tonghop.consolidation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Status;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;

/**
 * One line of submissions.csv: a file and unit.
 *
 * @param sha256 empty for a file that was not taken in yet
 * @param reason why it is not simply accepted; null when it is
 * @param receivedAt null for a file that was not taken in yet
 */
public record SubmissionLine(
        String file,
        String sha256,
        @Nullable OrgUnit unit,
        String period,
        Status status,
        @Nullable Message reason,
        long errors,
        long warnings,
        @Nullable Instant receivedAt) {

    /** Taken in after the period was closed: what it would be goes into the reason. */
    public SubmissionLine afterClose() {
        Message why = Message.of("status.afterClose", "status", Message.of("status.word." + status));
        return new SubmissionLine(file, sha256, unit, period, Status.AFTER_CLOSE, why, errors, warnings, receivedAt);
    }
}
