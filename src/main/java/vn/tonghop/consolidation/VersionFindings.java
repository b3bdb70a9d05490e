package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;

/** V06: what is to be said of several versions of one report. A form without that rule says nothing. */
final class VersionFindings {

    private static final String SUPERSEDES = "V06.superseded";
    private static final String HELD = "V06.held";
    private static final String UNDECIDED = "V06.undecided";

    private final Form form;

    VersionFindings(Form form) {
        this.form = form;
    }

    /** The version's checked submission, with the findings about its being one of several. */
    Checked add(Version version, Versions versions) {
        List<Finding> more = new ArrayList<>();
        boolean counts = versions.counting().filter(version::equals).isPresent();
        if (counts) {
            for (Version other : versions.contested()) undecided(version, other).ifPresent(more::add);
            for (Version older : versions.superseded())
                if (!versions.contested().contains(older))
                    finding(SUPERSEDES, Message.of(SUPERSEDES, "file", older.path()))
                            .ifPresent(more::add);
        } else if (versions.isHeld(version)) {
            String current = versions.counting().map(Version::path).orElse("");
            finding(HELD, Message.of(HELD, "file", current)).ifPresent(more::add);
        }
        return more.isEmpty() ? version.checked() : with(version.checked(), more);
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
        return finding(UNDECIDED, Message.of(UNDECIDED, "file", other.path(), "figures", differing));
    }

    private Optional<Finding> finding(String id, Message message) {
        return form.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> finding(rule, message));
    }

    private static Finding finding(Rule rule, Message message) {
        return new Finding(
                rule.code(), rule.severity(), null, Place.NOWHERE, List.of(), null, null, null, null, message);
    }

    private static Checked with(Checked checked, List<Finding> more) {
        List<Finding> all = new ArrayList<>(checked.findings());
        all.addAll(more);
        all.sort(Comparator.comparing(Finding::severity));
        boolean asks = more.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        Status status = asks && checked.status() == Status.ACCEPTED ? Status.ACCEPTED_WITH_WARNINGS : checked.status();
        return new Checked(
                checked.submission(), status, all, checked.passed(), checked.heldBack(), checked.unchecked());
    }
}
