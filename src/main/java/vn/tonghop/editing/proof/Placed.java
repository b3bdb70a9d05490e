package vn.tonghop.editing.proof;

import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.form.Rule;

/**
 * A rule at a place, as claims.
 *
 * @param place the element of a rule of scope {@code cell}, else empty
 * @param when its condition
 * @param holds what it demands then
 */
record Placed(Rule rule, String place, Claim when, Claim holds) {

    /** The rule is kept. */
    Claim kept() {
        return Claim.any(when.negated(), holds);
    }

    /** The rule reports. */
    Claim broken() {
        return Claim.all(when, holds.negated());
    }

    SortedSet<String> figures() {
        SortedSet<String> figures = new TreeSet<>(when.figures());
        figures.addAll(holds.figures());
        return figures;
    }
}
