package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.grid.Place;

/** Short ways to write a suggestion. */
final class Suggestions {

    private Suggestions() {}

    static Suggestion change(Place place, BigDecimal value) {
        return Suggestion.of(List.of(answer(place, value)));
    }

    static Suggestion.Answer answer(Place place, BigDecimal value) {
        return new Suggestion.Answer(List.of(new Suggestion.Change(place, value)));
    }
}
