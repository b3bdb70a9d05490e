package vn.tonghop.editing;

import java.math.BigDecimal;
import vn.tonghop.form.Operator;

/** How two sides compare. */
final class Comparison {

    private Comparison() {}

    /** @param tolerance by how much the sides may miss each other */
    static boolean holds(Operator operator, BigDecimal left, BigDecimal right, BigDecimal tolerance) {
        BigDecimal difference = left.subtract(right);
        boolean equal = difference.abs().compareTo(tolerance) <= 0;
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case GREATER -> difference.add(tolerance).signum() > 0;
            case GREATER_OR_EQUAL -> difference.add(tolerance).signum() >= 0;
            case LESS -> difference.subtract(tolerance).signum() < 0;
            case LESS_OR_EQUAL -> difference.subtract(tolerance).signum() <= 0;
            case COMPULSORY_PAIR -> (left.signum() > 0) == (right.signum() > 0);
            case EXCLUSIVE_PAIR -> left.signum() <= 0 || right.signum() <= 0;
            case CHECK -> throw new IllegalArgumentException("a named check has no sides");
        };
    }
}
