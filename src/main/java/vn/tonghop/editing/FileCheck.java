package vn.tonghop.editing;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.decision.AnswerReader;
import vn.tonghop.decision.Answers;
import vn.tonghop.form.Period;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.message.Message;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.reading.Submission;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Sheets;

/** One file from its bytes to its checked submissions. Whatever the file holds, there is a verdict. */
public final class FileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);

    private final Sheets sheets;
    private final FigureReader reader;
    private final Editor editor;
    private final AnswerReader answers;

    public FileCheck(Sheets sheets, FigureReader reader, Editor editor) {
        this.sheets = sheets;
        this.reader = reader;
        this.editor = editor;
        this.answers = new AnswerReader(editor.form());
    }

    /** What opens files here, with the limits and passwords of this check. */
    public Sheets sheets() {
        return sheets;
    }

    /** The same check for another period. */
    public FileCheck in(Period other) {
        return new FileCheck(sheets, reader.in(other), editor);
    }

    public List<Checked> check(ReceivedFile file, byte[] content) {
        try {
            return sheets.use(file.name(), content, opened -> checked(file, opened));
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of ours must not stop the other files: this one is refused, and we are told.
            LOG.error("{} cannot be read: {}", file.sha256(), file.name(), e);
            Message reason = Message.of("check.failed", "file", file.name());
            return refuse(file, new Opened.Refused(FileFormat.UNKNOWN, reason));
        }
    }

    /** The verdict on a file that is not opened at all. */
    public List<Checked> refuse(ReceivedFile file, Opened.Refused refused) {
        return checked(reader.read(file, refused));
    }

    private List<Checked> checked(ReceivedFile file, Opened opened) {
        List<Checked> checked = checked(reader.read(file, opened));
        if (!(opened instanceof Opened.Readable readable)) return checked;
        List<Grid> grids = readable.contents().grids();
        return grids.stream().anyMatch(answers::isAnswerSheet) ? answered(answers.read(grids), checked) : checked;
    }

    /** Sheets of answers beside a report are its unit's; alone, and for all units, they are a file of decisions. */
    private static List<Checked> answered(Answers given, List<Checked> checked) {
        boolean report =
                checked.stream().anyMatch(each -> !each.submission().tables().isEmpty());
        if (given.office() && !report)
            return List.of(decisions(checked.get(0).submission()).with(given));
        Answers own = new Answers(false, given.lines());
        return checked.stream().map(each -> each.with(own)).toList();
    }

    private static Checked decisions(Submission submission) {
        return new Checked(submission.ofNobody(), Status.ATTACHED, List.of(), List.of(), Set.of());
    }

    private List<Checked> checked(List<Submission> submissions) {
        return submissions.stream().map(editor::check).toList();
    }
}
