package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.decision.Channel;
import vn.tonghop.decision.Decision;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.reading.Figure;

/** «Nhật ký điều chỉnh»: every decision, in order, also those that hold no longer. */
final class AdjustmentsSheet {

    private static final List<Double> WIDTHS =
            List.of(30.0, 76.0, 90.0, 84.0, 150.0, 90.0, 90.0, 150.0, 90.0, 64.0, 120.0);
    private static final List<String> TITLES = List.of(
            "number", "time", "unit", "kind", "element", "before", "after", "reason", "person", "channel", "file");

    private final Wording wording;
    private final DifferenceWords words;

    AdjustmentsSheet(Form form, Wording wording) {
        this.wording = wording;
        this.words = new DifferenceWords(form, wording);
    }

    Draft draft(Summary summary) {
        Draft draft = new Draft(wording.say("output.sheet.adjustments"), WIDTHS);
        draft.add(Box.of(0, wording.say("output.sheet.adjustments.title"), Look.TITLE)
                .across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.adjustments.", TITLES));
        draft.head(header, header, 0);
        List<Decision> log = summary.decided().log();
        for (int i = 0; i < log.size(); i++) draft.add(row(i + 1, log.get(i), summary));
        if (log.isEmpty())
            draft.add(
                    Box.of(0, wording.say("output.noAdjustments"), Look.PENDING).across(WIDTHS.size()));
        else draft.filter(header);
        return draft;
    }

    private List<Box> row(int number, Decision decision, Summary summary) {
        Figure.Key figure = decision.figure();
        BigDecimal value = decision.value();
        Channel channel = decision.channel();
        return List.of(
                Box.of(0, number, Look.ITEM_CENTRED),
                Box.of(1, Words.time(decision.at()), Look.ITEM),
                Box.of(2, unit(decision.unit(), summary), Look.ITEM),
                Box.of(3, wording.say("output.decision." + decision.kind()), Look.ITEM_BOLD),
                Box.of(4, figure == null ? "" : words.where(figure), Look.ITEM),
                Box.of(5, words.shown(decision.old()), Look.ITEM),
                value == null ? Box.of(6, "", Look.ITEM) : Box.of(6, value, Look.ITEM_FIGURE),
                Box.of(7, decision.reason(), Look.ITEM),
                Box.of(8, decision.by(), Look.ITEM),
                Box.of(9, channel == null ? "" : channel.in(wording.language()), Look.ITEM),
                Box.of(10, decision.file(), Look.ITEM));
    }

    private static String unit(String code, Summary summary) {
        return summary.units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(OrgUnit::name)
                .findFirst()
                .orElse(code);
    }
}
