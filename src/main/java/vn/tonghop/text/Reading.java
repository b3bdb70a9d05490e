package vn.tonghop.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer for one cell. Raw is what stands in it; values and candidates are in the base unit (đồng, never nghìn). */
public sealed interface Reading extends Serializable {

    Verdict verdict();

    /** What people see in the cell. */
    String raw();

    Set<Note> notes();

    /** The unit that the cell itself names; null when it names none. */
    @Nullable
    Unit unit();

    /**
     * A figure that can be used: verdict OK, ZERO or APPROX.
     *
     * @param review usable, but a person should look (colloquial, very small amount, words settled it)
     */
    record Value(
            Verdict verdict,
            BigDecimal value,
            @Nullable Unit unit,
            @Nullable Qualifier qualifier,
            boolean review,
            Origin origin,
            Set<Note> notes,
            String raw)
            implements Reading {
        public Value {
            notes = copy(notes);
        }
    }

    /**
     * Nothing to add: BLANK or MISSING. Blank is not zero.
     *
     * @param unit that of the figure which was to stand there (a formula without its result); null when there is none
     */
    record NoValue(
            Verdict verdict, Set<Note> notes, @Nullable Unit unit, String raw) implements Reading {
        public NoValue {
            notes = copy(notes);
        }

        public NoValue(Verdict verdict, Set<Note> notes, String raw) {
            this(verdict, notes, null, raw);
        }
    }

    /** Something stands there that is not one figure; candidates are what may have been meant, likeliest first. */
    record Doubtful(
            Verdict verdict,
            List<BigDecimal> candidates,
            @Nullable Unit unit,
            Set<Note> notes,
            String raw) implements Reading {
        public Doubtful {
            candidates = List.copyOf(candidates);
            notes = copy(notes);
        }
    }

    private static Set<Note> copy(Set<Note> notes) {
        return notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
    }
}
