package vn.tonghop.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.LetterFindings;
import vn.tonghop.output.LetterFindings.Asked;
import vn.tonghop.output.UnitProgress;

/** A night's summary as letters ask for it: by unit. */
final class Facts {

    private final Summary summary;
    private final Map<String, Checked> counting = new LinkedHashMap<>();
    private final Map<String, List<SubmissionLine>> lines = new LinkedHashMap<>();
    private final Map<String, List<Asked>> asked = new LinkedHashMap<>();
    private final List<Asked> forAbove;
    private final Map<String, Integer> unitsOfFile = new LinkedHashMap<>();

    Facts(Summary summary, LetterFindings findings) {
        this.summary = summary;
        for (Checked each : summary.counting()) {
            OrgUnit unit = each.submission().unit();
            if (unit != null) counting.put(unit.code(), each);
        }
        for (SubmissionLine line : summary.submissions()) {
            OrgUnit unit = line.unit();
            if (unit != null)
                lines.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(line);
        }
        for (Asked each : findings.forUnits(summary)) {
            OrgUnit unit = each.unit();
            if (unit != null)
                asked.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(each);
        }
        this.forAbove = findings.forAbove(summary);
        for (Checked each : summary.read())
            unitsOfFile.merge(each.submission().file().sha256(), 1, Integer::sum);
    }

    Summary summary() {
        return summary;
    }

    LocalDate night() {
        return summary.asOf();
    }

    Optional<Checked> counting(OrgUnit unit) {
        return Optional.ofNullable(counting.get(unit.code()));
    }

    /** Every file of the unit, by path. */
    List<SubmissionLine> files(OrgUnit unit) {
        return lines.getOrDefault(unit.code(), List.of());
    }

    /** Files of no known unit, and of units that are not expected to report. */
    List<SubmissionLine> strangers() {
        Set<String> expected = summary.units().stream().map(OrgUnit::code).collect(Collectors.toSet());
        return summary.submissions().stream()
                .filter(line -> {
                    OrgUnit unit = line.unit();
                    return unit == null || !expected.contains(unit.code());
                })
                .toList();
    }

    /** The name of a unit that reports; its code for any other. */
    String name(String code) {
        return summary.units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(unit -> HeaderText.shown(unit.name()))
                .findFirst()
                .orElse(code);
    }

    /** What the unit itself is asked, the most urgent first. */
    List<Asked> asked(OrgUnit unit) {
        return asked.getOrDefault(unit.code(), List.of());
    }

    /** All that is asked of anybody, the most urgent first, as the unit above reads it. */
    List<Asked> askedOfAll() {
        return forAbove;
    }

    /** The line of the file that counts for the unit. */
    Optional<SubmissionLine> countingLine(OrgUnit unit) {
        return counting(unit)
                .flatMap(checked -> files(unit).stream()
                        .filter(line -> line.sha256()
                                        .equals(checked.submission().file().sha256())
                                && line.file()
                                        .equals(checked.submission().file().path()))
                        .findFirst());
    }

    /** It came by the last day of the period's deadline. */
    boolean isInTime(OrgUnit unit) {
        return countingLine(unit)
                .filter(line -> UnitProgress.isInTime(line, summary.period()))
                .isPresent();
    }

    /** The unit's files hold figures of no other unit. */
    boolean hasItsOwnFile(OrgUnit unit) {
        return files(unit).stream().allMatch(line -> unitsOfFile.getOrDefault(line.sha256(), 0) <= 1);
    }
}
