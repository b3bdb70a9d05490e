package vn.tonghop.editing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.grid.Place;

/**
 * What to do about a finding.
 *
 * @param answers corrections to propose, best first; one for SUGGEST, more for ASK, none for POINT
 * @param cells for POINT the doubtful cells
 */
public record Suggestion(Kind kind, List<Answer> answers, List<Place> cells) implements Serializable {

    /** How sure the proposal is. */
    public enum Kind {
        SUGGEST,
        ASK,
        POINT
    }

    /** One way to make it right: the cells to change together. */
    public record Answer(List<Change> changes) implements Serializable {
        public Answer {
            changes = List.copyOf(changes);
        }
    }

    /** A cell and the value, in the element's base unit, that it should hold. */
    public record Change(Place place, BigDecimal value) implements Serializable {}

    public Suggestion {
        answers = List.copyOf(answers);
        cells = List.copyOf(cells);
    }

    public static Suggestion point(List<Place> cells) {
        return new Suggestion(Kind.POINT, List.of(), cells);
    }

    public static Suggestion of(List<Answer> answers) {
        return new Suggestion(answers.size() == 1 ? Kind.SUGGEST : Kind.ASK, answers, List.of());
    }

    /** The column {@code suggestion} of findings.csv: {@code ASK: SHEET!D9=15 | SHEET!E9=3000000}. */
    public String line() {
        String what = kind == Kind.POINT
                ? cells.stream().map(Place::label).collect(Collectors.joining(";"))
                : answers.stream().map(Suggestion::line).collect(Collectors.joining(" | "));
        return kind + ": " + what;
    }

    private static String line(Answer answer) {
        return answer.changes().stream()
                .map(change -> change.place().label() + "=" + change.value().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
