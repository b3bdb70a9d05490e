package vn.tonghop.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.output.book.Book;
import vn.tonghop.output.book.Draft;

/** {@code tong-hop.xlsx}: what is printed, signed and sent up, and where each number came from. */
final class SummaryWorkbook {

    private final Form form;
    private final Wording wording;
    private final MarkedCopies copies;

    SummaryWorkbook(Form form, Wording wording, MarkedCopies copies) {
        this.form = form;
        this.wording = wording;
        this.copies = copies;
    }

    void write(Summary summary, OutputStream out) throws IOException {
        String title = wording.say(
                "output.summary.title",
                "unit",
                summary.unit().name(),
                "period",
                summary.period().id());
        new Book(title, summary.asOf()).shortening(wording.shortened()).write(drafts(summary), out);
    }

    private List<Draft> drafts(Summary summary) {
        SourcesSheet sources = new SourcesSheet(form, wording, summary);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new OverviewSheet(form, wording, summary, sources).draft());
        for (Table table : form.tables())
            drafts.add(
                    table.rows() == Rows.LINES
                            ? new LinesSheet(form, wording, summary, sources).draft(table)
                            : new AppendixSheet(form, wording, summary, sources).draft(table));
        Summary before = summary.lastYear();
        if (before != null) drafts.add(new LastYearSheet(form, wording, summary, before).draft());
        drafts.add(new ProgressSheet(form, wording, summary).draft());
        drafts.add(findings(summary));
        drafts.add(new AdjustmentsSheet(form, wording).draft(summary));
        drafts.add(sources.draft());
        return drafts;
    }

    private Draft findings(Summary summary) {
        return new FindingsSheet(wording, new Words(form, wording), copies)
                .draft(
                        wording.say("output.sheet.findings"),
                        wording.say("output.sheet.findings.title"),
                        new FindingWords(form, wording).open(summary));
    }
}
