package vn.tonghop.consolidation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Finding;
import vn.tonghop.orgunit.OrgUnit;

/** A finding with its life: a line of findings.csv. {@code id} is stable over runs and versions of a file. */
public record KnownFinding(
        String file, @Nullable OrgUnit unit, Finding finding, String id, State state, LocalDate firstSeen) {

    /** It still asks for something. */
    public boolean isOpen() {
        return switch (state) {
            case NEW, OPEN, REOPENED -> true;
            case FIXED, EXPLAINED -> false;
        };
    }

    /** The life of a finding. */
    public enum State {
        NEW,
        OPEN,
        FIXED,
        EXPLAINED,
        REOPENED
    }
}
