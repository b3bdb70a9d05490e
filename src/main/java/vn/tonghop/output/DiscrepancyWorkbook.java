package vn.tonghop.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.output.book.Book;
import vn.tonghop.output.book.Draft;

/** {@code sai-lech.xlsx}: what to fix first, then by unit, then by rule. */
final class DiscrepancyWorkbook {

    private final Form form;
    private final Wording wording;
    private final MarkedCopies copies;

    DiscrepancyWorkbook(Form form, Wording wording, MarkedCopies copies) {
        this.form = form;
        this.wording = wording;
        this.copies = copies;
    }

    void write(Summary summary, OutputStream out) throws IOException {
        Discrepancies found = Discrepancies.of(summary, form, wording);
        FindingsSheet sheets = new FindingsSheet(wording, new Words(form, wording), copies);
        List<Draft> drafts = List.of(
                sheets.draft(
                        wording.say("output.sheet.first"), title(summary, "output.sheet.first.title"), found.first()),
                sheets.grouped(
                        wording.say("output.sheet.byUnit"), title(summary, "output.sheet.byUnit.title"), found.units()),
                sheets.grouped(
                        wording.say("output.sheet.byRule"), title(summary, "output.sheet.byRule.title"), found.rules()),
                new DifferencesSheet(form, wording).draft(summary));
        new Book(title(summary, "output.discrepancies.title"), summary.asOf())
                .shortening(wording.shortened())
                .write(drafts, out);
    }

    private String title(Summary summary, String key) {
        return wording.say(
                key, "unit", summary.unit().name(), "period", summary.period().id());
    }
}
