package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.editing.Editor;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Grid;

/** Every combination of two changes of layout leaves the figures as they are, their addresses following the move. */
class LayoutPairsTest {

    private static final Editor EDITOR = new Editor(Samples.FORM);
    private static final long[] SEEDS = {1, 2, 2023};

    @ParameterizedTest
    @EnumSource(DrawnReport.Variant.class)
    void two_changes_of_layout_leave_the_figures_as_they_are(DrawnReport.Variant first) {
        List<String> wrong = new ArrayList<>();
        for (DrawnReport.Variant second : DrawnReport.Variant.values()) {
            if (second.ordinal() < first.ordinal()) continue;
            for (long seed : SEEDS) {
                DrawnReport report =
                        new DrawnReport(seed * 1_000 + first.ordinal() * 31L + second.ordinal(), first, second);
                String read = read(report);
                // The same figures in the template itself: what is found about them is the same.
                DrawnReport plain = new DrawnReport(report.seed, DrawnReport.Variant.TEMPLATE);
                if (!findings(report).equals(findings(plain)))
                    wrong.add(first + " + " + second + ", seed " + seed + "\n  expected " + findings(plain)
                            + "\n  found    " + findings(report));
                if (!read.equals(report.expected()))
                    wrong.add(first + " + " + second + ", seed " + seed + "\n  expected " + report.expected()
                            + "\n  read     " + read);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String read(DrawnReport report) {
        Grid[] grids = report.grids();
        List<Submission> submissions = Samples.readAll("PL Ia Lang 2023.xlsx", grids);
        if (submissions.size() != 1) return submissions.size() + " submissions";
        Submission submission = submissions.get(0);
        if (submission.unit() == null) return "no unit: " + submission.witnesses();
        if (!submission.twice().isEmpty()) return submission.twice().toString();
        String figures = Samples.figures(submission);
        String misplaced = Stream.of(submission)
                .flatMap(each -> each.tables().stream())
                .flatMap(table -> Stream.iterate(table.figures().iterator(), it -> it.hasNext(), it -> it)
                        .map(it -> it.next()))
                .filter(figure -> !nfc(DrawnReport.at(grids, figure))
                        .equals(nfc(figure.reading().raw())))
                .map(figure -> figure.element() + " is not at " + figure.place())
                .findFirst()
                .orElse("");
        return misplaced.isEmpty() ? figures : figures + " " + misplaced;
    }

    /** Rule and figure of each finding, and its cell as the raw text that stands there. */
    private static List<String> findings(DrawnReport report) {
        Grid[] grids = report.grids();
        Submission submission = Samples.readAll("PL Ia Lang 2023.xlsx", grids).get(0);
        return EDITOR.check(submission).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.figure() + " "
                        + finding.actual() + " " + finding.expected())
                .sorted()
                .toList();
    }

    private static String nfc(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }
}
