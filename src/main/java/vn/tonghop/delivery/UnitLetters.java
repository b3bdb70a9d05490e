package vn.tonghop.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.delivery.Letter.Attachment;
import vn.tonghop.delivery.Letter.Section;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.PassedCheck;
import vn.tonghop.editing.Status;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.LetterFindings.Asked;

/**
 * The letter to a unit that has sent something: what is new, what still stands, what is settled, what is right, until when;
 * or that all is in order. None when nothing is new.
 */
final class UnitLetters {

    private final Facts facts;
    private final Phrases phrases;
    private final LetterSettings settings;
    private final OrgUnit top;
    private final Function<OrgUnit, List<Attachment>> marked;

    /** @param marked the unit's own files with the doubtful cells marked */
    UnitLetters(
            Facts facts,
            Phrases phrases,
            LetterSettings settings,
            OrgUnit top,
            Function<OrgUnit, List<Attachment>> marked) {
        this.facts = facts;
        this.phrases = phrases;
        this.settings = settings;
        this.top = top;
        this.marked = marked;
    }

    Optional<Letter> to(OrgUnit unit, Past past) {
        List<Told> told = told(unit, past);
        if (told.stream().allMatch(past::has)) return Optional.empty();
        return Optional.of(facts.asked(unit).isEmpty() ? received(unit, past, told) : correction(unit, past, told));
    }

    private List<Told> told(OrgUnit unit, Past past) {
        List<Told> told = new ArrayList<>();
        for (SubmissionLine line : facts.files(unit)) {
            if (!line.sha256().isEmpty() && line.status().isNews()) told.add(Told.received(line.sha256()));
        }
        for (Asked asked : facts.asked(unit)) {
            told.add(new Told(asked.id(), Told.As.OPEN, asked.place()));
            if (isOverdue(asked, past)) told.add(new Told(asked.id(), Told.As.ESCALATED, ""));
        }
        for (Told settled : settled(unit, past)) told.add(settled);
        return told;
    }

    /** What was told as open and no longer is. Without a report that counts nothing is settled. */
    private List<Told> settled(OrgUnit unit, Past past) {
        if (facts.counting(unit).isEmpty()) return List.of();
        return past.settled(facts.asked(unit));
    }

    private boolean isOverdue(Asked asked, Past past) {
        return past.days(asked) >= settings.escalateDays();
    }

    private Letter received(OrgUnit unit, Past past, List<Told> told) {
        List<String> opening = new ArrayList<>();
        String addressee = phrases.addressee(unit);
        facts.countingLine(unit)
                .ifPresent(line -> opening.add(phrases.say(
                        "received",
                        "sender",
                        phrases.sender(top),
                        "addressee",
                        addressee,
                        "campaign",
                        phrases.campaign(facts.summary().period()),
                        "file",
                        HeaderText.shown(line.file()),
                        "time",
                        line.receivedAt() == null ? "" : phrases.moment(line.receivedAt()),
                        "size",
                        facts.counting(unit)
                                .map(checked -> checked.submission().file().size())
                                .orElse(0L),
                        "hash",
                        line.sha256().substring(0, Receipts.SHOWN_OF_HASH))));
        List<Section> sections = new ArrayList<>();
        section(sections, "section.settled", settledNow(unit, past));
        right(unit).ifPresent(opening::add);
        return letter(unit, Kind.RECEIVED, opening, sections, phrases.closing(top), told, List.of());
    }

    private Letter correction(OrgUnit unit, Past past, List<Told> told) {
        List<Attachment> copies = facts.hasItsOwnFile(unit) ? marked.apply(unit) : List.of();
        List<String> opening = new ArrayList<>();
        opening.add(opening(unit));
        held(unit).ifPresent(opening::add);
        List<Section> sections = new ArrayList<>();
        List<String> fresh = items(unit, past, false);
        List<String> standing = items(unit, past, true);
        section(sections, standing.isEmpty() ? "" : "section.fresh", fresh);
        section(sections, "section.standing", standing);
        section(sections, "section.settled", settledNow(unit, past));
        right(unit).ifPresent(right -> sections.add(new Section("", List.of(right))));
        String request = phrases.say(
                request(unit, copies),
                "addressee",
                phrases.addressee(unit),
                "sender",
                phrases.sender(top),
                "deadline",
                phrases.replyBy(facts.night()));
        return letter(unit, Kind.CORRECTION, opening, sections, phrases.closing(top, request), told, copies);
    }

