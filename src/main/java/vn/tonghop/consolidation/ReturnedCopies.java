package vn.tonghop.consolidation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.decision.Answer;
import vn.tonghop.decision.Answers;
import vn.tonghop.decision.QuestionKey;

/** Marked copies that came back with answers and without a changed figure: no new versions of a report. */
final class ReturnedCopies {

    private ReturnedCopies() {}

    /** Those among a unit's versions: their figures are those of a version that brought no answers, or was asked about. */
    static Set<Version> among(List<Version> versions) {
        Set<Version> copies = new LinkedHashSet<>();
        for (Version version : versions) {
            if (version.checked().answers().isEmpty()) continue;
            Set<String> asked = asked(version.checked().answers());
            boolean repeats = versions.stream()
                    .filter(other ->
                            !other.file().sha256().equals(version.file().sha256()))
                    .filter(other -> asked.stream().anyMatch(other::isCalled)
                            || other.checked().answers().isEmpty())
                    .anyMatch(version::repeats);
            if (repeats) copies.add(version);
        }
        return copies;
    }

    private static Set<String> asked(Answers answers) {
        return answers.lines().stream()
                .map(Answer::key)
                .map(QuestionKey::parse)
                .flatMap(Optional::stream)
                .map(QuestionKey::version)
                .filter(digits -> !digits.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The versions of each unit without those copies. */
    static Map<String, List<Version>> without(Map<String, Set<Version>> copies, Map<String, List<Version>> byUnit) {
        Map<String, List<Version>> sent = new TreeMap<>();
        byUnit.forEach((unit, versions) -> sent.put(
                unit,
                versions.stream()
                        .filter(version -> !copies.getOrDefault(unit, Set.of()).contains(version))
                        .toList()));
        return sent;
    }
}
