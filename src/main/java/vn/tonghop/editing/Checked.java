package vn.tonghop.editing;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.form.Severity;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/**
 * A submission with its findings, the gravest first.
 *
 * @param status ACCEPTED, ACCEPTED_WITH_WARNINGS, NEEDS_CORRECTION, REJECTED or ATTACHED; others are settled among files
 * @param passed rules that were checked and agree
 * @param heldBack figures that do not count until corrected or explained
 * @param unchecked rules that could not be checked, because something that they need is missing or unreadable
 * @param asRead the submission before cells with two readings were settled; mostly the same
 */
public record Checked(
        Submission submission,
        Status status,
        List<Finding> findings,
        List<PassedCheck> passed,
        Set<Figure.Key> heldBack,
        List<String> unchecked,
        Submission asRead)
        implements Serializable {

    public Checked {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
        heldBack = Collections.unmodifiableSortedSet(new TreeSet<>(heldBack));
        unchecked = List.copyOf(unchecked);
    }

    public Checked(
            Submission submission,
            Status status,
            List<Finding> findings,
            List<PassedCheck> passed,
            Set<Figure.Key> heldBack,
            List<String> unchecked) {
        this(submission, status, findings, passed, heldBack, unchecked, submission);
    }

    public Checked(
            Submission submission,
            Status status,
            List<Finding> findings,
            List<PassedCheck> passed,
            Set<Figure.Key> heldBack) {
        this(submission, status, findings, passed, heldBack, List.of());
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
