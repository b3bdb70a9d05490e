package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.editing.Finding;

/** What comparing one submission with others gave: findings, and which rules agreed or could not be asked. */
final class Answers {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> unchecked = new LinkedHashSet<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void passed(String code) {
        passed.add(code);
    }

    /** @param rule its id where the code has other rules that may have been asked */
    void unchecked(String rule) {
        unchecked.add(rule);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Set<String> passed() {
        return passed;
    }

    Set<String> unchecked() {
        return unchecked;
    }
}
