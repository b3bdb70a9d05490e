package vn.tonghop.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;

/** Gives findings their lasting names, and the day since which they stand: recomputed from the versions, never kept. */
final class FindingLives {

    private static final int ID_LENGTH = 16;

    private final Period period;
    private final LocalDate asOf;

    FindingLives(Period period, LocalDate asOf) {
        this.period = period;
        this.asOf = asOf;
    }

    /** @param back the version that has the findings, then those right before it */
    List<KnownFinding> of(Checked checked, List<Version> back) {
        List<KnownFinding> known = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : checked.findings()) {
            int occurrence = seen.merge(key(finding), 1, Integer::sum);
            known.add(known(checked, finding, occurrence, back));
        }
        return known;
    }

    private KnownFinding known(Checked checked, Finding finding, int occurrence, List<Version> back) {
        OrgUnit unit = checked.submission().unit();
        String file = checked.submission().file().path();
        String whose = unit == null ? file : unit.code();
        String id = id(String.join("|", whose, period.id(), key(finding), Integer.toString(occurrence)));
        LocalDate since = since(finding, back);
        KnownFinding.State state = since.equals(asOf) ? KnownFinding.State.NEW : KnownFinding.State.OPEN;
        return new KnownFinding(file, unit, finding, id, state, since);
    }

    private static LocalDate since(Finding finding, List<Version> back) {
        LocalDate since = taken(back.get(0), finding);
        for (Version version : back) {
            if (version != back.get(0) && !has(version.checked(), finding)) break;
            LocalDate taken = taken(version, finding);
            if (taken.isBefore(since)) since = taken;
        }
        return since;
    }

    /** The day of the newest file that the finding needs: the tables', or the later one of their cover report. */
    private static LocalDate taken(Version version, Finding finding) {
        LocalDate own = version.arrival().asOf();
        Version.Beside beside = version.beside();
        if (beside == null || !has(version.checked(), finding) || has(beside.alone(), finding)) return own;
        LocalDate cover = beside.cover().asOf();
        return cover.isAfter(own) ? cover : own;
    }

    private static boolean has(Checked checked, Finding finding) {
        return checked.findings().stream().anyMatch(other -> key(other).equals(key(finding)));
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
