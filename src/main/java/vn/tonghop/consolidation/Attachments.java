package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.Witness;

/**
 * Files that come along with a report: a cover report, a signed PDF, a photo. They are kept with the unit that their
 * name or text means, once that unit has sent its tables; until then they are refused like any file without tables,
 * for the unit may believe that it has reported.
 */
public final class Attachments {

    private final Map<String, Versions> byUnit = new LinkedHashMap<>();

    /** @param files all files of the period */
    public Attachments(List<ReadFile> files) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        for (ReadFile file : files)
            for (Checked checked : file.checked()) {
                OrgUnit unit = checked.submission().unit();
                if (unit != null)
                    versions.computeIfAbsent(unit.code(), code -> new ArrayList<>())
                            .add(new Version(file.arrival(), checked));
            }
        versions.forEach((code, each) -> byUnit.put(code, new Versions(each)));
    }

    /** Nothing in the file counts, and it need not: its unit's tables came in another file. */
    public boolean has(ReadFile file) {
        return file.refused()
                && !file.checked().isEmpty()
                && file.checked().stream().allMatch(checked -> has(new Version(file.arrival(), checked)));
    }

    private boolean has(Version version) {
        OrgUnit unit = version.checked().submission().unit();
        Versions versions = unit == null ? null : byUnit.get(unit.code());
        return versions != null && versions.isAttached(version);
    }

    /** A refused file that by its kind holds no tables, and does not speak of another year. */
    static boolean mayBe(Checked checked) {
        Submission submission = checked.submission();
        if (checked.status() != Status.REJECTED || ofAnotherYear(submission)) return false;
        return switch (submission.format()) {
            case PDF, PICTURE -> true;
            case DOCX ->
                submission.refusal() == null
                        && submission.tables().isEmpty()
                        && submission.notes().stream()
                                .noneMatch(note -> note.key().equals(FigureReader.UNKNOWN_TABLE));
            default -> false;
        };
    }

    private static boolean ofAnotherYear(Submission submission) {
        String year = String.valueOf(submission.period().year());
        return submission.witnesses(Witness.Kind.YEAR).stream()
                .anyMatch(witness -> !witness.value().equals(year));
    }
}
