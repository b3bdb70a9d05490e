package vn.tonghop.output;

import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Table;
import vn.tonghop.output.book.Draft;

/** An appendix as it is printed and signed: frame, the form's header rows after two columns of ours, the rows, who signs. */
final class SignedSheet {

    /** Columns that stand before the form's: «TT», «Đơn vị». */
    static final int OURS = 2;

    /** Adds the rows between head and foot. */
    @FunctionalInterface
    interface Body {
        void into(Draft draft);
    }

    private final Wording wording;
    private final Appendices appendices;
    private final Summary summary;
    private final Frame frame;

    SignedSheet(Form form, Wording wording, Summary summary) {
        this.wording = wording;
        this.appendices = new Appendices(form, wording);
        this.summary = summary;
        this.frame = new Frame(wording, Letterhead.of(form, summary.unit()), summary.period());
    }

    /**
     * The whole sheet.
     *
     * @param widths of our columns, then of the elements, in points
     * @param measure what stands at the right above the table: the unit of its amounts
     */
    Draft draft(Table table, List<Element> elements, List<Double> widths, String measure, Body body) {
        Draft draft = new Draft(appendices.sheetName(table), widths);
        frame.above(draft, widths, appendices.name(table), appendices.heading(table, summary.period()), measure);
        head(draft, elements);
        body.into(draft);
        draft.block(draft.next() - Totals.ROWS - 1); // no total and no signature on a page without a line of the table
        frame.below(draft, widths);
        return draft;
    }

    private void head(Draft draft, List<Element> elements) {
        int first = draft.next();
        new HeaderRows(List.of(wording.say("output.number"), wording.say("output.unit")), elements)
                .rows()
                .forEach(draft::add);
        draft.head(first, draft.next() - 1, OURS);
    }
}
