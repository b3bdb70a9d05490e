package vn.tonghop.text;

import java.util.Set;

/** What a reading asks of people, from nothing to everything. */
public enum Action {
    /** Read, nothing to say. */
    ACCEPT,
    /** Read, and how it was read is worth a note: the writing is unusual, but has one meaning. */
    ACCEPT_NOTE,
    /** There is a figure, and a person should look at it. */
    REVIEW,
    /** There is no figure; the commune must say what it means. */
    REJECT,
    /** Nothing was written, or it is promised for later. */
    MISSING;

    /** Notes that tell of a convention or a trace behind the figure, beyond the ways that the standard itself allows. */
    private static final Set<Note> WORTH_A_NOTE =
            Set.of(Note.NONSTANDARD_SEPARATOR, Note.SPACING, Note.DASH, Note.FILE_SEPARATOR, Note.EXTERNAL_LINK);

    public static Action of(Reading reading) {
        if (reading instanceof Reading.NoValue) return MISSING;
        if (reading instanceof Reading.Value value) return of(value);
        boolean offersOneFigure = reading.verdict() == Verdict.EXPR || reading.verdict() == Verdict.UNIT_CONFLICT;
        return offersOneFigure ? REVIEW : REJECT;
    }

    private static Action of(Reading.Value value) {
        if (value.review()) return REVIEW;
        return value.notes().stream().anyMatch(WORTH_A_NOTE::contains) ? ACCEPT_NOTE : ACCEPT;
    }
}
