package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;
import vn.tonghop.output.book.Target;

/** Lists of findings, a line each; says so when there are none. */
final class FindingsSheet {

    private static final double NUMBER = 28;

    private final Wording wording;
    private final FindingColumns columns;
    private final MarkedCopies copies;
    private final List<Double> widths = new ArrayList<>(List.of(NUMBER));

    FindingsSheet(Wording wording, Words words, MarkedCopies copies) {
        this.wording = wording;
        this.columns = new FindingColumns(wording, words);
        this.copies = copies;
        columns.columns().forEach(column -> widths.add(column.width()));
    }

    /** One list that people filter. */
    Draft draft(String name, String title, List<FindingLine> lines) {
        Draft draft = begun(name, title);
        int header = draft.next() - 1;
        add(draft, lines);
        if (lines.isEmpty()) nothing(draft);
        else draft.filter(header);
        return draft;
    }

    /** A band a group, which says so when there is nothing in it. */
    Draft grouped(String name, String title, List<Discrepancies.Group> groups) {
        Draft draft = begun(name, title);
        for (Discrepancies.Group group : groups) {
            boolean empty = group.lines().isEmpty();
            across(draft, empty ? group.title() + ": " + group.nothing() : group.title(), Look.BAND);
            add(draft, group.lines());
            for (String verdict : group.verdicts()) across(draft, verdict, Look.ITEM);
        }
        if (groups.isEmpty()) nothing(draft);
        return draft;
    }

    /** Ends with the header row. */
    private Draft begun(String name, String title) {
        Draft draft = new Draft(name, widths);
        across(draft, title, Look.TITLE);
        List<Box> boxes = new ArrayList<>(List.of(Box.of(0, wording.say("output.findings.number"), Look.HEADER)));
        for (FindingColumns.Column column : columns.columns())
            boxes.add(Box.of(boxes.size(), columns.title(column), Look.HEADER));
        int header = draft.add(boxes);
        draft.head(header, header, 3);
        return draft;
    }

    private void nothing(Draft draft) {
        across(draft, wording.say("output.noFindings"), Look.PENDING);
    }

    private void across(Draft draft, String text, Look look) {
        draft.add(Box.of(0, text, look).across(widths.size()));
    }

    private void add(Draft draft, List<FindingLine> lines) {
        for (int i = 0; i < lines.size(); i++) draft.add(row(i + 1, lines.get(i)));
    }

    private List<Box> row(int number, FindingLine line) {
        List<Box> boxes = new ArrayList<>(List.of(Box.of(0, number, Look.ITEM_CENTRED)));
        for (FindingColumns.Entry entry : columns.entries(line)) boxes.add(box(boxes.size(), entry, line));
        return boxes;
    }

    private Box box(int column, FindingColumns.Entry entry, FindingLine line) {
        var figure = entry.figure();
        if (figure != null) return Box.of(column, figure, Look.ITEM_FIGURE);
        return switch (entry.kind()) {
            case TEXT, FIGURE -> Box.of(column, entry.text(), Look.ITEM);
            case SEVERITY -> Box.of(column, entry.text(), Look.ITEM_BOLD);
            case CODE -> Box.of(column, entry.text(), Look.ITEM_CENTRED);
            case COPY -> copy(column, copies.find(line.file(), line.unit()));
        };
    }

    private static Box copy(int column, Optional<String> copy) {
        return copy.map(path ->
                        Box.of(column, MarkedCopies.name(path), Look.ITEM_LINK).leadingTo(Target.file(path)))
                .orElseGet(() -> Box.of(column, "", Look.ITEM));
    }
}
