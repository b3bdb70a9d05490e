package vn.tonghop.editing;

import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Check;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;

/** The form's rules that name a check in code. A form without a rule for a check does not ask for it. */
final class NamedRules {

    private final List<Rule> rules;

    NamedRules(Form form) {
        rules = form.rules().stream()
                .filter(rule -> rule.operator() == Operator.CHECK)
                .toList();
    }

    Optional<Rule> find(Check check) {
        return rules.stream().filter(rule -> rule.left().equals(check.id())).findFirst();
    }

    /** A finding of the check, to be filled; empty when the form does not ask for the check. */
    Optional<Reporter> report(Check check) {
        return find(check).map(Reporter::new);
    }
}
