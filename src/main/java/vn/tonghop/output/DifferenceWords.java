package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.consolidation.VersionDifference;
import vn.tonghop.form.Form;
import vn.tonghop.reading.Figure;

/** What a version changed, in words: by header path and row. */
final class DifferenceWords {

    private static final int SHOWN = 20;

    private final Wording wording;
    private final Words words;

    DifferenceWords(Form form, Wording wording) {
        this.wording = wording;
        this.words = new Words(form, wording);
    }

    /** A line each, no more than a cell can show; the rest is counted. */
    String inShort(List<VersionDifference> differences) {
        List<String> lines = new ArrayList<>();
        for (VersionDifference difference : differences.subList(0, Math.min(SHOWN, differences.size())))
            lines.add(line(difference));
        if (differences.size() > SHOWN)
            lines.add(wording.say("output.differences.more", "count", (long) differences.size() - SHOWN));
        return String.join("\n", lines);
    }

    private String line(VersionDifference difference) {
        return wording.say(
                "output.differences." + difference.kind(),
                "where",
                where(difference.figure()),
                "before",
                shown(difference.before()),
                "after",
                shown(difference.after()));
    }

    String kind(VersionDifference difference) {
        return wording.say("output.difference." + difference.kind());
    }

    /** «Dòng 2 › Kinh phí». */
    String where(Figure.Key figure) {
        String row = words.row(figure.table(), figure.row());
        String path = words.element(figure.element());
        return row.isEmpty() ? path : row + " › " + path;
    }

    String shown(String value) {
        return value.matches("-?[0-9]{1,30}(\\.[0-9]+)?") ? wording.shown().show(new BigDecimal(value)) : value;
    }
}
