package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;

/**
 * The result for one consolidating unit and period: everything that outputs show.
 *
 * @param units the units expected to report, in roster order
 * @param counting the submission that counts for each unit that has one, in roster order
 * @param read every submission of the period that was checked, superseded and refused ones too, by path
 * @param submissions every file of the period, by path
 * @param findings of submissions that count or were refused, the gravest first within a file
 * @param lastYear the summary of the period before, itself without one; null when nothing is known of that period
 */
public record Summary(
        OrgUnit unit,
        Period period,
        LocalDate asOf,
        List<OrgUnit> units,
        List<Checked> counting,
        List<Checked> read,
        List<SummaryFigure> figures,
        List<SubmissionLine> submissions,
        List<KnownFinding> findings,
        @Nullable Summary lastYear) {

    public Summary {
        units = List.copyOf(units);
        counting = List.copyOf(counting);
        read = List.copyOf(read);
        figures = List.copyOf(figures);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
    }

    /** A summary with no period before it. */
    public Summary(
            OrgUnit unit,
            Period period,
            LocalDate asOf,
            List<OrgUnit> units,
            List<Checked> counting,
            List<Checked> read,
            List<SummaryFigure> figures,
            List<SubmissionLine> submissions,
            List<KnownFinding> findings) {
        this(unit, period, asOf, units, counting, read, figures, submissions, findings, null);
    }

    /** The findings that concern whoever gets this summary: of its units, and of files whose unit nobody knows. */
    public List<KnownFinding> ownFindings() {
        Set<String> own = ownCodes();
        return findings.stream().filter(known -> isOwn(known.unit(), own)).toList();
    }

    /** The files that concern whoever gets this summary. */
    public List<SubmissionLine> ownSubmissions() {
        Set<String> own = ownCodes();
        return submissions.stream().filter(line -> isOwn(line.unit(), own)).toList();
    }

    private Set<String> ownCodes() {
        Set<String> codes = units.stream().map(OrgUnit::code).collect(Collectors.toCollection(HashSet::new));
        codes.add(unit.code());
        return codes;
    }

    private static boolean isOwn(@Nullable OrgUnit sender, Set<String> own) {
        return sender == null || own.contains(sender.code());
    }
}
