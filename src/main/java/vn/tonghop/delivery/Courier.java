package vn.tonghop.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.delivery.Queued.Route;

/**
 * Sends what is queued. Before each dialogue SENDING is written down and committed; what a dead process left in SENDING may
 * have arrived: it goes out once more under the same Message-ID, and is counted. One recipient's failure stops no other.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** The longest wait between two attempts. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final LetterArchive archive;
    private final Outbox outbox;
    private final Post post;
    private final LetterSettings settings;
    private final Clock clock;
    private final Pause pause;
    private final Rate rate;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<State, Integer> came = new EnumMap<>(State.class);
    private @Nullable String trouble;

    /**
     * What a delivery came to.
     *
     * @param doubtful letters that may have arrived twice or not at all, counted when that was found
     * @param waiting letters that go out another time
     * @param trouble what keeps the server from taking anything; empty when nothing does
     */
    public record Delivered(int sent, int failed, int doubtful, int waiting, Optional<String> trouble) {

        public static final Delivered NOTHING = new Delivered(0, 0, 0, 0, Optional.empty());
    }

    /** Waits: a test's does not. */
    @FunctionalInterface
    public interface Pause {
        void await(Duration span) throws InterruptedException;
    }

    public Courier(LetterArchive archive, Outbox outbox, Post post, LetterSettings settings, Clock clock, Pause pause) {
        this.archive = archive;
        this.outbox = outbox;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.rate = new Rate(settings.perMinute(), clock, pause);
    }

    /** Something is waiting to go out. */
    public boolean hasWork(List<String> periods) {
        return !open(periods).isEmpty();
    }

    /** Sends all letters of these periods that are due, and again those that a server put off, as often as one run may. */
    public Delivered deliver(List<String> periods) throws IOException, InterruptedException {
        go(periods);
        return new Delivered(
                came.getOrDefault(State.SENT, 0),
                came.getOrDefault(State.FAILED, 0),
                came.getOrDefault(State.DOUBTFUL, 0),
                open(periods).size(),
                Optional.ofNullable(trouble));
    }

    private void go(List<String> periods) throws IOException, InterruptedException {
        for (Queued letter : open(periods))
            if (letter.state() == State.SENDING) doubt(letter, "interrupted", Duration.ZERO);
        for (Queued letter : open(periods))
            if (isTooOld(letter))
                fail(letter, "not sent for " + settings.giveUp().toDays() + " days");
        int refusals = 0;
        for (; ; ) {
            List<Queued> going = going(periods);
            if (going.isEmpty()) return;
            Instant first = going.stream()
                    .map(Queued::due)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            if (first.isAfter(clock.instant())) pause.await(Duration.between(clock.instant(), first));
            trouble = null;
            if (send(due(going))) continue;
            if (++refusals >= settings.attemptsPerRun()) return;
            pause.await(backOff(refusals));
        }
    }

    private List<Queued> open(List<String> periods) {
        List<Queued> open = new ArrayList<>();
        for (String period : periods)
            for (Queued letter : outbox.list(period))
                if (letter.route() == Route.MAIL && letter.state().isOpen()) open.add(letter);
        return open;
    }

    /** Those that this run may still try, the least tried first. It waits for its own second attempts only. */
    private List<Queued> going(List<String> periods) {
        Instant now = clock.instant();
        return open(periods).stream()
                .filter(letter -> triesOf(letter) < settings.attemptsPerRun())
                .filter(letter -> triesOf(letter) > 0 || !letter.due().isAfter(now))
                .sorted(Comparator.comparingInt(Queued::attempts))
                .toList();
    }

    private int triesOf(Queued letter) {
        return tries.getOrDefault(letter.id(), 0);
    }

    private List<Queued> due(List<Queued> letters) {
        Instant now = clock.instant();
        return letters.stream().filter(letter -> !letter.due().isAfter(now)).toList();
    }

    private boolean isTooOld(Queued letter) {
        return letter.queuedAt().plus(settings.giveUp()).isBefore(clock.instant());
    }

    /** False when the server takes nothing; what is in the list then waits as it is. */
    private boolean send(List<Queued> letters) throws IOException, InterruptedException {
        int next = 0;
        while (next < letters.size()) {
            try (Post.Line line = post.open()) {
                do {
                    rate.await();
                    if (!send(letters.get(next++), line)) return false;
                } while (line.isUp() && next < letters.size());
            } catch (Post.Unreachable e) {
                return takesNothing(e.getMessage());
            }
        }
        return true;
    }

    private boolean takesNothing(@Nullable String words) {
        trouble = words == null ? "" : words;
        LOG.warn("the mail server takes nothing: {}", trouble);
        return false;
    }

    private boolean send(Queued letter, Post.Line line) throws IOException {
        byte[] eml = archive.eml(letter);
        Queued sending =
                letter.with(State.SENDING, letter.attempts() + 1, letter.doubts(), clock.instant(), letter.detail());
        note(sending);
        tries.merge(letter.id(), 1, Integer::sum);
        Post.Reply reply = line.send(eml, letter.address());
        LOG.info("letter {} to unit {}: {}", letter.id().substring(0, 12), letter.unit(), reply.verdict());
        switch (reply.verdict()) {
            case SENT ->
                note(sending.with(State.SENT, sending.attempts(), sending.doubts(), clock.instant(), reply.words()));
            case LATER -> retry(sending, reply.words());
            case NEVER -> fail(sending, reply.words());
            case UNKNOWN -> doubt(sending, reply.words(), backOff(triesOf(sending)));
            case NOT_US -> {
                note(sending.with(State.RETRY, letter.attempts(), sending.doubts(), clock.instant(), reply.words()));
                return takesNothing(reply.words());
            }
        }
        return true;
    }

    private void retry(Queued letter, String words) throws IOException {
        if (letter.attempts() >= settings.attempts()) fail(letter, words);
        else
            note(letter.with(
                    State.RETRY,
                    letter.attempts(),
                    letter.doubts(),
                    clock.instant().plus(backOff(failures(letter))),
                    words));
    }

    /** Those of this run while it goes on trying; then all, so that many short runs by day do not use them up. */
    private int failures(Queued letter) {
        return triesOf(letter) < settings.attemptsPerRun() ? triesOf(letter) : letter.attempts();
    }

    /** Sent once more, and not a third time: then a person decides. */
    private void doubt(Queued letter, String words, Duration wait) throws IOException {
        int doubts = letter.doubts() + 1;
        State next = doubts > 1 ? State.FAILED : State.DOUBTFUL;
        String detail = doubts > 1 ? "may have arrived, twice cut off: " + words : words;
        note(letter.with(next, letter.attempts(), doubts, clock.instant().plus(wait), detail));
    }

    private void fail(Queued letter, String words) throws IOException {
        note(letter.with(State.FAILED, letter.attempts(), letter.doubts(), clock.instant(), words));
    }

    /** The journal first: what the database lost is read from there. */
    private void note(Queued letter) throws IOException {
        archive.note(letter, clock.instant());
        outbox.update(letter);
        came.merge(letter.state(), 1, Integer::sum);
    }

    /** @param tries that failed */
    private Duration backOff(int tries) {
        Duration wait = settings.retryDelay();
        for (int i = 1; i < tries && wait.compareTo(LONGEST) < 0; i++) wait = wait.multipliedBy(2);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
