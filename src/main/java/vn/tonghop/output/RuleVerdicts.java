package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.PassedCheck;

/**
 * The rules that found nothing: which agree and in how many places, and which could not be checked. «Not checked» never
 * looks like «fine».
 */
final class RuleVerdicts {

    private final Wording wording;

    RuleVerdicts(Wording wording) {
        this.wording = wording;
    }

    /** A sentence each, none where there is nothing to say. A rule agrees where it was checked and has no finding. */
    List<String> of(Checked checked) {
        Set<String> failed = checked.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        Map<String, Long> agreeing = new TreeMap<>();
        for (PassedCheck passed : checked.passed())
            if (!failed.contains(passed.rule())) agreeing.merge(passed.rule(), (long) passed.count(), Long::sum);
        List<String> unchecked =
                checked.unchecked().stream().distinct().sorted().toList();
        List<String> sentences = new ArrayList<>();
        if (!agreeing.isEmpty())
            sentences.add(wording.say("output.text.passed", "count", sum(agreeing), "rules", counted(agreeing)));
        if (!unchecked.isEmpty())
            sentences.add(wording.say("output.text.unchecked", "rules", String.join(", ", unchecked)));
        return sentences;
    }

    private static long sum(Map<String, Long> agreeing) {
        return agreeing.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@code V33 (2), V35}: how often, where it is more than once. */
    private static String counted(Map<String, Long> agreeing) {
        return agreeing.entrySet().stream()
                .map(rule -> rule.getValue() == 1 ? rule.getKey() : rule.getKey() + " (" + rule.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
