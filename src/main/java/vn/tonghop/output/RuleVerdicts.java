package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.PassedCheck;

/** The rules that found nothing: which agree, and which could not be checked. «Not checked» never looks like «fine». */
final class RuleVerdicts {

    private final Wording wording;

    RuleVerdicts(Wording wording) {
        this.wording = wording;
    }

    /** A sentence each, none where there is nothing to say. A rule agrees where it was checked and has no finding. */
    List<String> of(Checked checked) {
        Set<String> failed = checked.findings().stream().map(Finding::rule).collect(Collectors.toSet());
        String agreeing = list(checked.passed().stream().map(PassedCheck::rule).filter(rule -> !failed.contains(rule)));
        String unchecked = list(checked.unchecked().stream());
        List<String> sentences = new ArrayList<>();
        if (!agreeing.isEmpty()) sentences.add(wording.say("output.text.passed", "rules", agreeing));
        if (!unchecked.isEmpty()) sentences.add(wording.say("output.text.unchecked", "rules", unchecked));
        return sentences;
    }

    private static String list(Stream<String> rules) {
        return rules.distinct().sorted().collect(Collectors.joining(", "));
    }
}
