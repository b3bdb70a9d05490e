package vn.tonghop.consolidation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Misfit;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.editing.Status;
import vn.tonghop.orgunit.OrgUnit;

/**
 * One version of a unit's report, among its others.
 *
 * @param counts it is the one in the totals
 * @param differences from the one before it in order of newness
 * @param decision what holds about it; null where nothing was decided
 * @param misfit the last answer about it that changed nothing; null where there is none
 */
public record SentVersion(
        OrgUnit unit,
        String file,
        Instant receivedAt,
        Status status,
        boolean counts,
        QuestionKey key,
        List<VersionDifference> differences,
        @Nullable Decision decision,
        @Nullable Misfit misfit) {

    public SentVersion {
        differences = List.copyOf(differences);
    }
}
