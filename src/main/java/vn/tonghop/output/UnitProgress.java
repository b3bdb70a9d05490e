package vn.tonghop.output;

import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Period;
import vn.tonghop.message.Times;
import vn.tonghop.orgunit.OrgUnit;

/** How far each unit is with its report. */
public final class UnitProgress {

    /** The closed set, from good to bad. */
    public enum Stage {
        /** A file counts and came by the deadline. */
        IN_TIME,
        LATE,
        /** Something came, but nothing that counts. */
        NOT_COUNTED,
        MISSING
    }

    private final Summary summary;
    private final Counting counting;

    public UnitProgress(Summary summary) {
        this.summary = summary;
        this.counting = new Counting(summary.counting());
    }

    /** The units of a stage, in roster order. */
    public List<OrgUnit> units(Stage stage) {
        return summary.units().stream().filter(unit -> of(unit) == stage).toList();
    }

    public Stage of(OrgUnit unit) {
        List<SubmissionLine> lines =
                summary.submissions().stream().filter(line -> isOf(line, unit)).toList();
        Optional<Checked> counts = counting.of(unit);
        if (counts.isEmpty()) return lines.isEmpty() ? Stage.MISSING : Stage.NOT_COUNTED;
        String counted = counts.get().submission().file().sha256();
        boolean inTime = lines.stream()
                .anyMatch(line -> line.sha256().equals(counted)
                        && counting.counts(unit, line.file())
                        && isInTime(line, summary.period()));
        return inTime ? Stage.IN_TIME : Stage.LATE;
    }

    static boolean isOf(SubmissionLine line, OrgUnit unit) {
        OrgUnit sender = line.unit();
        return sender != null && sender.code().equals(unit.code());
    }

    /** It came by the last day of the deadline, in Vietnam's time. */
    public static boolean isInTime(SubmissionLine line, Period period) {
        return line.receivedAt() != null
                && !line.receivedAt().atZone(Times.VIETNAM).toLocalDate().isAfter(period.deadline());
    }
}
