package vn.tonghop.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Misfit;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Period;
import vn.tonghop.intake.Arrival;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Submission;

/**
 * Gives findings their lasting names, the day since which they stand, and what became of them: recomputed from versions
 * and decisions, never kept.
 */
public final class FindingLives {

    private static final int ID_LENGTH = 16;

    private final Period period;
    private final LocalDate asOf;

    FindingLives(Period period, LocalDate asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    /** The findings of a file that is checked for itself, with the names that they would have in a run; as old as the file. */
    public static List<KnownFinding> alone(Checked checked) {
        LocalDate day = LocalDate.ofInstant(checked.submission().file().receivedAt(), ZoneOffset.UTC);
        Period period = checked.submission().period();
        Arrival arrival = new Arrival(checked.submission().file(), day, period.id());
        return new FindingLives(period, day)
                .of(checked, List.of(new Version(arrival, checked)), Answered.NOTHING, Compared.WITH_NOTHING);
    }

    /**
     * What people decided about the findings of a version.
     *
     * @param explained findings that stand and were explained
     * @param answered ids of findings that somebody answered once, whatever became of it
     */
    record Answered(Set<Finding> explained, Set<String> answered) {
        static final Answered NOTHING = new Answered(Set.of(), Set.of());
    }

    /**
     * What comparing a version with other files gave.
     *
     * @param now of the version itself
     * @param before of an earlier version, had it come to the same others
     */
    record Compared(Comparisons now, Function<Version, Comparisons> before) {
        static final Compared WITH_NOTHING = new Compared(new Comparisons(), version -> new Comparisons());
    }

    /**
     * The lives of a version's findings; at the end those that are gone because figures were corrected.
     *
     * @param full with all that stands, explained or not
     * @param back the version that has the findings, then those right before it
     */
    List<KnownFinding> of(Checked full, List<Version> back, Answered answers, Compared compared) {
        List<KnownFinding> known = new ArrayList<>();
        List<String> ids = ids(full);
        for (int i = 0; i < ids.size(); i++) {
            Finding finding = full.findings().get(i);
            LocalDate since = since(finding, back, compared);
            known.add(known(full.submission(), finding, ids.get(i), since, state(finding, ids.get(i), back, answers)));
        }
        back.get(0)
                .ruling()
                .fixed()
                .forEach((id, fixed) ->
                        known.add(known(full.submission(), fixed, id, since(fixed, back), KnownFinding.State.FIXED)));
        return known;
    }

    /** The ids of a submission's findings, in their order. */
    List<String> ids(Checked checked) {
        List<String> ids = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : checked.findings())
            ids.add(id(checked.submission(), finding, seen.merge(key(finding), 1, Integer::sum)));
        return ids;
    }

    /** An answer that changed nothing. */
    KnownFinding ofAnswer(Misfit misfit, @Nullable OrgUnit unit, Finding finding) {
        String id = id(String.join(
                "|", misfit.file(), period.id(), misfit.key(), misfit.place().label()));
        KnownFinding.State state = misfit.day().equals(asOf) ? KnownFinding.State.NEW : KnownFinding.State.OPEN;
        return new KnownFinding(misfit.file(), unit, finding, id, state, misfit.day());
    }

    private KnownFinding known(
            Submission submission, Finding finding, String id, LocalDate since, KnownFinding.@Nullable State state) {
        KnownFinding.State standing = since.equals(asOf) ? KnownFinding.State.NEW : KnownFinding.State.OPEN;
        return new KnownFinding(
                submission.file().path(), submission.unit(), finding, id, state == null ? standing : state, since);
    }

    /** Null while it simply stands. */
    private static KnownFinding.@Nullable State state(
            Finding finding, String id, List<Version> back, Answered answers) {
        if (answers.explained().contains(finding)) return KnownFinding.State.EXPLAINED;
        return answers.answered().contains(id) || hasComeBack(finding, back) ? KnownFinding.State.REOPENED : null;
    }

    /** It stood once, then a version came without it. */
    private static boolean hasComeBack(Finding finding, List<Version> back) {
        boolean gap = false;
        for (Version version : back.subList(1, back.size())) {
            boolean has = has(version, finding);
            if (has && gap) return true;
            gap |= !has;
        }
        return false;
    }

    private String id(Submission submission, Finding finding, int occurrence) {
        OrgUnit unit = submission.unit();
        String whose = unit == null ? submission.file().path() : unit.code();
        return id(String.join("|", whose, period.id(), key(finding), Integer.toString(occurrence)));
    }

    private static LocalDate since(Finding finding, List<Version> back, Compared compared) {
        if (!compared.now().findings().contains(finding)) return since(finding, back);
        LocalDate own = Version.since(
                back, before -> has(compared.before().apply(before).findings(), finding));
        LocalDate others = compared.now().known(finding);
        return others == null || own.isAfter(others) ? own : others;
    }

    private static LocalDate since(Finding finding, List<Version> back) {
        LocalDate since = taken(back.get(0), finding);
        for (Version version : back) {
            if (version != back.get(0) && !has(version, finding)) break;
            LocalDate taken = taken(version, finding);
            if (taken.isBefore(since)) since = taken;
        }
        return since;
    }

    /** The day of the newest file that the finding needs: the tables', or the later one of their cover report. */
    private static LocalDate taken(Version version, Finding finding) {
        LocalDate own = version.arrival().asOf();
        Version.Beside beside = version.beside();
        if (beside == null || !has(version, finding) || has(beside.alone(), finding)) return own;
        LocalDate cover = beside.cover().asOf();
        return cover.isAfter(own) ? cover : own;
    }

    /** Explained or not. */
    private static boolean has(Version version, Finding finding) {
        return has(version.ruling().full(), finding);
    }

    private static boolean has(Checked checked, Finding finding) {
        return has(checked.findings(), finding);
    }

    private static boolean has(List<Finding> findings, Finding finding) {
        return findings.stream().anyMatch(other -> key(other).equals(key(finding)));
    }

    private static String key(Finding finding) {
        Figure.Key figure = finding.figure();
        String about = figure == null ? "" : figure.table() + "/" + figure.row() + "/" + figure.element();
        return finding.rule() + "|" + finding.message().key() + "|" + about;
    }

    private static String id(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
