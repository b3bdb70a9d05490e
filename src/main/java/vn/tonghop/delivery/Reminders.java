package vn.tonghop.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;

/** Reminders of those who have sent nothing, on set days before and after the deadline; days that were missed are caught up by one. */
final class Reminders {

    private final Facts facts;
    private final Phrases phrases;
    private final LetterSettings settings;
    private final OrgUnit top;

    Reminders(Facts facts, Phrases phrases, LetterSettings settings, OrgUnit top) {
        this.facts = facts;
        this.phrases = phrases;
        this.settings = settings;
        this.top = top;
    }

    Optional<Letter> to(OrgUnit unit, Past past) {
        List<Told> due = due();
        if (due.stream().allMatch(past::has)) return Optional.empty();
        Period period = facts.summary().period();
        long late = ChronoUnit.DAYS.between(period.deadline(), facts.night());
        String addressee = phrases.addressee(unit);
        String sender = phrases.sender(top);
        String opening = phrases.say(
                late > 0 ? "reminder.late" : "reminder.early",
                "sender",
                sender,
                "addressee",
                addressee,
                "campaign",
                phrases.campaign(period),
                "deadline",
                Phrases.date(period.deadline()),
                "days",
                Math.abs(late));
        String request = phrases.say(
                late > 0 ? "reminder.urge" : "reminder.ask",
                "addressee",
                addressee,
                "sender",
                sender,
                "deadline",
                late > 0 ? phrases.replyBy(facts.night()) : Phrases.date(period.deadline()));
        return Optional.of(new Letter(
                unit,
                Kind.REMINDER,
                period,
                facts.night(),
                phrases.subject(Kind.REMINDER, period, unit),
                phrases.greeting(addressee),
                List.of(opening),
                List.of(),
                phrases.closing(top, request),
                due,
                List.of()));
    }

    /** The days that have come. After the deadline nobody is reminded of what comes before it. */
    private List<Told> due() {
        LocalDate deadline = facts.summary().period().deadline();
        List<Told> due = new ArrayList<>();
        if (facts.night().isAfter(deadline)) {
            for (int days : settings.remindAfter())
                if (!facts.night().isBefore(deadline.plusDays(days))) due.add(reminded("after-" + days));
        } else {
            for (int days : settings.remindBefore())
                if (!facts.night().isBefore(deadline.minusDays(days))) due.add(reminded("before-" + days));
        }
        return due;
    }

    private static Told reminded(String when) {
        return new Told("remind:" + when, Told.As.REMINDED, "");
    }
}
