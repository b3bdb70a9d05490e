package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.output.book.Target;

/** A list of findings, a line each; says so when there are none. */
final class FindingsSheet {

    private static final List<Double> WIDTHS =
            List.of(28.0, 60.0, 76.0, 88.0, 64.0, 36.0, 118.0, 76.0, 76.0, 76.0, 150.0, 140.0, 34.0);
    private static final List<String> TITLES = List.of(
            "number",
            "severity",
            "unit",
            "file",
            "sheet",
            "cell",
            "column",
            "stands",
            "expected",
            "difference",
            "message",
            "action",
            "rule");

    private final Wording wording;
    private final Words words;

    FindingsSheet(Wording wording, Words words) {
        this.wording = wording;
        this.words = words;
    }

    Draft draft(String name, String title, List<FindingLine> lines) {
        Draft draft = new Draft(name, WIDTHS);
        draft.add(Box.of(0, title, Look.TITLE).across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.findings.", TITLES));
        draft.head(header, header, 3);
        for (int i = 0; i < lines.size(); i++) draft.add(row(i + 1, lines.get(i)));
        if (lines.isEmpty())
            draft.add(Box.of(0, wording.say("output.noFindings"), Look.PENDING).across(WIDTHS.size()));
        else draft.filter(header);
        return draft;
    }

    /** A band a group, which says so when there is nothing in it. */
    Draft grouped(String name, String title, List<Discrepancies.Group> groups) {
        Draft draft = new Draft(name, WIDTHS);
        draft.add(Box.of(0, title, Look.TITLE).across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.findings.", TITLES));
        draft.head(header, header, 3);
        for (Discrepancies.Group group : groups) {
            boolean empty = group.lines().isEmpty();
            String band = empty ? group.title() + ": " + group.nothing() : group.title();
            draft.add(Box.of(0, band, Look.BAND).across(WIDTHS.size()));
            for (int i = 0; i < group.lines().size(); i++)
                draft.add(row(i + 1, group.lines().get(i)));
            for (String verdict : group.verdicts())
                draft.add(Box.of(0, verdict, Look.ITEM).across(WIDTHS.size()));
        }
        if (groups.isEmpty())
            draft.add(Box.of(0, wording.say("output.noFindings"), Look.PENDING).across(WIDTHS.size()));
        return draft;
    }

    /** The file as the sender called it; it leads to the marked copy. */
    private static Box file(FindingLine line) {
        return line.copy().isEmpty()
                ? Box.of(3, line.file(), Look.ITEM)
                : Box.of(3, line.file(), Look.ITEM_LINK).leadingTo(Target.file(line.copy()));
    }

    private List<Box> row(int number, FindingLine line) {
        OrgUnit unit = line.unit();
        List<Box> boxes = new ArrayList<>(List.of(
                Box.of(0, number, Look.ITEM_CENTRED),
                Box.of(1, words.severity(line.severity()), Look.ITEM_BOLD),
                Box.of(2, unit == null ? wording.say("output.unknownUnit") : unit.name(), Look.ITEM),
                file(line),
                Box.of(4, line.sheet(), Look.ITEM),
                Box.of(5, line.cell(), Look.ITEM),
                Box.of(6, line.column(), Look.ITEM),
                Box.of(7, line.stands(), Look.ITEM),
                Box.of(8, line.expected(), Look.ITEM)));
        var difference = line.difference();
        boxes.add(difference == null ? Box.of(9, "", Look.ITEM) : Box.of(9, difference, Look.ITEM_FIGURE));
        boxes.add(Box.of(10, line.message(), Look.ITEM));
        boxes.add(Box.of(11, line.action(), Look.ITEM));
        boxes.add(Box.of(12, line.rule(), Look.ITEM_CENTRED));
        return boxes;
    }
}
