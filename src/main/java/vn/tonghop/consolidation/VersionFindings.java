package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.message.Message;

/** V06: what is to be said of several versions of one report. A form without that rule says nothing. */
final class VersionFindings {

    private static final String SUPERSEDES = "V06.superseded";
    private static final String HELD = "V06.held";
    private static final String CHOSEN = "V06.chosen";
    private static final String UNDECIDED = "V06.undecided";

    private final Form form;
    private final PeriodRules rules;

    VersionFindings(Form form) {
        this.form = form;
        this.rules = new PeriodRules(form);
    }

    /** Tells what is found of a version's being one of several, known since the other was there too. */
    void ask(Version version, Versions versions, Comparisons answers) {
        boolean counts = versions.counting().filter(version::equals).isPresent();
        if (counts) {
            for (Version other : versions.contested()) tell(undecided(version, other), other, answers);
            versions.chosenBefore().ifPresent(chosen -> tell(named(CHOSEN, chosen), chosen, answers));
            for (Version older : versions.superseded())
                if (!versions.contested().contains(older)) tell(named(SUPERSEDES, older), older, answers);
        } else if (versions.isHeld(version)) {
            versions.counting().ifPresent(current -> tell(named(HELD, current), current, answers));
        }
    }

    private static void tell(Optional<Finding> finding, Version other, Comparisons answers) {
        LocalDate day = other.arrival().asOf();
        finding.ifPresent(found -> answers.add(found, day));
    }

    private Optional<Finding> named(String rule, Version other) {
        return rules.finding(Message.of(rule, "file", other.path()));
    }

    private Optional<Finding> undecided(Version version, Version other) {
        List<Message> differing = new ArrayList<>();
        version.differences(other)
                .forEach((key, difference) -> differing.add(Message.of(
                        "consolidation.differs",
                        "element",
                        form.findElement(key.element())
                                .map(element -> element.pathText())
                                .orElse(key.element()),
                        "mine",
                        difference.mine(),
                        "theirs",
                        difference.theirs())));
        return rules.finding(Message.of(UNDECIDED, "file", other.path(), "figures", differing));
    }
}
