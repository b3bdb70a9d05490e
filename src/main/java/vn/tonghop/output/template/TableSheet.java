package vn.tonghop.output.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.Appendices;
import vn.tonghop.output.Frame;
import vn.tonghop.output.HeaderRows;
import vn.tonghop.output.Letterhead;
import vn.tonghop.output.Wording;
import vn.tonghop.output.Words;
import vn.tonghop.output.book.Block;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** One table of the form to fill in: the official head in Vietnamese, the table, place for the signature, then the checks. */
final class TableSheet {

    private static final double PAGE = 714;
    private static final double LABEL = 110;
    private static final double NARROWEST = 84;
    private static final double GAP = 12;
    private static final double BESIDE = 330;
    private static final double ENTRY_ROW = 26;
    private static final double LINE_ROW = 20;
    private static final double STATE_ROW = 48;
    private static final int FROZEN_OF_MANY = 2;

    private final Form form;
    private final Period period;
    private final Layout layout;
    private final Wording wording;
    private final Wording official;
    private final Words labels;
    private final Entries entries;

    TableSheet(Form form, Period period, Layout layout, Wording wording, Entries entries) {
        this.form = form;
        this.period = period;
        this.layout = layout;
        this.wording = wording;
        this.official = new Wording(wording.vi(), wording.en(), Language.VI);
        this.labels = new Words(form, official);
        this.entries = entries;
    }

    Draft draft(TablePlace place, OrgUnit unit, Checks checks) {
        List<Double> widths = widths(place);
        List<Double> printed = widths.subList(0, Math.max(2, place.columns()));
        Draft draft = new Draft(place.sheet(), widths);
        Frame frame = new Frame(official, Letterhead.of(form, unit), period);
        frame.above(draft, printed, place.sheet(), heading(place), measure(place));
        List<CheckLine> lines = checks.below(place);
        whoseAndState(draft, place, unit, checks, lines);
        head(draft, place);
        for (String row : place.rows()) row(draft, place, row, checks);
        if (place.hasTotals()) totals(draft, place);
        if (place.isList())
            draft.add(Box.of(0, wording.say("template.moreLines"), Look.PLAIN_ITALIC)
                    .across(place.columns()));
        frame.below(draft, printed);
        draft.print(new Block(0, 0, draft.next() - 1, printed.size() - 1));
        CheckRows rows = new CheckRows(wording);
        rows.add(draft, place, lines);
        rows.state(draft, TablePlace.STATE, printed.size());
        if (place.isList()) rows.besides(draft, place);
        draft.guard();
        return draft;
    }

    private String heading(TablePlace place) {
        return new Appendices(form, official).heading(place.table(), period);
    }

    private String measure(TablePlace place) {
        boolean money = place.elements().stream().anyMatch(element -> element.kind() == Element.Kind.MONEY);
        return money ? official.say("output.measure") : "";
    }

    private void whoseAndState(Draft draft, TablePlace place, OrgUnit unit, Checks checks, List<CheckLine> lines) {
        int width = Math.max(2, place.columns());
        draft.add(Box.of(0, Templates.whose(unit), Look.PLAIN_BOLD).across(width));
        String filled = place.isList()
                ? layout.filledLines(place.elements().get(0).id(), new Site(place, "", null))
                        .orElseThrow()
                : null;
        int row = draft.add(
                Box.live(0, checks.state(place, lines, filled), Look.CHECK_LINE).across(width));
        if (row != TablePlace.STATE) throw new IllegalStateException("state of " + place.sheet());
        draft.atLeast(row, STATE_ROW);
    }

    private void head(Draft draft, TablePlace place) {
        int first = draft.next();
        List<String> before = place.labels() == 0 ? List.of() : List.of(official.say("template.level"));
        new HeaderRows(before, place.elements()).rows().forEach(draft::add);
        if (draft.next() != place.firstRow()) throw new IllegalStateException("head of " + place.sheet());
        int frozen = place.isList() && place.columns() > 4 ? FROZEN_OF_MANY : place.labels();
        draft.head(first, draft.next() - 1, frozen);
    }

    private void row(Draft draft, TablePlace place, String row, Checks checks) {
        List<Box> boxes = new ArrayList<>();
        if (place.labels() > 0) boxes.add(Box.of(0, labels.level(row), Look.TEXT));
        for (Element element : place.elements()) boxes.add(box(draft, place, element, row, checks));
        if (place.isList()) boxes.add(Box.live(place.besideColumn(), checks.beside(place, row), Look.CHECK_BESIDE));
        draft.atLeast(draft.add(boxes), place.isList() ? LINE_ROW : ENTRY_ROW);
    }

    private Box box(Draft draft, TablePlace place, Element element, String row, Checks checks) {
        int column = place.column(element);
        if (element.isNumbering() && place.isList()) return Box.of(column, row, Look.CENTRED);
        if (!place.isOwn(row)) return Box.of(column, "", Look.CLOSED);
        Optional<String> computed = checks.computed(place, element, row, official.say("template.open"));
        if (computed.isPresent()) return Box.live(column, computed.get(), Look.CLOSED);
        if (!place.isList()) entries.expect(draft, element, Block.cell(place.row(row), column));
        else if (row.equals(place.rows().get(0))) entries.expect(draft, element, place.lines(element));
        return Box.of(column, "", element.unit() == null ? Look.ENTRY_TEXT : Look.ENTRY);
    }

    private void totals(Draft draft, TablePlace place) {
        List<Box> boxes = new ArrayList<>();
        int first = place.elements().stream()
                .filter(TablePlace::isSummed)
                .mapToInt(place::column)
                .min()
                .orElse(place.columns());
        if (first > 0)
            boxes.add(Box.of(0, official.say("output.total"), Look.TOTAL_TEXT).across(first));
        for (Element element : place.elements()) {
            int column = place.column(element);
            if (column < first) continue;
            boxes.add(
                    TablePlace.isSummed(element)
                            ? Box.live(column, "SUM(" + place.lines(element).address() + ")", Look.TOTAL)
                            : Box.of(column, "", Look.TOTAL));
        }
        draft.add(boxes);
    }

    private static List<Double> widths(TablePlace place) {
        List<Double> widths = new ArrayList<>();
        if (place.labels() > 0) widths.add(LABEL);
        if (place.isList()) {
            for (Element element : place.elements()) widths.add(width(element));
        } else {
            double each = Math.max(
                    NARROWEST,
                    (PAGE - place.labels() * LABEL)
                            / Math.max(1, place.elements().size()));
            widths.addAll(Collections.nCopies(place.elements().size(), each));
        }
        if (widths.size() < 2) widths.add(PAGE / 2);
        if (place.isList()) {
            widths.add(GAP);
            widths.add(BESIDE);
        }
        return widths;
    }

    private static double width(Element element) {
        return switch (element.kind()) {
            case COUNT -> 66;
            case MONEY -> 96;
            case TEXT -> element.isNumbering() ? 32 : element.required() ? 140 : 96;
        };
    }
}
