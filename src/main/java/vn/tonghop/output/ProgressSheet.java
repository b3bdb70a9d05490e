package vn.tonghop.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** «Tình hình nộp báo cáo»: every unit in roster order with its files, the one that counts first; then files of no known unit. */
final class ProgressSheet {

    private static final List<Double> WIDTHS = List.of(30.0, 105.0, 50.0, 85.0, 100.0, 150.0, 40.0, 60.0, 75.0, 180.0);
    private static final List<String> TITLES =
            List.of("number", "unit", "code", "progress", "status", "file", "errors", "warnings", "received", "reason");

    private final Wording wording;
    private final Words words;
    private final Summary summary;
    private final Counting counting;

    ProgressSheet(Form form, Wording wording, Summary summary) {
        this.wording = wording;
        this.words = new Words(form, wording);
        this.summary = summary;
        this.counting = new Counting(summary.counting());
    }

    Draft draft() {
        Draft draft = new Draft(wording.say("output.sheet.progress"), WIDTHS);
        draft.add(Box.of(0, wording.say("output.sheet.progress.title"), Look.TITLE)
                .across(WIDTHS.size()));
        draft.add(Box.of(0, inShort(), Look.SUBTITLE).across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.progress.", TITLES));
        draft.head(header, header, 2);
        for (int i = 0; i < summary.units().size(); i++)
            unit(draft, i + 1, summary.units().get(i));
        for (SubmissionLine line : strangers()) draft.add(row(null, line.unit(), line));
        draft.filter(header);
        return draft;
    }

    private String inShort() {
        long reported = summary.units().stream()
                .filter(unit -> counting.of(unit).isPresent())
                .count();
        return wording.say(
                "output.progress.short",
                "reported",
                reported,
                "units",
                (long) summary.units().size(),
                "missing",
                summary.units().size() - reported);
    }

    private void unit(Draft draft, int number, OrgUnit unit) {
        List<SubmissionLine> lines = summary.submissions().stream()
                .filter(line -> UnitProgress.isOf(line, unit))
                .sorted(Comparator.comparing(line -> !counting.counts(unit, line.file())))
                .toList();
        if (lines.isEmpty()) draft.add(row((long) number, unit, null));
        for (int i = 0; i < lines.size(); i++) draft.add(row(i == 0 ? (long) number : null, unit, lines.get(i)));
    }

    private List<SubmissionLine> strangers() {
        return summary.ownSubmissions().stream()
                .filter(line -> summary.units().stream().noneMatch(unit -> UnitProgress.isOf(line, unit)))
                .toList();
    }

    private List<Box> row(@Nullable Long number, @Nullable OrgUnit unit, @Nullable SubmissionLine line) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(number == null ? Box.of(0, "", Look.ITEM_CENTRED) : Box.of(0, number, Look.ITEM_CENTRED));
        boxes.add(Box.of(1, unit == null ? wording.say("output.unknownUnit") : unit.name(), Look.ITEM));
        boxes.add(Box.of(2, unit == null ? "" : unit.code(), Look.ITEM_CENTRED));
        boxes.add(Box.of(3, progress(unit, line), Look.ITEM));
        boxes.add(Box.of(4, line == null ? "" : words.status(line.status()), Look.ITEM));
        boxes.add(Box.of(5, line == null ? "" : line.file(), Look.ITEM));
        boxes.add(line == null ? Box.of(6, "", Look.ITEM) : Box.of(6, line.errors(), Look.ITEM_FIGURE));
        boxes.add(line == null ? Box.of(7, "", Look.ITEM) : Box.of(7, line.warnings(), Look.ITEM_FIGURE));
        boxes.add(Box.of(8, received(line), Look.ITEM));
        boxes.add(Box.of(9, reason(line), Look.ITEM));
        return boxes;
    }

    private static String received(@Nullable SubmissionLine line) {
        return line == null || line.receivedAt() == null ? "" : Words.time(line.receivedAt());
    }

    private String reason(@Nullable SubmissionLine line) {
        return Optional.ofNullable(line)
                .map(SubmissionLine::reason)
                .map(reason -> wording.say(reason))
                .orElse("");
    }

    /** A unit has reported when one of its files counts; in time when that one came by the deadline. */
    private String progress(@Nullable OrgUnit unit, @Nullable SubmissionLine line) {
        if (line == null) return wording.say("output.progress.missing");
        if (!counting.counts(unit, line.file())) return wording.say("output.progress.notCounted");
        return wording.say(UnitProgress.isInTime(line, summary.period()) ? "output.progress.inTime" : "output.progress.late");
    }
}
