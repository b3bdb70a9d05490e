package vn.tonghop.consolidation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.Witness;
import vn.tonghop.text.MatchKey;

/**
 * Cover reports that came as Word files of their own: witnesses for and against the tables of their unit. Which came
 * first makes no difference; of several the newest is heard.
 */
final class CoverReports {

    private static final Comparator<Version> BY_PATH = Comparator.comparing(Version::path)
            .thenComparing(version -> version.file().sha256());

    private final Editor editor;

    CoverReports(Form form) {
        editor = new Editor(form);
    }

    /** All versions of one unit's report, those with tables checked beside the unit's cover report. */
    List<Version> beside(List<Version> versions) {
        Optional<Version> cover = versions.stream()
                .filter(version -> isCoverReport(version.checked()))
                .sorted(BY_PATH)
                .reduce((newest, other) -> other.newness(newest) > 0 ? other : newest);
        return cover.isEmpty()
                ? versions
                : versions.stream().map(version -> beside(version, cover.get())).toList();
    }

    private Version beside(Version version, Version cover) {
        if (version.checked().status() == Status.REJECTED) return version;
        Checked both = editor.check(version.checked(), cover.checked().submission());
        return new Version(version.arrival(), both, new Version.Beside(cover.arrival(), version.checked()));
    }

    /** A letter or an invitation is none. */
    private static boolean isCoverReport(Checked checked) {
        Submission submission = checked.submission();
        return submission.format() == FileFormat.DOCX
                && Attachments.mayBe(checked)
                && (!submission.witnesses(Witness.Kind.REPORT_NUMBER).isEmpty() || isTitled(submission));
    }

    private static boolean isTitled(Submission submission) {
        return submission.prose().stream()
                .map(paragraph -> MatchKey.plain(paragraph.text()).strip())
                .anyMatch(text -> text.equals("bao cao") || text.startsWith("bao cao ket qua"));
    }
}
