package vn.tonghop.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A letter in the archive and where it stands.
 *
 * @param id of unit, period, night, kind and content, lower-case hexadecimal: the same letter has the same id
 * @param unit the code of the unit it goes to
 * @param address ASCII; empty where a person has to send it
 * @param attempts dialogues begun
 * @param doubts how often it may have arrived without our knowing
 * @param due not before this moment
 * @param detail of the last change: the server's words, or why a person has to send it
 */
public record Queued(
        String id,
        String unit,
        String period,
        LocalDate night,
        Kind kind,
        Route route,
        String address,
        String subject,
        List<Told> told,
        Instant queuedAt,
        State state,
        int attempts,
        int doubts,
        Instant due,
        String detail) {

    /** How a letter leaves; settled when it is queued, and for good. */
    public enum Route {
        MAIL,
        /** Written for a person to send. */
        HAND
    }

    /** Moments in what every database keeps, texts in one line: the memory says exactly what the journal says. */
    public Queued {
        told = List.copyOf(told);
        subject = HeaderText.shown(subject);
        detail = HeaderText.shown(detail);
        queuedAt = queuedAt.truncatedTo(ChronoUnit.MICROS);
        due = due.truncatedTo(ChronoUnit.MICROS);
    }

    Queued with(State next, int attempts, int doubts, Instant due, String detail) {
        return new Queued(
                id, unit, period, night, kind, route, address, subject, told, queuedAt, next, attempts, doubts, due,
                detail);
    }

    /** The name of its files without their endings. */
    String fileName() {
        return night + "-" + unit + "-" + kind.word() + "-" + id.substring(0, 12);
    }
}
