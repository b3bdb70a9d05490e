package vn.tonghop.editing;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.tonghop.form.Severity;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/**
 * A submission with its findings, the gravest first.
 *
 * @param status ACCEPTED, ACCEPTED_WITH_WARNINGS, NEEDS_CORRECTION, REJECTED or ATTACHED; others are settled among files
 * @param passed rules that were checked and agree
 * @param heldBack figures that do not count until corrected or explained
 */
public record Checked(
        Submission submission,
        Status status,
        List<Finding> findings,
        List<PassedCheck> passed,
        Set<Figure.Key> heldBack)
        implements Serializable {

    public Checked {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
        heldBack = Set.copyOf(heldBack);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The figure can be read and nothing holds it back. */
    public boolean counts(Figure figure) {
        return figure.value().isPresent() && !heldBack.contains(figure.key());
    }
}
