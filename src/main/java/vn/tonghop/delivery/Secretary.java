package vn.tonghop.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.delivery.LetterSettings.Send;
import vn.tonghop.delivery.Queued.Route;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.LetterFindings;

/**
 * Writes the night's letters: into the archive, then into the queue, in one transaction with what they tell, then those that
 * a person sends into {@code thu/}. Cut off at any point, the same can be done again and queues nothing twice.
 */
public final class Secretary {

    private final LetterArchive archive;
    private final Outbox outbox;
    private final LetterSettings settings;
    private final Correspondence correspondence;
    private final Composer composer;
    private final Drafts drafts;
    private final Clock clock;

    /** @param results {@code output/PERIOD}, where {@code thu/} is */
    public Secretary(
            Form form,
            OrgUnits roster,
            LetterSettings settings,
            Renderer renderer,
            LetterFindings findings,
            LetterArchive archive,
            Outbox outbox,
            Path results,
            Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.settings = settings;
        this.correspondence = new Correspondence(form, roster, settings, renderer, findings);
        this.composer = new Composer(new Templates(settings.templates()), settings, correspondence.phrases());
        this.drafts = new Drafts(archive, results, clock);
        this.clock = clock;
    }

    /** An office's template that cannot be used, for people. */
    public static final class TemplateUnusable extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Message told;

        TemplateUnusable(Templates.Unusable unusable) {
            super(unusable.getMessage(), unusable);
            this.told = Message.of(
                    "delivery.template", "file", unusable.template(), "reason", String.valueOf(unusable.getMessage()));
        }

        public Message told() {
            return told;
        }
    }

    /** Makes the queue's memory of a period what the archive says. */
    public void restore(String period) throws IOException {
        outbox.restore(period, archive.list(period));
    }

    /**
     * Writes and queues tonight's letters.
     *
     * @param placed where the results lie that letters speak of and attach
     */
    public void write(Summary summary, Path placed) throws IOException {
        restore(summary.period().id());
        List<Queued> before = outbox.list(summary.period().id());
        try {
            List<Queued> written = store(summary, before, placed);
            supersede(written, before);
            outbox.queueOnce(written);
        } catch (Templates.Unusable e) {
            throw new TemplateUnusable(e);
        }
        handOver(summary.period().id());
    }

    /**
     * Tells by day, at once, those whose files have come that they have; nothing is consolidated, and the night's letter
     * does not tell it again.
     *
     * @param files as they were read by themselves
     * @return the ids of these receipts
     */
    public Set<String> acknowledge(Period period, LocalDate day, OrgUnit top, List<ReadFile> files) throws IOException {
        restore(period.id());
        List<Queued> written = new ArrayList<>();
        try {
            for (Letter letter : correspondence.receipts(period, day, top, files, outbox.list(period.id())))
                written.add(store(letter, top));
        } catch (Templates.Unusable e) {
            throw new TemplateUnusable(e);
        }
        outbox.queueOnce(written);
        handOver(period.id());
        return written.stream().map(Queued::id).collect(Collectors.toSet());
    }

    private List<Queued> store(Summary summary, List<Queued> before, Path placed) throws IOException {
        Set<String> mailedTonight = new HashSet<>();
        for (Queued letter : before)
            if (letter.night().equals(summary.asOf())
                    && letter.route() == Route.MAIL
                    && letter.kind().isOfTheNight()) mailedTonight.add(letter.unit());
        List<Queued> written = new ArrayList<>();
        for (Letter letter : correspondence.write(summary, before, placed))
            if (!mailedTonight.contains(letter.to().code())) written.add(store(letter, summary.unit()));
        return written;
    }

    private Queued store(Letter letter, OrgUnit top) throws IOException {
        String id = Hashes.of(
                letter.to().code(),
                letter.period().id(),
                letter.night().toString(),
                letter.kind().name(),
                composer.words(letter));
        Instant now = clock.instant();
        Address address = AddressBook.of(letter.to());
        Route route = route(letter, address);
        Queued queued = new Queued(
                id,
                letter.to().code(),
                letter.period().id(),
                letter.night(),
                letter.kind(),
                route,
                address.ascii(),
                letter.subject(),
                letter.told(),
                now,
                State.NEW,
                0,
                0,
                now,
                "");
        if (archive.has(queued)) return archive.get(queued);
        Composer.Composed composed = composer.compose(letter, top, id, address.ascii(), route == Route.HAND, now);
        archive.put(queued, composed.eml(), composed.text());
        return queued;
    }

    private Route route(Letter letter, Address address) {
        boolean mailed = switch (settings.send()) {
            case ALL -> true;
            case DISTRICT -> letter.kind() == Kind.DIGEST;
            case NONE -> false;
        };
        return mailed && !address.ascii().isEmpty() ? Route.MAIL : Route.HAND;
    }

    /** An older letter that has not gone out yet is not needed any more: the new one tells the same and more. */
    private void supersede(List<Queued> written, List<Queued> before) throws IOException {
        Map<String, Queued> newest = new HashMap<>();
        for (Queued letter : written) newest.put(letter.unit(), letter);
        for (Queued older : before) {
            Queued newer = newest.get(older.unit());
            if (newer == null || !isOlder(older, newer) || !waits(older)) continue;
            note(Superseded.by(newer, older, clock.instant()));
        }
    }

    private static boolean isOlder(Queued letter, Queued newer) {
        return letter.kind().isOfTheNight()
                ? letter.night().isBefore(newer.night())
                : !letter.night().isAfter(newer.night());
    }

    /** Mailed, but nothing of it has left yet. */
    private static boolean waits(Queued letter) {
        return letter.route() == Route.MAIL && (letter.state() == State.NEW || letter.state() == State.RETRY);
    }

    /** Puts into {@code thu/} what a person has to send, and notes it. */
    public void handOver(String period) throws IOException {
        boolean wereThere = drafts.areThere();
        for (Queued letter : outbox.list(period)) {
            boolean byHand = letter.route() == Route.HAND && letter.state() == State.NEW;
            if (byHand || (waits(letter) && settings.send() == Send.NONE)) {
                drafts.hand(letter);
                note(letter.with(State.HANDED, letter.attempts(), letter.doubts(), clock.instant(), why(letter)));
            } else if (letter.state().isOpen() && settings.send() == Send.NONE) {
                drafts.hand(letter);
                note(letter.with(
                        State.FAILED, letter.attempts(), letter.doubts(), clock.instant(), "may have arrived"));
            } else if (isFailed(letter) || (letter.state() == State.HANDED && !wereThere)) {
                drafts.hand(letter);
            }
        }
        drafts.texts(outbox.list(period));
    }

    private static boolean isFailed(Queued letter) {
        return letter.state() == State.FAILED && !Superseded.is(letter);
    }

    private static String why(Queued letter) {
        return letter.address().isEmpty() ? "no address" : "by hand";
    }

    private void note(Queued letter) throws IOException {
        archive.note(letter, clock.instant());
        outbox.update(letter);
    }

    /** What in the roster keeps letters from being mailed, or looks as if it should not stand there. */
    public static List<Message> notices(Summary summary) {
        return AddressBook.notices(summary).stream()
                .map(AddressBook.Notice::message)
                .toList();
    }

    /** The letters of a period as they stand. */
    public List<Queued> letters(String period) {
        return outbox.list(period);
    }
}
