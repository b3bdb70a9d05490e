package vn.tonghop.batch;

import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.intake.Closing;
import vn.tonghop.intake.Inbox;
import vn.tonghop.output.ResultFolder;

/**
 * What a run came to.
 *
 * @param placed the new results; empty when nothing had changed since the last run
 * @param left what stayed in the inbox, and why
 * @param closed the closing that holds; empty while the period is open
 */
public record Outcome(
        Summary summary,
        Optional<ResultFolder.Placed> placed,
        List<Inbox.Left> left,
        Optional<Closing> closed,
        Letters letters) {
    public Outcome {
        left = List.copyOf(left);
    }
}
