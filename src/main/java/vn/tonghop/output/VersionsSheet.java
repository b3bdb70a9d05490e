package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.consolidation.SentVersion;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.decision.AnswerSheet;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.form.Form;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** «Bản gửi»: every version of every report, what it changed, and a place to choose or withdraw it. */
final class VersionsSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.NUMBER,
            Column.UNIT_CODE,
            Column.UNIT,
            Column.FILE,
            Column.RECEIVED,
            Column.STATUS,
            Column.DIFFERENCES,
            Column.EARLIER,
            Column.ANSWER,
            Column.REASON,
            Column.NAME,
            Column.CHANNEL,
            Column.KEY);
    private static final List<Double> WIDTHS =
            List.of(28.0, 54.0, 84.0, 170.0, 76.0, 110.0, 230.0, 120.0, 84.0, 130.0, 90.0, 76.0, 60.0);

    private final Wording wording;
    private final Words words;
    private final DifferenceWords differences;

    VersionsSheet(Form form, Wording wording) {
        this.wording = wording;
        this.words = new Words(form, wording);
        this.differences = new DifferenceWords(form, wording);
    }

    Draft draft(Summary summary) {
        AnswerRows rows = new AnswerRows(wording, AnswerSheet.Sheet.VERSIONS.in(wording.language()), COLUMNS, WIDTHS);
        rows.head(
                wording.say("output.versions.title", "period", summary.period().id()),
                List.of(wording.say("output.versions.howTo")));
        int number = 1;
        for (SentVersion version : summary.decided().versions()) line(rows, number++, version);
        return rows.draft(AnswerSheet.Choice.values());
    }

    private void line(AnswerRows rows, int number, SentVersion version) {
        String status = words.status(version.status());
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.of(0, number, Look.ITEM_CENTRED));
        boxes.add(Box.of(1, version.unit().code(), Look.ITEM_CENTRED));
        boxes.add(Box.of(2, version.unit().name(), Look.ITEM));
        boxes.add(Box.of(3, version.file(), Look.ITEM));
        boxes.add(Box.of(4, Words.time(version.receivedAt()), Look.ITEM));
        boxes.add(
                version.counts()
                        ? Box.of(5, wording.say("output.versions.counts", "status", status), Look.ITEM_BOLD)
                        : Box.of(5, status, Look.ITEM));
        boxes.add(Box.of(6, differences.inShort(version.differences()), Look.ITEM));
        boxes.add(Box.of(7, rows.earlier(version.decision(), null, version.misfit()), Look.ITEM));
        rows.line(boxes, version.key().text());
    }
}
