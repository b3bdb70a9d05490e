package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.Said;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.intake.Arrival;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;

/** What keeps an answer about figures, clear in itself, from being taken: the figures themselves, or a version since. */
final class Doubts {

    private final Form form;
    private final Arrival arrival;

    /** @param arrival of the file that brought the answers */
    Doubts(Form form, Arrival arrival) {
        this.form = form;
        this.arrival = arrival;
    }

    /**
     * Why the answer is not taken; empty where it may be.
     *
     * @param own the returned copy itself, where it is one of the unit's versions
     */
    Optional<Message> about(Said.Clear said, Docket docket, Version asked, Optional<Version> own) {
        return doubt(said, asked).or(() -> stale(said, docket, asked, own));
    }

    /** What the figures themselves forbid: they are not there, or there is no number to keep, or its unit is unclear. */
    private Optional<Message> doubt(Said.Clear said, Version asked) {
        for (Figure.Key key : said.figures()) {
            Optional<Figure> figure = asked.figure(key);
            if (figure.isEmpty() && said.kind() == Kind.CORRECT) return Optional.of(Message.of("answer.noFigure"));
            if (said.kind() == Kind.KEEP && figure.filter(Doubts::isUnreadable).isPresent())
                return Optional.of(Message.of(
                        "answer.unreadable", "raw", figure.get().reading().raw()));
        }
        return unclearScale(said, asked);
    }

    private static boolean isUnreadable(Figure figure) {
        return figure.reading() instanceof Reading.Doubtful;
    }

    /** Where the file's money is in nghìn đồng, a bare number may be either. */
    private Optional<Message> unclearScale(Said.Clear said, Version asked) {
        Figure.Key key = said.key().figure();
        boolean bare = said.answer().value() instanceof Reading.Value value
                && value.value().signum() != 0
                && !namesItsUnit(value.raw());
        if (key == null || !bare || said.kind() != Kind.CORRECT) return Optional.empty();
        boolean money = form.findElement(key.element())
                .filter(element -> element.kind() == Element.Kind.MONEY)
                .isPresent();
        boolean otherUnit = asked.checked()
                .submission()
                .table(key.table())
                .filter(table -> table.scale().factor().compareTo(BigDecimal.ONE) != 0 || isScaled(asked, key))
                .isPresent();
        if (!money || !otherUnit) return Optional.empty();
        String raw = said.answer().value().raw();
        return Optional.of(Message.of("answer.scale", "text", raw, "dong", raw));
    }

    private static boolean namesItsUnit(String raw) {
        return raw.codePoints().anyMatch(Character::isLetter) || raw.indexOf('₫') >= 0;
    }

    private static boolean isScaled(Version version, Figure.Key key) {
        return version.figure(key)
                .filter(figure -> figure.reading() instanceof Reading.Value value && value.origin() == Origin.SCALED)
                .isPresent();
    }

    /** By now another version counts, in which the figure is another one. */
    private Optional<Message> stale(Said.Clear said, Docket docket, Version asked, Optional<Version> own) {
        if (own.isPresent()) return Optional.empty();
        Optional<Version> counts =
                docket.versionsBy(arrival.file().receivedAt()).counting();
        if (counts.isEmpty() || counts.get().isCalled(said.key().version())) return Optional.empty();
        List<Figure.Key> figures = said.figures();
        String from = Docket.digits(asked);
        boolean same = figures.isEmpty()
                ? docket.isUnchanged(from, counts.get(), null)
                : figures.stream().allMatch(figure -> docket.isUnchanged(from, counts.get(), figure));
        return same
                ? Optional.empty()
                : Optional.of(Message.of("answer.stale", "file", counts.get().path()));
    }
}
