package vn.tonghop.output;

import java.util.List;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** «Nhật ký điều chỉnh»: what people decided. */
final class AdjustmentsSheet {

    private static final List<Double> WIDTHS = List.of(30.0, 80.0, 110.0, 130.0, 90.0, 90.0, 120.0, 90.0);
    private static final List<String> TITLES =
            List.of("number", "time", "unit", "element", "before", "after", "reason", "person");

    private final Wording wording;

    AdjustmentsSheet(Wording wording) {
        this.wording = wording;
    }

    Draft draft() {
        Draft draft = new Draft(wording.say("output.sheet.adjustments"), WIDTHS);
        draft.add(Box.of(0, wording.say("output.sheet.adjustments.title"), Look.TITLE)
                .across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.adjustments.", TITLES));
        draft.head(header, header, 0);
        draft.add(Box.of(0, wording.say("output.noAdjustments"), Look.PENDING).across(WIDTHS.size()));
        return draft;
    }
}
