package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Mechanism;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.grid.Place;

/** What to do about a finding, as a request: one answer to agree to, several to choose from, cells to look at, or what its severity asks. */
final class SuggestionWords {

    private final Wording wording;

    SuggestionWords(Wording wording) {
        this.wording = wording;
    }

    String action(Finding finding) {
        Suggestion suggestion = finding.suggestion();
        if (suggestion == null) return wording.say("output.action." + finding.severity());
        String action = switch (suggestion.kind()) {
            case SUGGEST ->
                wording.say(
                        "output.action.suggest",
                        "changes",
                        changes(suggestion.answers().get(0)));
            case ASK -> wording.say("output.action.ask", "answers", answers(suggestion));
            case POINT -> wording.say("output.action.point", "cells", labels(suggestion.cells()));
        };
        Mechanism cause = finding.cause();
        return cause == null || cause == Mechanism.UNEXPLAINED
                ? action
                : wording.say("output.action.because", "action", action, "cause", wording.say("output.cause." + cause));
    }

    private String answers(Suggestion suggestion) {
        List<String> numbered = new ArrayList<>();
        for (Suggestion.Answer answer : suggestion.answers())
            numbered.add("(" + (numbered.size() + 1) + ") " + changes(answer));
        return String.join("; ", numbered);
    }

    private String changes(Suggestion.Answer answer) {
        return answer.changes().stream()
                .map(change ->
                        wording.say("output.change", "cell", change.place().label(), "value", change.value()))
                .collect(Collectors.joining(", "));
    }

    private static String labels(List<Place> cells) {
        return cells.stream().map(Place::label).collect(Collectors.joining(", "));
    }
}