    /** A report of another year, say, is not to be corrected but sent anew. */
    private String request(OrgUnit unit, List<Attachment> copies) {
        if (facts.counting(unit).isEmpty()) return "request.refused";
        return copies.isEmpty() ? "request.own" : "request.marked";
    }

    /** The file that a letter begins with: the one that counts, else the first that asks for something. */
    private SubmissionLine opened(OrgUnit unit) {
        return facts.countingLine(unit)
                .orElseGet(() -> facts.files(unit).stream()
                        .filter(each -> each.status().isNews())
                        .findFirst()
                        .orElseThrow());
    }

    private String opening(OrgUnit unit) {
        SubmissionLine line = opened(unit);
        return phrases.say(
                facts.counting(unit).isPresent() ? "opening" : "opening.refused",
                "sender",
                phrases.sender(top),
                "addressee",
                phrases.addressee(unit),
                "campaign",
                phrases.campaign(facts.summary().period()),
                "file",
                HeaderText.shown(line.file()),
                "time",
                line.receivedAt() == null ? "" : phrases.moment(line.receivedAt()));
    }

    /** A newer file that does not count, because more is to be corrected in it. */
    private Optional<String> held(OrgUnit unit) {
        String counting = facts.countingLine(unit).map(SubmissionLine::file).orElse("");
        return facts.files(unit).stream()
                .filter(line -> line.status() == Status.NEEDS_CORRECTION
                        && !counting.isEmpty()
                        && !line.file().equals(counting))
                .findFirst()
                .map(line -> phrases.say(
                        "held", "file", HeaderText.shown(line.file()), "counting", HeaderText.shown(counting)));
    }

    /** @param standing those told before, else the new ones */
    private List<String> items(OrgUnit unit, Past past, boolean standing) {
        String opened = opened(unit).file();
        return facts.asked(unit).stream()
                .filter(asked -> past.has(asked.id(), Told.As.OPEN) == standing)
                .map(asked -> {
                    String item = asked.file().equals(opened)
                            ? asked.sentence()
                            : phrases.say(
                                    "inFile", "file", HeaderText.shown(asked.file()), "sentence", asked.sentence());
                    return standing ? item + " " + since(asked, past) : item;
                })
                .toList();
    }

    private String since(Asked asked, Past past) {
        String first = past.since(asked.id(), Told.As.OPEN).map(Phrases::date).orElse("");
        return phrases.say("standing", "days", past.days(asked), "date", first);
    }

    private List<String> settledNow(OrgUnit unit, Past past) {
        return settled(unit, past).stream()
                .map(Told::what)
                .filter(what -> !what.isEmpty())
                .toList();
    }

    /** What is right as well; what could not be checked is not said to be. */
    private Optional<String> right(OrgUnit unit) {
        Optional<Checked> counting = facts.counting(unit);
        if (counting.isEmpty()) return Optional.empty();
        Set<String> failed =
                counting.get().findings().stream().map(Finding::rule).collect(Collectors.toSet());
        long passed = counting.get().passed().stream()
                .map(PassedCheck::rule)
                .filter(rule -> !failed.contains(rule))
                .distinct()
                .count();
        if (passed == 0) return Optional.empty();
        String right = phrases.say(facts.asked(unit).isEmpty() ? "right.all" : "right.rest", "checks", passed);
        long unchecked = counting.get().unchecked().stream().distinct().count();
        return Optional.of(unchecked == 0 ? right : right + " " + phrases.say("right.unchecked", "checks", unchecked));
    }

    private void section(List<Section> sections, String title, List<String> items) {
        if (!items.isEmpty()) sections.add(new Section(title.isEmpty() ? "" : phrases.say(title), items));
    }

    private Letter letter(
            OrgUnit unit,
            Kind kind,
            List<String> opening,
            List<Section> sections,
            List<String> closing,
            List<Told> told,
            List<Attachment> attachments) {
        return new Letter(
                unit,
                kind,
                facts.summary().period(),
                facts.night(),
                phrases.subject(kind, facts.summary().period(), unit),
                phrases.greeting(phrases.addressee(unit)),
                opening,
                sections,
                closing,
                told,
                attachments);
    }
}
