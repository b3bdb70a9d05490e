package vn.tonghop.editing.proof;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.form.Operator;

/** Two sums and how far they may differ, ready to be compared as a rule compares its sides. */
record Compared(Map<String, BigDecimal> left, Map<String, BigDecimal> right, BigDecimal tolerance) {

    static Compared of(Map<String, BigDecimal> left, Map<String, BigDecimal> right, BigDecimal tolerance) {
        return new Compared(left, right, tolerance);
    }

    Claim by(Operator operator) {
        return switch (operator) {
            case EQUAL -> Claim.all(atLeast(left, right, false), atLeast(right, left, false));
            case NOT_EQUAL ->
                Claim.all(atLeast(left, right, false), atLeast(right, left, false))
                        .negated();
            case GREATER -> atLeast(left, right, true);
            case GREATER_OR_EQUAL -> atLeast(left, right, false);
            case LESS -> atLeast(right, left, true);
            case LESS_OR_EQUAL -> atLeast(right, left, false);
            case COMPULSORY_PAIR ->
                Claim.any(
                        Claim.all(positive(left), positive(right)),
                        Claim.all(positive(left).negated(), positive(right).negated()));
            case EXCLUSIVE_PAIR ->
                Claim.any(positive(left).negated(), positive(right).negated());
            case CHECK -> throw new IllegalArgumentException("a named check has no sides");
        };
    }

    /** {@code a + tolerance >= b}, or {@code >}. */
    private Claim atLeast(Map<String, BigDecimal> a, Map<String, BigDecimal> b, boolean strictly) {
        Map<String, BigDecimal> difference = new TreeMap<>(a);
        b.forEach((name, value) -> difference.merge(name, value.negate(), BigDecimal::add));
        difference.merge("", tolerance, BigDecimal::add);
        return new Claim.Atom(Inequality.atLeast(difference, strictly));
    }

    private static Claim positive(Map<String, BigDecimal> sum) {
        return new Claim.Atom(Inequality.atLeast(sum, true));
    }
}
