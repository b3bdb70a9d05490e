package vn.tonghop.delivery;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.delivery.Letter.Attachment;
import vn.tonghop.delivery.Letter.Section;
import vn.tonghop.editing.Status;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.LetterFindings.Asked;

/**
 * The letter to a unit above those that report: who reported, who is late, what to fix first, who has not answered for long.
 * It tells of its own units only.
 */
final class Digests {

    /** More stands in the error report. */
    private static final int FIRST = 10;

    private final Facts facts;
    private final Phrases phrases;
    private final LetterSettings settings;
    private final List<Queued> letters;
    private final Past.OfAll pasts;

    /** @param letters all that were queued for the period before */
    Digests(Facts facts, Phrases phrases, LetterSettings settings, List<Queued> letters, Past.OfAll pasts) {
        this.facts = facts;
        this.phrases = phrases;
        this.settings = settings;
        this.letters = letters;
        this.pasts = pasts;
    }

    /**
     * @param units those below the unit
     * @param isTop the summary is its own: files of no known unit and the roster are its business
     */
    Optional<Letter> to(OrgUnit above, List<OrgUnit> units, boolean isTop, List<Attachment> attachments) {
        Past past = pasts.of(above);
        Scope scope = new Scope(units, isTop);
        List<Told> told = told(scope, past);
        if (told.isEmpty() || told.stream().allMatch(past::has)) return Optional.empty();
        OrgUnit top = facts.summary().unit();
        String addressee = phrases.say("above", "unit", Phrases.name(above));
        return Optional.of(new Letter(
                above,
                Kind.DIGEST,
                facts.summary().period(),
                facts.night(),
                phrases.subject(Kind.DIGEST, facts.summary().period(), above),
                phrases.greeting(addressee),
                List.of(opening(scope)),
                sections(scope, past),
                phrases.closing(
                        top, attachments.isEmpty() ? new String[0] : new String[] {phrases.say("digest.files")}),
                told,
                attachments));
    }

    /** The units that a digest is about. */
    private final class Scope {
        private final List<OrgUnit> units;
        private final boolean isTop;
        private final Set<String> codes;

        Scope(List<OrgUnit> units, boolean isTop) {
            this.units = units;
            this.isTop = isTop;
            this.codes = units.stream().map(OrgUnit::code).collect(Collectors.toSet());
        }

        List<OrgUnit> reported() {
            return units.stream()
                    .filter(unit -> facts.counting(unit).isPresent())
                    .toList();
        }

        List<OrgUnit> missing() {
            return units.stream().filter(unit -> facts.counting(unit).isEmpty()).toList();
        }

        List<OrgUnit> late() {
            return reported().stream().filter(unit -> !facts.isInTime(unit)).toList();
        }

        List<Asked> asked() {
            return facts.askedOfAll().stream().filter(this::has).toList();
        }

        private boolean has(Asked asked) {
            OrgUnit unit = asked.unit();
            return unit == null ? isTop : codes.contains(unit.code());
        }
    }

    private List<Told> told(Scope scope, Past past) {
        List<Told> told = new ArrayList<>();
        for (OrgUnit unit : scope.reported())
            facts.countingLine(unit)
                    .ifPresent(line -> told.add(new Told(
                            "in:" + unit.code() + ":" + line.sha256().substring(0, 16), Told.As.RECEIVED, "")));
        if (isOver()) for (OrgUnit unit : scope.missing()) told.add(new Told("late:" + unit.code(), Told.As.NOTED, ""));
        for (Asked asked : scope.asked()) told.add(new Told(asked.id(), Told.As.OPEN, named(asked)));
        for (Told settled : past.settled(scope.asked())) told.add(settled);
        for (Escalation each : escalations(scope)) told.add(new Told(each.about(), Told.As.ESCALATED, ""));
        if (scope.isTop)
            for (AddressBook.Notice notice : notices()) told.add(new Told(notice.about(), Told.As.NOTED, ""));
        if (scope.isTop) for (Queued letter : failed()) told.add(new Told(failure(letter), Told.As.NOTED, ""));
        return told;
    }

    private boolean isOver() {
        return facts.night().isAfter(facts.summary().period().deadline());
    }

    private List<AddressBook.Notice> notices() {
        return AddressBook.notices(facts.summary());
    }

    /** A unit that has not answered, or not reported, for so long that somebody should ring it up. */
    private record Escalation(String about, String sentence) {}

    private List<Escalation> escalations(Scope scope) {
        List<Escalation> all = new ArrayList<>();
        for (OrgUnit unit : scope.units) {
            silent(unit).ifPresent(all::add);
            Past told = pasts.of(unit);
            long open = facts.asked(unit).stream()
                    .filter(asked -> told.days(asked) >= settings.escalateDays())
                    .count();
            long most = facts.asked(unit).stream().mapToLong(told::days).max().orElse(0);
            if (open > 0)
                all.add(new Escalation(
                        "open:" + unit.code(),
                        phrases.say(
                                "escalated.open", "unit", HeaderText.shown(unit.name()), "count", open, "days", most)));
        }
        return all;
    }

