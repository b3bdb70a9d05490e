package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Reading;

/** Offers to move figures of another level's row into the unit's own. */
final class Move {

    private Move() {}

    /** Empty where something stands in the own row already. */
    static Optional<Suggestion> toOwnRow(List<Figure> figures, Facts facts) {
        List<Suggestion.Change> changes = new ArrayList<>();
        for (Figure figure : figures) {
            Optional<Figure> own = facts.figure(facts.form().reportingLevel(), figure.element())
                    .filter(target -> target.reading() instanceof Reading.NoValue);
            if (own.isEmpty()) return Optional.empty();
            changes.add(new Suggestion.Change(own.get().place(), figure.value().orElse(BigDecimal.ZERO)));
            changes.add(new Suggestion.Change(figure.place(), BigDecimal.ZERO));
        }
        return Optional.of(Suggestion.of(List.of(new Suggestion.Answer(changes))));
    }
}
