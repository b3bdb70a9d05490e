package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rule;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** V45: figures of a returned copy whose cell and answer say two things are held back until somebody says which. */
final class Contradictions {

    private static final String RULE = "V45.edited";

    private final Form form;
    private final List<Contradiction> list = new ArrayList<>();

    Contradictions(Form form) {
        this.form = form;
    }

    void add(Contradiction contradiction) {
        list.add(contradiction);
    }

    /** @param corrected figures that somebody has settled since */
    Checked with(Version version, Checked checked, Set<Figure.Key> corrected) {
        List<Finding> more = list.stream()
                .filter(each -> version.isCalled(each.version()) && !corrected.contains(each.figure()))
                .flatMap(each -> finding(version, each).stream())
                .toList();
        return more.isEmpty() ? checked : PeriodRules.with(checked, more);
    }

    private Optional<Finding> finding(Version version, Contradiction contradiction) {
        Optional<Rule> rule =
                form.rules().stream().filter(each -> each.id().equals(RULE)).findFirst();
        return version.figure(contradiction.figure())
                .flatMap(figure -> rule.map(each -> finding(each, figure, contradiction)));
    }

    private static Finding finding(Rule rule, Figure figure, Contradiction contradiction) {
        Place place = figure.place();
        Message message = Message.of(
                RULE,
                "cell",
                place.label(),
                "raw",
                figure.reading().raw(),
                "element",
                Message.of(figure.element()),
                "answer",
                contradiction.answer().label());
        return new Finding(
                        rule.code(),
                        rule.severity(),
                        figure.key(),
                        place,
                        List.of(place),
                        figure.value().orElse(null),
                        contradiction.answered(),
                        null,
                        suggestion(figure, contradiction),
                        message)
                .holding(Set.of(figure.key()));
    }

    private static Suggestion suggestion(Figure figure, Contradiction contradiction) {
        List<Suggestion.Answer> answers = new ArrayList<>();
        figure.value().ifPresent(value -> answers.add(answer(figure.place(), value)));
        BigDecimal answered = contradiction.answered();
        if (answered != null) answers.add(answer(figure.place(), answered));
        return answers.size() < 2 ? Suggestion.point(List.of(figure.place())) : Suggestion.of(answers);
    }

    private static Suggestion.Answer answer(Place place, BigDecimal value) {
        return new Suggestion.Answer(List.of(new Suggestion.Change(place, value)));
    }
}