    private Optional<Escalation> silent(OrgUnit unit) {
        long late = ChronoUnit.DAYS.between(facts.summary().period().deadline(), facts.night());
        if (late < settings.escalateDays() || !facts.files(unit).isEmpty()) return Optional.empty();
        return Optional.of(new Escalation(
                "silent:" + unit.code(),
                phrases.say("escalated.silent", "unit", HeaderText.shown(unit.name()), "days", late)));
    }

    private String opening(Scope scope) {
        int late = scope.late().size();
        return phrases.say(
                "digest.opening",
                "campaign",
                phrases.campaign(facts.summary().period()),
                "date",
                Phrases.date(facts.night()),
                "reported",
                scope.reported().size(),
                "units",
                scope.units.size(),
                "inTime",
                scope.reported().size() - late,
                "late",
                late,
                "missing",
                scope.missing().size());
    }

    private List<Section> sections(Scope scope, Past past) {
        List<Section> sections = new ArrayList<>();
        section(sections, isOver() ? "digest.overdue" : "digest.missing", missing(scope));
        section(sections, "digest.late", names(scope.late()));
        section(
                sections,
                "digest.escalated",
                escalations(scope).stream().map(Escalation::sentence).toList());
        section(sections, "digest.first", first(scope, past));
        more(scope).ifPresent(more -> sections.add(new Section("", List.of(more))));
        if (scope.isTop) section(sections, "digest.strangers", strangers());
        section(
                sections,
                "digest.settled",
                past.settled(scope.asked()).stream()
                        .map(Told::what)
                        .filter(what -> !what.isEmpty())
                        .toList());
        if (scope.isTop)
            section(
                    sections,
                    "digest.roster",
                    notices().stream()
                            .map(AddressBook.Notice::message)
                            .map(phrases::say)
                            .toList());
        if (scope.isTop) section(sections, "digest.letters", unsent(past));
        return sections;
    }

    private List<String> missing(Scope scope) {
        return scope.missing().stream()
                .map(unit -> facts.files(unit).isEmpty()
                        ? HeaderText.shown(unit.name())
                        : phrases.say("digest.unusable", "unit", HeaderText.shown(unit.name())))
                .toList();
    }

    private static List<String> names(List<OrgUnit> units) {
        return units.stream().map(unit -> HeaderText.shown(unit.name())).toList();
    }

    private static List<Asked> ofUnits(Scope scope) {
        return scope.asked().stream().filter(each -> each.unit() != null).toList();
    }

    private Optional<String> more(Scope scope) {
        int more = ofUnits(scope).size() - FIRST;
        return more > 0 ? Optional.of(phrases.say("digest.more", "count", more)) : Optional.empty();
    }

    private List<String> first(Scope scope, Past past) {
        List<Asked> asked = ofUnits(scope);
        boolean allNew = asked.stream().noneMatch(each -> past.has(each.id(), Told.As.OPEN));
        List<String> items = new ArrayList<>();
        for (Asked each : asked.subList(0, Math.min(FIRST, asked.size()))) {
            boolean isNew = !past.has(each.id(), Told.As.OPEN);
            items.add(named(each, each.sentence()) + (isNew && !allNew ? " " + phrases.say("digest.new") : ""));
        }
        return items;
    }

    private String named(Asked asked) {
        return named(asked, asked.place());
    }

    private String named(Asked asked, String text) {
        OrgUnit unit = asked.unit();
        return unit == null ? text : phrases.say("digest.of", "unit", HeaderText.shown(unit.name()), "text", text);
    }

    private List<String> strangers() {
        List<String> items = new ArrayList<>();
        for (SubmissionLine line : facts.strangers()) {
            Message reason = line.reason();
            if (line.status() == Status.REJECTED && reason != null) items.add(stranger(line, phrases.say(reason)));
        }
        return items;
    }

    private String stranger(SubmissionLine line, String reason) {
        String file = "«" + line.file() + "»";
        return reason.contains(file)
                ? reason
                : phrases.say("digest.file", "file", HeaderText.shown(line.file()), "reason", reason);
    }

    /** Letters of earlier nights that did not go out. */
    private List<Queued> failed() {
        return letters.stream()
                .filter(letter -> letter.night().isBefore(facts.night()))
                .filter(letter -> letter.state() == State.FAILED && !Superseded.is(letter))
                .toList();
    }

    private static String failure(Queued letter) {
        return "failed:" + letter.id().substring(0, 16);
    }

    /** Each is told once. */
    private List<String> unsent(Past past) {
        return failed().stream()
                .filter(letter -> !past.has(failure(letter), Told.As.NOTED))
                .map(letter -> phrases.say(
                        "digest.failed",
                        "unit",
                        facts.name(letter.unit()),
                        "date",
                        Phrases.date(letter.night()),
                        "reason",
                        letter.detail()))
                .toList();
    }

    private void section(List<Section> sections, String title, List<String> items) {
        if (!items.isEmpty()) sections.add(new Section(phrases.say(title), items));
    }
}
