package vn.tonghop.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Question;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** Findings as questions that a person can answer: the ERRORs and WARNINGs of a report whose unit is known. */
public final class Questions {

    private final Form form;

    public Questions(Form form) {
        this.form = form;
    }

    /** Empty where there is nothing to answer: a note, a file that was refused, a file of nobody. */
    public Optional<Question> of(Checked checked, KnownFinding known) {
        Finding finding = known.finding();
        boolean asks = finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING;
        if (!asks || known.unit() == null) return Optional.empty();
        Map<Place, Figure> figures = figures(checked);
        List<Suggestion.Change> proposed = proposed(finding, figures);
        QuestionKey key = new QuestionKey(
                form.id(),
                checked.submission().period().id(),
                known.unit().code(),
                finding.figure(),
                known.id(),
                QuestionKey.digits(checked.submission().file().sha256()),
                proposed.stream()
                        .map(change -> new QuestionKey.Change(
                                Objects.requireNonNull(figures.get(change.place()))
                                        .key(),
                                change.value()))
                        .toList());
        return Optional.of(new Question(
                key,
                finding.place(),
                raw(checked, finding.figure()),
                proposed.stream()
                        .map(change -> new Question.Proposal(change.place(), change.value()))
                        .toList(),
                finding.message()));
    }

    /** The one answer that there is, where every cell of it is a figure: only that can be agreed to. */
    private static List<Suggestion.Change> proposed(Finding finding, Map<Place, Figure> figures) {
        Suggestion suggestion = finding.suggestion();
        if (suggestion == null || suggestion.kind() != Suggestion.Kind.SUGGEST) return List.of();
        List<Suggestion.Change> changes = suggestion.answers().get(0).changes();
        boolean all = changes.stream().allMatch(change -> figures.containsKey(change.place()));
        return all ? changes : List.of();
    }

    private static Map<Place, Figure> figures(Checked checked) {
        Map<Place, Figure> figures = new LinkedHashMap<>();
        for (TableReading table : checked.submission().tables())
            for (Figure figure : table.figures())
                if (!figure.place().equals(Place.NOWHERE)) figures.putIfAbsent(figure.place(), figure);
        return figures;
    }

    private static String raw(Checked checked, Figure.@Nullable Key key) {
        if (key == null) return "";
        return checked.submission()
                .table(key.table())
                .flatMap(table -> table.find(key.row(), key.element()))
                .map(figure -> figure.reading().raw())
                .orElse("");
    }
}
