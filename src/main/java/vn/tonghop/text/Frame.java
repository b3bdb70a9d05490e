package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a reading before its number is: the raw text, the column, and what was noticed on the way. */
record Frame(
        String raw,
        Expectation expected,
        Set<Note> notes,
        boolean review,
        @Nullable Qualifier qualifier) {

    static Frame of(String raw, Expectation expected) {
        return new Frame(raw, expected, Set.of(), false, null);
    }

    Frame with(Note note) {
        Set<Note> more = EnumSet.of(note);
        more.addAll(notes);
        return new Frame(raw, expected, more, review, qualifier);
    }

    Frame withAll(Set<Note> noticed) {
        if (noticed.isEmpty()) return this;
        Set<Note> more = EnumSet.copyOf(noticed);
        more.addAll(notes);
        return new Frame(raw, expected, more, review, qualifier);
    }

    Frame reviewed() {
        return new Frame(raw, expected, notes, true, qualifier);
    }

    /** Two qualifiers that lean differently lean nowhere. */
    Frame approximate(Qualifier more) {
        Qualifier both = qualifier == null || qualifier == more ? more : Qualifier.ABOUT;
        return new Frame(raw, expected, notes, review, both);
    }

    boolean isMoney() {
        return expected.quantity() == Quantity.MONEY;
    }

    /** The unit of a figure that names none: đồng in a money column. */
    @Nullable
    Unit unit(@Nullable Unit named) {
        return named == null && isMoney() ? Unit.DONG : named;
    }

    Reading value(Verdict verdict, BigDecimal value, @Nullable Unit unit, Origin origin) {
        boolean look = review || verdict == Verdict.APPROX;
        return new Reading.Value(verdict, value, unit, qualifier, look, origin, notes, raw);
    }

    Reading zero(@Nullable Unit unit) {
        return new Reading.Value(Verdict.ZERO, BigDecimal.ZERO, unit, null, review, Origin.ZERO_WORD, notes, raw);
    }

    Reading nothing(Verdict verdict, @Nullable Unit unit) {
        return new Reading.NoValue(verdict, notes, unit, raw);
    }

    Reading doubt(Verdict verdict, @Nullable Unit unit, List<BigDecimal> candidates) {
        return new Reading.Doubtful(verdict, candidates, unit, notes, raw);
    }

    Reading invalid() {
        return doubt(Verdict.INVALID, null, List.of());
    }

    Reading invalid(Note note) {
        return with(note).invalid();
    }
}
