package vn.tonghop.editing.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the bounds of two figures say about their product (McCormick 1976): {@code (x-a)(y-b) >= 0} and the like,
 * multiplied out, are linear once the product is an unknown of its own.
 */
final class Products {

    /** @param most null where nothing bounds the figure from above */
    private record Bounds(BigInteger least, @Nullable BigInteger most) {

        boolean isPoint() {
            return least.equals(most);
        }
    }

    private Products() {}

    /** The inequalities, and what follows from the bounds among them for their products. */
    static List<Inequality> cut(List<Inequality> inequalities) {
        Set<String> products = new LinkedHashSet<>();
        for (Inequality each : inequalities)
            each.terms().keySet().stream().filter(Inequality::isProduct).forEach(products::add);
        if (products.isEmpty()) return inequalities;
        List<Inequality> all = new ArrayList<>(inequalities);
        for (String product : products) {
            List<String> factors = Inequality.factors(product);
            if (factors.size() == 2)
                cut(product, factors, bounds(factors.get(0), inequalities), bounds(factors.get(1), inequalities), all);
        }
        return all;
    }

    private static void cut(String product, List<String> factors, Bounds x, Bounds y, List<Inequality> all) {
        all.add(corner(product, factors, x.least(), y.least(), true));
        if (x.most() != null && y.most() != null) all.add(corner(product, factors, x.most(), y.most(), true));
        if (y.most() != null) all.add(corner(product, factors, x.least(), y.most(), false));
        if (x.most() != null) all.add(corner(product, factors, x.most(), y.least(), false));
    }

    /** {@code xy - b x - a y + ab >= 0}, or {@code <= 0}. */
    private static Inequality corner(
            String product, List<String> factors, BigInteger a, BigInteger b, boolean atLeast) {
        SortedMap<String, BigInteger> terms = new TreeMap<>();
        terms.put(product, BigInteger.ONE);
        terms.merge(factors.get(0), b.negate(), BigInteger::add);
        terms.merge(factors.get(1), a.negate(), BigInteger::add);
        BigInteger constant = a.multiply(b);
        if (!atLeast) {
            terms.replaceAll((name, value) -> value.negate());
            constant = constant.negate();
        }
        terms.values().removeIf(value -> value.signum() == 0);
        return new Inequality(terms, constant);
    }

    /** A factor that its bounds do not fix yet. */
    static Optional<String> free(String product, List<Inequality> inequalities) {
        return Inequality.factors(product).stream()
                .filter(factor -> !bounds(factor, inequalities).isPoint())
                .findFirst();
    }

    /** From the inequalities that speak of this figure alone. */
    private static Bounds bounds(String figure, List<Inequality> inequalities) {
        BigInteger least = BigInteger.ZERO;
        BigInteger most = null;
        for (Inequality each : inequalities) {
            if (!each.terms().keySet().equals(Set.of(figure))) continue;
            Map.Entry<String, BigInteger> term =
                    each.terms().entrySet().iterator().next();
            Rational bound = Rational.of(each.constant().negate()).over(Rational.of(term.getValue()));
            if (term.getValue().signum() > 0)
                least = least.max(bound.negate().floor().negate());
            else most = most == null ? bound.floor() : most.min(bound.floor());
        }
        return new Bounds(least, most);
    }
}
