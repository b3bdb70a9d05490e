package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.decision.Misfit;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.message.Message;

/** V45: answers that changed nothing, a note each that names the cell. A form without that rule says nothing here. */
final class MisfitFindings {

    private static final String RULE = "V45.answer";

    private final PeriodRules rules;
    private final FindingLives lives;

    MisfitFindings(Form form, FindingLives lives) {
        this.rules = new PeriodRules(form);
        this.lives = lives;
    }

    List<KnownFinding> of(List<Misfit> misfits, Hearing hearing) {
        List<KnownFinding> known = new ArrayList<>();
        for (Misfit misfit : misfits)
            finding(misfit)
                    .map(finding -> lives.ofAnswer(misfit, hearing.unit(misfit.unit()), finding))
                    .ifPresent(known::add);
        return known;
    }

    private Optional<Finding> finding(Misfit misfit) {
        Message message = Message.of(RULE, "cell", misfit.place().label(), "why", misfit.why());
        return rules.finding(message)
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.severity(),
                        null,
                        misfit.place(),
                        List.of(misfit.place()),
                        null,
                        null,
                        null,
                        null,
                        message));
    }
}
