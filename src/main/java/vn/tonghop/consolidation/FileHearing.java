package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Answer;
import vn.tonghop.decision.AnswerCheck;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.Misfit;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.decision.Said;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Place;
import vn.tonghop.intake.Arrival;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.reading.Figure;

/** The answers of one file, one after the other: each fits what is known by then, or changes nothing. */
final class FileHearing {

    private final Form form;
    private final OrgUnits roster;
    private final Period period;
    private final Map<String, Docket> dockets;
    private final Arrival arrival;
    private final Optional<Set<String>> owners;
    private final Doubts doubts;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();
    private int taken;

    /** @param owners the units for which the file may answer; empty for all */
    FileHearing(
            Form form,
            OrgUnits roster,
            Period period,
            Map<String, Docket> dockets,
            Arrival arrival,
            Optional<Set<String>> owners) {
        this.form = form;
        this.roster = roster;
        this.period = period;
        this.dockets = dockets;
        this.arrival = arrival;
        this.owners = owners;
        this.doubts = new Doubts(form, arrival);
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Misfit> misfits() {
        return misfits;
    }

    /** What was answered so that it could be taken: earlier misfits about it are over. */
    Set<String> settled() {
        return settled;
    }

    int taken() {
        return taken;
    }

    /** What an answer is about, whichever version it was asked of. */
    static String subject(String key) {
        return QuestionKey.parse(key)
                .map(known -> known.unit() + "|" + (known.finding().isEmpty() ? known.version() : known.finding()))
                .orElse(key);
    }

    void hear(List<Answer> answers) {
        List<Said.Clear> clear = new ArrayList<>();
        for (Answer answer : answers) {
            Said said = AnswerCheck.check(answer);
            if (said instanceof Said.Clear one) clear.add(one);
            else if (said instanceof Said.Unclear unclear) misfit(answer, unclear.place(), unclear.why());
        }
        Set<Said.Clear> twice = new TwoAnswers(clear).contradicting();
        // Taking back comes first: one sheet may take back and decide anew.
        for (Said.Clear said : clear) if (said.kind() == Kind.UNDO) hear(said, twice);
        for (Said.Clear said : clear) if (said.kind() != Kind.UNDO) hear(said, twice);
    }

    private void hear(Said.Clear said, Set<Said.Clear> twice) {
        Optional<Message> foreign = foreign(said);
        if (foreign.isPresent()) misfit(said, foreign.get());
        else if (twice.contains(said)) misfit(said, Message.of("answer.twice"));
        else answer(said, Objects.requireNonNull(dockets.get(said.key().unit())));
    }

    /** What keeps an answer from being heard at all. */
    private Optional<Message> foreign(Said.Clear said) {
        QuestionKey key = said.key();
        if (!key.form().equals(form.id())) return Optional.of(Message.of("answer.form", "form", key.form()));
        if (!key.period().equals(period.id())) return Optional.of(Message.of("answer.period", "period", key.period()));
        if (roster.find(key.unit()).isEmpty()) return Optional.of(Message.of("answer.unit", "unit", key.unit()));
        String code = said.answer().unitCode();
        if (!code.isEmpty() && !isSameCode(code, key.unit()))
            return Optional.of(Message.of("answer.unitDiffers", "code", code, "unit", name(key.unit())));
        if (owners.isPresent() && !owners.get().contains(key.unit()))
            return Optional.of(Message.of("answer.otherUnit", "unit", name(key.unit())));
        Docket docket = dockets.get(key.unit());
        return docket == null || docket.find(key.version()).isEmpty()
                ? Optional.of(Message.of("answer.version"))
                : Optional.empty();
    }

    /** Excel takes «00123» for 123. */
    private static boolean isSameCode(String written, String code) {
        return written.equals(code) || written.equals(code.replaceFirst("^0+(?=.)", ""));
    }

    private void answer(Said.Clear said, Docket docket) {
        switch (said.kind()) {
            case UNDO -> undo(said, docket);
            case CHOOSE, WITHDRAW -> version(said, docket);
            case CORRECT, KEEP -> figure(said, docket);
            case CLOSE, REOPEN -> throw new IllegalStateException("no answer of a sheet");
        }
    }

    private void undo(Said.Clear said, Docket docket) {
        List<Decision> undone = docket.inForce().stream()
                .filter(decision -> Earlier.isAbout(decision, said.key()))
                .toList();
        if (undone.isEmpty() && !wasUndone(said, docket)) misfit(said, Message.of("answer.nothingToUndo"));
        if (undone.isEmpty()) return;
        Decision first = undone.get(0);
        String old = first.value() == null ? first.old() : first.value().toPlainString();
        Decision undoing = decision(said, said.key().version(), said.key().figure(), old, null);
        docket.undo(undone, undoing);
        decisions.add(undoing);
        taken(said);
    }

    private static boolean wasUndone(Said.Clear said, Docket docket) {
        return docket.all().stream()
                .anyMatch(earlier -> earlier.kind() == Kind.UNDO && Earlier.isAbout(earlier, said.key()));
    }

    private void version(Said.Clear said, Docket docket) {
        Version version = docket.find(said.key().version()).orElseThrow();
        boolean unreadable = version.checked().status() == Status.REJECTED;
        if (said.kind() == Kind.CHOOSE && unreadable) {
            misfit(said, Message.of("answer.refused", "file", version.path()));
            return;
        }
        Decision decision = decision(said, said.key().version(), null, version.path(), null);
        List<Decision> against = docket.inForce().stream()
                .filter(each -> each.kind() == Kind.WITHDRAW || each.kind() == Kind.CHOOSE && stillCounts(each, docket))
                .filter(each -> Earlier.isAgainst(each, decision))
                .toList();
        if (against.isEmpty()) take(said, docket, List.of(decision));
        else if (Earlier.repeats(List.of(decision), against)) taken(said);
        else misfit(said, Message.of("answer.settled", "earlier", Told.of(against.get(0))));
    }

    private boolean stillCounts(Decision choice, Docket docket) {
        return docket.versionsBy(arrival.file().receivedAt())
                .counting()
                .filter(counts -> counts.isCalled(choice.version()))
                .isPresent();
    }

    private void figure(Said.Clear said, Docket docket) {
        Version asked = docket.find(said.key().version()).orElseThrow();
        Optional<Version> own = own(docket);
        Version base = own.orElse(asked);
        Set<Figure.Key> edited = own.map(copy -> edited(said, asked, copy)).orElse(Set.of());
        Optional<Message> doubt = doubts.about(said, docket, asked, own);
        if (doubt.isPresent()) misfit(said, doubt.get());
        else if (edited.isEmpty()) settle(said, docket, decisions(said, base, Set.of()));
        else if (isSaidByTheCells(said, base, edited)) settle(said, docket, decisions(said, base, edited));
        else contradict(said, docket, base, edited);
    }

    /** The returned copy itself, where it is one of the unit's versions. */
    private Optional<Version> own(Docket docket) {
        if (owners.isEmpty()) return Optional.empty();
        return docket.sent().stream()
                .filter(version -> version.arrival().equals(arrival))
                .findFirst();
    }

    private static Set<Figure.Key> edited(Said.Clear said, Version asked, Version copy) {
        Set<Figure.Key> edited = new HashSet<>();
        for (Figure.Key figure : said.figures()) if (!asked.agreesOn(figure, copy)) edited.add(figure);
        return edited;
    }

    /** Every edited cell holds the number that the answer gives. */
    private static boolean isSaidByTheCells(Said.Clear said, Version copy, Set<Figure.Key> edited) {
        return edited.stream()
                .allMatch(figure -> said.changes().stream()
                        .anyMatch(change -> change.figure().equals(figure) && holds(copy, figure, change.value())));
    }

    private static boolean holds(Version version, Figure.Key figure, BigDecimal value) {
        return version.figure(figure)
                .flatMap(Figure::value)
                .filter(read -> read.compareTo(value) == 0)
                .isPresent();
    }

    private void contradict(Said.Clear said, Docket docket, Version copy, Set<Figure.Key> edited) {
        for (Figure.Key figure : said.figures()) {
            if (!edited.contains(figure)) continue;
            BigDecimal answered = said.changes().stream()
                    .filter(change -> change.figure().equals(figure))
                    .map(QuestionKey.Change::value)
                    .findFirst()
                    .orElse(null);
            if (answered != null && holds(copy, figure, answered)) continue;
            docket.contradict(new Contradiction(
                    Docket.digits(copy), figure, answered, said.answer().reply().place()));
            Optional<Figure> read = copy.figure(figure);
            misfit(
                    said,
                    Message.of(
                            "answer.edited",
                            "cell",
                            read.map(each -> each.place().label()).orElse(""),
                            "raw",
                            read.map(each -> each.reading().raw()).orElse("")));
            return;
        }
    }

    /** @param edited figures that need no decision: their cells hold the answer already */
    private List<Decision> decisions(Said.Clear said, Version base, Set<Figure.Key> edited) {
        String version = Docket.digits(base);
        if (said.kind() == Kind.KEEP) {
            Figure.Key figure = said.key().figure();
            return List.of(decision(said, version, figure, old(base, figure), null));
        }
        return said.changes().stream()
                .filter(change -> !edited.contains(change.figure()))
                .map(change -> decision(said, version, change.figure(), old(base, change.figure()), change.value()))
                .toList();
    }

    private static String old(Version version, Figure.@Nullable Key key) {
        if (key == null) return "";
        return version.figure(key)
                .map(figure -> figure.value()
                        .map(BigDecimal::toPlainString)
                        .orElse(figure.reading().raw()))
                .orElse("");
    }

    /** Takes an answer about figures, unless its question, or one of its figures, was answered otherwise before. */
    private void settle(Said.Clear said, Docket docket, List<Decision> made) {
        Version asked = docket.find(said.key().version()).orElseThrow();
        List<Decision> holding = docket.inForce().stream()
                .filter(earlier -> earlier.kind() == Kind.CORRECT || earlier.kind() == Kind.KEEP)
                .filter(earlier -> docket.stillAnswers(earlier, asked))
                .toList();
        List<Decision> answered = holding.stream()
                .filter(earlier -> earlier.finding().equals(said.key().finding()))
                .toList();
        if (!answered.isEmpty()) {
            if (Earlier.repeats(made, answered)) taken(said);
            else misfit(said, Message.of("answer.settled", "earlier", Told.of(answered.get(0))));
            return;
        }
        Optional<Decision> against = holding.stream()
                .filter(earlier -> made.stream().anyMatch(decision -> Earlier.isAnotherNumber(earlier, decision)))
                .findFirst();
        if (against.isPresent()) misfit(said, Message.of("answer.settled", "earlier", Told.of(against.get())));
        else take(said, docket, made);
    }

    private void take(Said.Clear said, Docket docket, List<Decision> made) {
        made.forEach(docket::decide);
        decisions.addAll(made);
        taken(said);
    }

    private Decision decision(
            Said.Clear said, String version, Figure.@Nullable Key figure, String old, @Nullable BigDecimal value) {
        QuestionKey key = said.key();
        return new Decision(
                said.kind(),
                key.unit(),
                period.id(),
                figure,
                key.finding(),
                version,
                old,
                value,
                said.answer().reason().text(),
                by(said),
                said.channel(),
                arrival.file().receivedAt(),
                arrival.file().path());
    }

    /** A unit's own copy was answered by the unit. */
    private String by(Said.Clear said) {
        String by = said.answer().by();
        return by.isEmpty() && owners.isPresent() ? name(said.key().unit()) : by;
    }

    private String name(String unit) {
        return roster.find(unit).map(OrgUnit::name).orElse(unit);
    }

    private void taken(Said.Clear said) {
        taken++;
        settled.add(subject(said.answer().key()));
    }

    private void misfit(Said.Clear said, Message why) {
        misfit(said.answer(), said.answer().reply().place(), why);
    }

    private void misfit(Answer answer, Place place, Message why) {
        String unit = QuestionKey.parse(answer.key())
                .map(QuestionKey::unit)
                .filter(code -> roster.find(code).isPresent())
                .orElse("");
        misfits.add(new Misfit(
                answer.key(),
                unit,
                place,
                why,
                arrival.file().path(),
                arrival.file().receivedAt(),
                arrival.asOf()));
    }
}
