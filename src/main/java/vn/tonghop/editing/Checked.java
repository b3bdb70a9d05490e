package vn.tonghop.editing;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.decision.Answers;
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
 * @param answers what was answered in the same file; the same in each of the file's submissions
 */
public record Checked(
        Submission submission,
        Status status,
        List<Finding> findings,
        List<PassedCheck> passed,
        Set<Figure.Key> heldBack,
        List<String> unchecked,
        Submission asRead,
        Answers answers)
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
        this(submission, status, findings, passed, heldBack, unchecked, submission, Answers.NONE);
    }

    public Checked(
            Submission submission,
            Status status,
            List<Finding> findings,
            List<PassedCheck> passed,
            Set<Figure.Key> heldBack) {
        this(submission, status, findings, passed, heldBack, List.of());
    }

    public Checked with(Answers given) {
        return new Checked(submission, status, findings, passed, heldBack, unchecked, asRead, given);
    }

    /** The same submission without findings that somebody explained: they hold nothing back any more. */
    public Checked without(Collection<Finding> explained) {
        if (explained.isEmpty()) return this;
        List<Finding> open =
                findings.stream().filter(each -> !explained.contains(each)).toList();
        Set<Figure.Key> held = new TreeSet<>(heldBack);
        explained.forEach(each -> held.removeAll(each.holds()));
        open.forEach(each -> held.addAll(each.holds()));
        return new Checked(submission, status.among(open), open, passed, held, unchecked, asRead, answers);
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
