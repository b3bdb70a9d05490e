package vn.tonghop.output.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;
import vn.tonghop.output.book.Block;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** The first sheet: whose workbook it is, how to fill it in, how each sheet stands, and what lists offer. */
final class GuideSheet {

    private static final int STEPS = 6;
    private static final double NAMES = 190;
    private static final double TEXTS = 524;
    private static final double ROW = 48;

    private final Form form;
    private final Layout layout;
    private final Wording wording;
    private final Words words;

    GuideSheet(Form form, Layout layout, Wording wording) {
        this.form = form;
        this.layout = layout;
        this.wording = wording;
        this.words = new Words(form, wording);
    }

    Draft draft(OrgUnit unit, String title) {
        Draft draft = new Draft(wording.say("template.guide"), List.of(NAMES, TEXTS));
        draft.add(Box.of(0, title, Look.APPENDIX).across(2));
        draft.add(Box.of(0, Templates.whose(unit), Look.SUBTITLE).across(2));
        draft.space(10);
        for (int step = 1; step <= STEPS; step++)
            draft.add(Box.of(0, step + ". " + wording.say("template.step." + step), Look.PLAIN)
                    .across(2));
        draft.space(10);
        draft.add(Box.of(0, wording.say("template.allChecks"), Look.CHECK_TITLE).across(2));
        int first = draft.next();
        for (TablePlace place : layout.places()) {
            int row = draft.add(
                    Box.of(0, place.sheet(), Look.TEXT),
                    Box.live(1, Excel.sheet(place.sheet()) + "A" + (TablePlace.STATE + 1), Look.CHECK_LINE));
            draft.atLeast(row, ROW);
            new CheckRows(wording).overview(draft, Block.cell(row, 1));
        }
        if (draft.next() == first) throw new IllegalStateException("a form without tables");
        choices(draft);
        draft.guard();
        return draft;
    }

    private void choices(Draft draft) {
        if (offered().isEmpty()) return;
        draft.space(10);
        draft.add(Box.of(0, wording.say("template.choices"), Look.CHECK_TITLE).across(2));
        offered().forEach((element, choices) -> {
            for (int i = 0; i < choices.size(); i++) {
                if (draft.next() != firstChoice(element) + i)
                    throw new IllegalStateException("choices of " + element.id());
                draft.add(
                        Box.of(0, i == 0 ? words.element(element.id()) : "", Look.TEXT),
                        Box.of(1, choices.get(i), Look.TEXT));
            }
        });
    }

    private Map<Element, List<String>> offered() {
        Map<Element, List<String>> offered = new LinkedHashMap<>();
        for (Element element : form.elements()) {
            List<String> choices = form.listParameter("choices." + element.id());
            if (element.unit() == null && !choices.isEmpty()) offered.put(element, choices);
        }
        return offered;
    }

    /** The cells with an element's choices, as a formula of another sheet names them. */
    String choices(Element element) {
        int first = firstChoice(element);
        int count = form.listParameter("choices." + element.id()).size();
        return Excel.sheet(wording.say("template.guide")) + "$B$" + (first + 1) + ":$B$" + (first + count);
    }

    private int firstChoice(Element element) {
        int row = 3 + STEPS + 2 + layout.places().size() + 2;
        for (Map.Entry<Element, List<String>> each : offered().entrySet()) {
            if (each.getKey().equals(element)) return row;
            row += each.getValue().size();
        }
        throw new IllegalArgumentException(element.id() + " is typed");
    }
}
