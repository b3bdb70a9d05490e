package vn.tonghop.editing.proof;

import org.jspecify.annotations.Nullable;

/**
 * How much may be calculated before it is said that something cannot be proved; counted in steps, not in time, so that
 * every machine comes to the same answer.
 */
final class Effort {

    /** For all rules of a form: more than thirty times what the built-in one takes. */
    private static final long OF_A_PROOF = 10_000_000;

    private final @Nullable Effort whole;
    private long left;

    private Effort(long steps, @Nullable Effort whole) {
        this.left = steps;
        this.whole = whole;
    }

    static Effort ofAProof() {
        return new Effort(OF_A_PROOF, null);
    }

    /** A part for one question, so that a hard one does not use up what the others need. */
    Effort part(long most) {
        return new Effort(most, this);
    }

    void spend(long steps) {
        left -= steps;
        if (whole != null) whole.spend(steps);
    }

    boolean isSpent() {
        return left < 0 || (whole != null && whole.isSpent());
    }
}
