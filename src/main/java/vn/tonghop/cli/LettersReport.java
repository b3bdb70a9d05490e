package vn.tonghop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.batch.Letters;
import vn.tonghop.batch.Outcome;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.delivery.Courier;
import vn.tonghop.delivery.Queued;
import vn.tonghop.delivery.State;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;

/** What a person reads about a run's letters. */
final class LettersReport {

    private final Renderer renderer;

    LettersReport(Renderer renderer) {
        this.renderer = renderer;
    }

    /** Nothing where there is nothing to say. */
    List<Message> lines(Letters letters, Path results) {
        Courier.Delivered delivered = letters.delivered();
        List<Message> lines = new ArrayList<>();
        long handed = letters.tonight().stream()
                .filter(letter -> letter.state() == State.HANDED)
                .count();
        if (handed > 0) lines.add(Message.of("run.letters.handed", "count", handed, "folder", results.resolve("thu")));
        if (delivered.sent() > 0) lines.add(Message.of("run.letters.sent", "count", delivered.sent()));
        if (delivered.doubtful() > 0) lines.add(Message.of("run.letters.doubtful", "count", delivered.doubtful()));
        if (delivered.failed() > 0)
            lines.add(Message.of("run.letters.failed", "count", delivered.failed(), "folder", results.resolve("thu")));
        if (delivered.waiting() > 0) lines.add(Message.of("run.letters.waiting", "count", delivered.waiting()));
        trouble(letters).ifPresent(lines::add);
        lines.addAll(letters.notices());
        return lines;
    }

    static Optional<Message> trouble(Letters letters) {
        return letters.delivered().trouble().map(words -> Message.of("run.letters.trouble", "words", Line.of(words)));
    }

    /** Who would get what. */
    String rehearsed(Outcome outcome) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of("run.dry", "count", outcome.letters().tonight().size()));
        for (Queued letter : outcome.letters().tonight()) lines.add(line(letter, outcome.summary()));
        lines.addAll(outcome.letters().notices());
        return lines.stream().map(renderer::render).collect(Collectors.joining(System.lineSeparator()));
    }

    private static Message line(Queued letter, Summary summary) {
        Message kind = Message.of("delivery.kind." + letter.kind().name().toLowerCase(Locale.ROOT));
        String name = summary.units().stream()
                .filter(unit -> unit.code().equals(letter.unit()))
                .map(OrgUnit::name)
                .findFirst()
                .orElse(
                        letter.unit().equals(summary.unit().code())
                                ? summary.unit().name()
                                : letter.unit());
        if (letter.route() == Queued.Route.MAIL)
            return Message.of(
                    "delivery.route.mail",
                    "unit",
                    Line.of(name),
                    "code",
                    letter.unit(),
                    "kind",
                    kind,
                    "address",
                    letter.address());
        String why = letter.address().isEmpty() ? "delivery.why.noAddress" : "delivery.why.byHand";
        return Message.of(
                "delivery.route.hand",
                "unit",
                Line.of(name),
                "code",
                letter.unit(),
                "kind",
                kind,
                "why",
                Message.of(why));
    }
}
