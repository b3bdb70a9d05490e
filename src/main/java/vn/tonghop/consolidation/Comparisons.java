package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Finding;

/** What comparing one submission with others gave: findings, and which rules agreed or could not be asked. */
final class Comparisons {

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Finding, LocalDate> known = new IdentityHashMap<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> unchecked = new LinkedHashSet<>();

    /** A finding that needs nothing but the submission itself and what was there before the period. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** @param day on which the newest of the other files that it needs was taken in */
    void add(Finding finding, LocalDate day) {
        findings.add(finding);
        known.put(finding, day);
    }

    /** The day since which the others allow the finding; null when it is none that needs others. */
    @Nullable
    LocalDate known(Finding finding) {
        return known.get(finding);
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
