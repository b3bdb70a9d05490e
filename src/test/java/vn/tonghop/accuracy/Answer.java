package vn.tonghop.accuracy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What must become of one figure.
 *
 * @param value what the commune meant; null where nothing was written
 * @param other what it wrote in another place; null where it wrote it once
 */
record Answer(
        Kind kind, @Nullable BigDecimal value, @Nullable BigDecimal other) {

    Answer(Kind kind, @Nullable BigDecimal value) {
        this(kind, value, null);
    }

    boolean accepts(BigDecimal read) {
        return value != null && read.compareTo(value) == 0 || other != null && read.compareTo(other) == 0;
    }

    enum Kind {
        /** Counts with this value; nobody needs to be asked. */
        EXACT,
        /** Counts with this value, and the commune is asked to confirm. */
        NOTED,
        /** Counts with this value or is asked about: the specification allows both. */
        EITHER,
        /** Stands outside the commune's own rows: counts with this value or not at all, and nobody need be told. */
        BESIDE,
        /** Must not count, and somebody must be told; or it is settled by written evidence, with this value and a warning. */
        ASK
    }

    static Answer exact(long value) {
        return new Answer(Kind.EXACT, BigDecimal.valueOf(value));
    }

    /** Written twice, in words that nobody promised to understand: one of the two, or asked about. */
    static Answer eitherOf(long value, long other) {
        return new Answer(Kind.EITHER, BigDecimal.valueOf(value), BigDecimal.valueOf(other));
    }

    static Answer noted(long value) {
        return new Answer(Kind.NOTED, BigDecimal.valueOf(value));
    }

    static Answer either(long value) {
        return new Answer(Kind.EITHER, BigDecimal.valueOf(value));
    }

    static Answer beside(long value) {
        return new Answer(Kind.BESIDE, BigDecimal.valueOf(value));
    }

    static Answer ask(long meant) {
        return new Answer(Kind.ASK, BigDecimal.valueOf(meant));
    }

    static Answer ask() {
        return new Answer(Kind.ASK, null);
    }

    Answer as(Kind other) {
        return new Answer(other, value, this.other);
    }
}
