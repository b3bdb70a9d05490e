package vn.tonghop.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules said about one submission, in the order in which they were asked. */
final class Findings {

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> passed = new LinkedHashMap<>();
    private final Set<String> unchecked = new LinkedHashSet<>();

    void add(Draft draft) {
        drafts.add(draft);
    }

    void passed(String code) {
        passed.merge(code, 1, Integer::sum);
    }

    void unchecked(String code) {
        unchecked.add(code);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<PassedCheck> passed() {
        return passed.entrySet().stream()
                .map(check -> new PassedCheck(check.getKey(), check.getValue()))
                .toList();
    }

    /** Codes of rules that could not be decided anywhere in the file. */
    List<String> unchecked() {
        return unchecked.stream()
                .filter(code -> !passed.containsKey(code))
                .filter(code ->
                        drafts.stream().noneMatch(draft -> draft.rule().code().equals(code)))
                .toList();
    }
}
