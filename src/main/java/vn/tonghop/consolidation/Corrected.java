package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Figures;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** A submission in which figures have the values that somebody decided; their cells and what stands there are kept. */
final class Corrected {

    private Corrected() {}

    static Submission with(Submission submission, Map<Figure.Key, BigDecimal> values) {
        return submission.withTables(submission.tables().stream()
                .map(table -> table.withFigures(figures(table, values)))
                .toList());
    }

    private static Figures figures(TableReading table, Map<Figure.Key, BigDecimal> values) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : table.figures()) {
            BigDecimal value = values.get(figure.key());
            figures.add(value == null ? figure : corrected(figure, value));
        }
        return new Figures(figures);
    }

    private static Figure corrected(Figure old, BigDecimal value) {
        Verdict verdict = value.signum() == 0 ? Verdict.ZERO : Verdict.OK;
        Reading reading = new Reading.Value(
                verdict,
                value,
                old.reading().unit(),
                null,
                false,
                Origin.CORRECTED,
                Set.of(),
                old.reading().raw());
        return new Figure(old.table(), old.row(), old.element(), reading, old.place());
    }
}
