package vn.tonghop.output;

import java.util.List;
import vn.tonghop.consolidation.SentVersion;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.VersionDifference;
import vn.tonghop.form.Form;
import vn.tonghop.output.book.Box;
import vn.tonghop.output.book.Draft;
import vn.tonghop.output.book.Look;

/** What each version of a report changed since the one before it, a figure a line. */
final class DifferencesSheet {

    private static final List<Double> WIDTHS = List.of(30.0, 90.0, 190.0, 84.0, 240.0, 100.0, 100.0);
    private static final List<String> TITLES = List.of("number", "unit", "file", "kind", "where", "before", "after");

    private final Wording wording;
    private final DifferenceWords words;

    DifferencesSheet(Form form, Wording wording) {
        this.wording = wording;
        this.words = new DifferenceWords(form, wording);
    }

    Draft draft(Summary summary) {
        Draft draft = new Draft(wording.say("output.sheet.differences"), WIDTHS);
        draft.add(Box.of(0, wording.say("output.sheet.differences.title"), Look.TITLE)
                .across(WIDTHS.size()));
        int header = draft.add(ListRows.header(wording, "output.differences.column.", TITLES));
        draft.head(header, header, 0);
        int number = 1;
        for (SentVersion version : summary.decided().versions())
            for (VersionDifference difference : version.differences()) draft.add(row(number++, version, difference));
        if (number == 1)
            draft.add(Box.of(0, wording.say("output.differences.none"), Look.PENDING)
                    .across(WIDTHS.size()));
        else draft.filter(header);
        return draft;
    }

    private List<Box> row(int number, SentVersion version, VersionDifference difference) {
        return List.of(
                Box.of(0, number, Look.ITEM_CENTRED),
                Box.of(1, version.unit().name(), Look.ITEM),
                Box.of(2, version.file(), Look.ITEM),
                Box.of(3, words.kind(difference), Look.ITEM),
                Box.of(4, words.where(difference.figure()), Look.ITEM),
                Box.of(5, words.shown(difference.before()), Look.ITEM),
                Box.of(6, words.shown(difference.after()), Look.ITEM));
    }
}
