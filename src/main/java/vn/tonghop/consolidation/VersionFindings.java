package vn.tonghop.consolidation;

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

    /** What is found of a version's being one of several. */
    List<Finding> of(Version version, Versions versions) {
        List<Finding> more = new ArrayList<>();
        boolean counts = versions.counting().filter(version::equals).isPresent();
        if (counts) {
            for (Version other : versions.contested()) undecided(version, other).ifPresent(more::add);
            versions.chosenBefore()
                    .flatMap(chosen -> rules.finding(Message.of(CHOSEN, "file", chosen.path())))
                    .ifPresent(more::add);
            for (Version older : versions.superseded())
                if (!versions.contested().contains(older))
                    rules.finding(Message.of(SUPERSEDES, "file", older.path())).ifPresent(more::add);
        } else if (versions.isHeld(version)) {
            String current = versions.counting().map(Version::path).orElse("");
            rules.finding(Message.of(HELD, "file", current)).ifPresent(more::add);
        }
        return more;
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
