package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.PassedCheck;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;

/** The form's rules about files among files. A form without one of them says nothing of it. */
final class PeriodRules {

    private final Form form;

    PeriodRules(Form form) {
        this.form = form;
    }

    /** The finding of a rule about a whole file; the message's key is the rule's id. */
    Optional<Finding> finding(Message message) {
        return find(message.key())
                .map(rule -> new Finding(
                        rule.code(), rule.severity(), null, Place.NOWHERE, List.of(), null, null, null, null, message));
    }

    /** The form's rule of this id; empty when the form does not ask for it. */
    Optional<Rule> find(String id) {
        return form.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** A checked submission with what comparing it gave. */
    static Checked with(Checked checked, Answers answers) {
        Checked more = with(checked, answers.findings());
        List<PassedCheck> passed = new ArrayList<>(more.passed());
        answers.passed().forEach(code -> passed.add(new PassedCheck(code, 1)));
        List<String> unchecked = new ArrayList<>(more.unchecked());
        unchecked.addAll(answers.unchecked());
        return new Checked(more.submission(), more.status(), more.findings(), passed, more.heldBack(), unchecked);
    }

    /** A checked submission with more findings, the gravest first, and the status that follows. */
    static Checked with(Checked checked, List<Finding> more) {
        if (more.isEmpty()) return checked;
        List<Finding> all = new ArrayList<>(checked.findings());
        all.addAll(more);
        all.sort(Comparator.comparing(Finding::severity));
        boolean asks = more.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        Status status = asks && checked.status() == Status.ACCEPTED ? Status.ACCEPTED_WITH_WARNINGS : checked.status();
        return new Checked(
                checked.submission(), status, all, checked.passed(), checked.heldBack(), checked.unchecked());
    }
}
