package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/** The form's rules about files among files. A form without one of them says nothing of it. */
final class PeriodRules {

    private final Form form;

    PeriodRules(Form form) {
        this.form = form;
    }

    /** The finding of a rule about a whole file; the message's key is the rule's id. */
    Optional<Finding> finding(Message message) {
        return form.rules().stream()
                .filter(rule -> rule.id().equals(message.key()))
                .findFirst()
                .map(rule -> new Finding(
                        rule.code(), rule.severity(), null, Place.NOWHERE, List.of(), null, null, null, null, message));
    }

    /** A checked submission with more findings, the gravest first, and the status that follows. */
    static Checked with(Checked checked, List<Finding> more) {
        if (more.isEmpty()) return checked;
        List<Finding> all = new ArrayList<>(checked.findings());
        all.addAll(more);
        all.sort(Comparator.comparing(Finding::severity));
        Set<Figure.Key> held = new TreeSet<>(checked.heldBack());
        more.forEach(finding -> held.addAll(finding.holds()));
        return new Checked(
                checked.submission(),
                checked.status().among(all),
                all,
                checked.passed(),
                held,
                checked.unchecked(),
                checked.answers());
    }
}
