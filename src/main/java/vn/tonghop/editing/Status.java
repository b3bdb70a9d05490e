package vn.tonghop.editing;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.form.Severity;

/** What became of a file for a unit; the words of submissions.csv. */
public enum Status {
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    NEEDS_CORRECTION,
    REJECTED,
    DUPLICATE,
    SUPERSEDED,
    DEFERRED,
    ATTACHED,
    WITHDRAWN,
    AFTER_CLOSE;

    /** What a submission is called by the gravest of its findings. */
    static Status of(List<Finding> findings) {
        Severity gravest = findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
        return switch (gravest) {
            case FATAL -> REJECTED;
            case ERROR -> NEEDS_CORRECTION;
            case WARNING -> ACCEPTED_WITH_WARNINGS;
            case INFO -> ACCEPTED;
        };
    }

    /** Its sender is told of it; nobody is of a duplicate, an attachment, a version that another replaced. */
    public boolean isNews() {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS, NEEDS_CORRECTION, REJECTED -> true;
            case DUPLICATE, SUPERSEDED, DEFERRED, ATTACHED, WITHDRAWN, AFTER_CLOSE -> false;
        };
    }

    /** What it becomes when only these findings stand; one that was settled otherwise stays so. */
    public Status among(List<Finding> findings) {
        return switch (this) {
            case ACCEPTED, ACCEPTED_WITH_WARNINGS, NEEDS_CORRECTION -> of(findings);
            case REJECTED, DUPLICATE, SUPERSEDED, DEFERRED, ATTACHED, WITHDRAWN, AFTER_CLOSE -> this;
        };
    }
}
