package vn.tonghop.editing.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of whole multiples of products of figures, and a constant, is at least 0. Figures are whole numbers of at least
 * 0, so that a strict inequality is one with a constant less by 1, and common factors can be rounded away.
 *
 * @param terms coefficients by product: {@code p02.gift_amount}, {@code g04.gift_count*g04.unit_value}
 */
record Inequality(SortedMap<String, BigInteger> terms, BigInteger constant) {

    /** Joins the figures of a product. */
    static final String TIMES = "*";

    Inequality {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    }

    /** {@code sum >= 0}, or {@code sum > 0}; the constant of the sum has the empty name. */
    static Inequality atLeast(Map<String, BigDecimal> sum, boolean strictly) {
        int scale = sum.values().stream()
                .mapToInt(value -> value.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        BigDecimal power = BigDecimal.TEN.pow(Math.max(0, scale));
        SortedMap<String, BigInteger> terms = new TreeMap<>();
        sum.forEach((name, value) -> {
            BigInteger whole = value.multiply(power).toBigIntegerExact();
            if (whole.signum() != 0) terms.put(name, whole);
        });
        BigInteger constant = terms.containsKey("") ? terms.remove("") : BigInteger.ZERO;
        return rounded(terms, strictly ? constant.subtract(BigInteger.ONE) : constant);
    }

    private static Inequality rounded(SortedMap<String, BigInteger> terms, BigInteger constant) {
        BigInteger common = terms.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (common.compareTo(BigInteger.ONE) <= 0) return new Inequality(terms, constant);
        terms.replaceAll((name, value) -> value.divide(common));
        return new Inequality(
                terms,
                new Rational(constant, BigInteger.ONE).over(Rational.of(common)).floor());
    }

    /** {@code name >= least}. */
    static Inequality least(String name, BigInteger least) {
        return new Inequality(new TreeMap<>(Map.of(name, BigInteger.ONE)), least.negate());
    }

    /** {@code name <= most}. */
    static Inequality most(String name, BigInteger most) {
        return new Inequality(new TreeMap<>(Map.of(name, BigInteger.ONE.negate())), most);
    }

    /** {@code sum < 0}. */
    Inequality negated() {
        SortedMap<String, BigInteger> opposite = new TreeMap<>();
        terms.forEach((name, value) -> opposite.put(name, value.negate()));
        return new Inequality(opposite, constant.negate().subtract(BigInteger.ONE));
    }

    /** It speaks of no figure. */
    boolean isConstant() {
        return terms.isEmpty();
    }

    boolean isTrue() {
        return isConstant() && constant.signum() >= 0;
    }

    boolean isFalse() {
        return isConstant() && constant.signum() < 0;
    }

    /** Whether figures meet it; a figure without a value is 0. */
    boolean isMet(Map<String, BigInteger> figures) {
        BigInteger sum = constant;
        for (Map.Entry<String, BigInteger> term : terms.entrySet())
            sum = sum.add(term.getValue().multiply(product(term.getKey(), figures)));
        return sum.signum() >= 0;
    }

    static List<String> factors(String product) {
        return Arrays.asList(product.split("\\*"));
    }

    static boolean isProduct(String name) {
        return name.contains(TIMES);
    }

    static BigInteger product(String name, Map<String, BigInteger> figures) {
        BigInteger product = BigInteger.ONE;
        for (String factor : factors(name)) product = product.multiply(figures.getOrDefault(factor, BigInteger.ZERO));
        return product;
    }
}
