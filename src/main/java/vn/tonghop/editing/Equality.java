package vn.tonghop.editing;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An edit that must be met exactly: its terms, products of whole numbers and numbered variables, add up to nothing. */
record Equality(List<Term> terms) {

    record Term(BigInteger coefficient, List<Integer> factors) {
        Term {
            factors = List.copyOf(factors);
        }
    }

    Equality {
        terms = List.copyOf(terms);
    }

    SortedSet<Integer> variables() {
        SortedSet<Integer> variables = new TreeSet<>();
        for (Term term : terms) variables.addAll(term.factors());
        return variables;
    }

    /** Whether values meet it; empty while one of its variables has none. */
    Optional<Boolean> isMet(List<@Nullable BigInteger> values) {
        BigInteger sum = BigInteger.ZERO;
        for (Term term : terms) {
            Optional<BigInteger> product = product(term, values, -1);
            if (product.isEmpty()) return Optional.empty();
            sum = sum.add(product.get());
        }
        return Optional.of(sum.signum() == 0);
    }

    /** How its one open variable solves it. */
    sealed interface Solution {
        record Value(BigInteger value) implements Solution {}

        /** No whole number of at least 0 does. */
        record None() implements Solution {}

        /** Any does, or the equality says nothing about it. */
        record Any() implements Solution {}
    }

    /** Solves for the variable when all others have values. */
    Solution solve(int variable, List<@Nullable BigInteger> values) {
        BigInteger factor = BigInteger.ZERO;
        BigInteger rest = BigInteger.ZERO;
        for (Term term : terms) {
            long times =
                    term.factors().stream().filter(each -> each == variable).count();
            if (times > 1) return new Solution.Any();
            BigInteger product = product(term, values, variable).orElseThrow();
            if (times == 1) factor = factor.add(product);
            else rest = rest.add(product);
        }
        return solve(factor, rest.negate());
    }

    private static Solution solve(BigInteger factor, BigInteger wanted) {
        if (factor.signum() == 0) return wanted.signum() == 0 ? new Solution.Any() : new Solution.None();
        BigInteger[] quotient = wanted.divideAndRemainder(factor);
        return quotient[1].signum() == 0 && quotient[0].signum() >= 0
                ? new Solution.Value(quotient[0])
                : new Solution.None();
    }

    /** The product of a term's factors but one; empty when another has no value. */
    private static Optional<BigInteger> product(Term term, List<@Nullable BigInteger> values, int without) {
        BigInteger product = term.coefficient();
        for (int factor : term.factors()) {
            if (factor == without) continue;
            BigInteger value = values.get(factor);
            if (value == null) return Optional.empty();
            product = product.multiply(value);
        }
        return Optional.of(product);
    }
}
