package vn.tonghop.editing.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks for figures, whole numbers of at least 0, that meet claims: branches over the alternatives of each claim, over
 * fractions, and over the factors of products, and prunes with {@link Simplex}. «Impossible» is proved; after
 * {@code MOST_NODES} branches or {@code MOST_STEPS}, or when the whole proof's effort is spent, it says that it does not
 * know.
 */
final class Solver {

    private static final int MOST_NODES = 400;
    private static final long MOST_STEPS = 1_000_000;
    private static final long STEPS_OF_A_NODE = 10;

    /** What was found. */
    sealed interface Answer {

        /** @param figures by name; others are 0 */
        record Found(SortedMap<String, BigInteger> figures) implements Answer {}

        record Impossible() implements Answer {}

        record Unknown() implements Answer {}
    }

    private final Effort effort;
    private int nodes;

    private Solver(Effort effort) {
        this.effort = effort;
    }

    static Answer solve(List<Claim> claims, Effort whole) {
        Effort effort = whole.part(MOST_STEPS);
        List<List<List<Inequality>>> open = new ArrayList<>();
        for (Claim claim : claims) {
            List<List<Inequality>> alternatives = claim.alternatives();
            if (alternatives.isEmpty()) return new Answer.Impossible();
            if (alternatives.size() > Claim.MOST_ALTERNATIVES) return new Answer.Unknown();
            if (alternatives.stream().noneMatch(List::isEmpty)) open.add(alternatives);
        }
        return new Solver(effort).search(List.of(), open);
    }

    private Answer search(List<Inequality> fixed, List<List<List<Inequality>>> open) {
        effort.spend(STEPS_OF_A_NODE * (1 + fixed.size() + open.size()));
        if (++nodes > MOST_NODES || effort.isSpent()) return new Answer.Unknown();
        Optional<SortedMap<String, Rational>> point = Simplex.solve(Products.cut(fixed), effort);
        if (effort.isSpent()) return new Answer.Unknown();
        if (point.isEmpty()) return new Answer.Impossible();
        List<List<List<Inequality>>> unmet =
                open.stream().filter(claim -> !isMet(claim, point.get())).toList();
        if (unmet.isEmpty()) return settle(fixed, open, point.get());
        List<List<List<Inequality>>> certain =
                unmet.stream().filter(claim -> claim.size() == 1).toList();
        return certain.isEmpty() ? branch(fixed, open, unmet.get(0)) : fix(fixed, open, certain);
    }

    /** Claims that leave no choice hold all at once; those that the point meets anyway stay out as long as it does. */
    private Answer fix(
            List<Inequality> fixed, List<List<List<Inequality>>> open, List<List<List<Inequality>>> certain) {
        List<Inequality> all = new ArrayList<>(fixed);
        certain.forEach(claim -> all.addAll(claim.get(0)));
        return search(
                all, open.stream().filter(claim -> !certain.contains(claim)).toList());
    }

    private Answer branch(List<Inequality> fixed, List<List<List<Inequality>>> open, List<List<Inequality>> claim) {
        List<List<List<Inequality>>> rest = new ArrayList<>(open);
        rest.remove(claim);
        boolean unknown = false;
        for (List<Inequality> alternative : claim) {
            Answer answer = search(joined(fixed, alternative), rest);
            if (answer instanceof Answer.Found) return answer;
            unknown |= answer instanceof Answer.Unknown;
        }
        return unknown ? new Answer.Unknown() : new Answer.Impossible();
    }

    /** The point meets all claims as far as products are unknowns of their own: now as figures. */
    private Answer settle(
            List<Inequality> fixed, List<List<List<Inequality>>> open, SortedMap<String, Rational> point) {
        for (Map.Entry<String, Rational> unknown : point.entrySet())
            if (!Inequality.isProduct(unknown.getKey()) && !unknown.getValue().isWhole())
                return split(fixed, open, unknown.getKey(), unknown.getValue().floor());
        SortedMap<String, BigInteger> figures = figures(point);
        for (Map.Entry<String, Rational> unknown : point.entrySet()) {
            if (!Inequality.isProduct(unknown.getKey())) continue;
            Rational product = Rational.of(Inequality.product(unknown.getKey(), figures));
            if (product.compareTo(unknown.getValue()) == 0) continue;
            Optional<String> free = Products.free(unknown.getKey(), fixed);
            if (free.isEmpty()) return new Answer.Unknown();
            return split(fixed, open, free.get(), figures.getOrDefault(free.get(), BigInteger.ZERO));
        }
        return new Answer.Found(figures);
    }

    private Answer split(List<Inequality> fixed, List<List<List<Inequality>>> open, String name, BigInteger most) {
        return branch(
                fixed,
                open,
                List.of(
                        List.of(Inequality.most(name, most)),
                        List.of(Inequality.least(name, most.add(BigInteger.ONE)))));
    }

    private static SortedMap<String, BigInteger> figures(SortedMap<String, Rational> point) {
        SortedMap<String, BigInteger> figures = new TreeMap<>();
        point.forEach((name, value) -> {
            if (!Inequality.isProduct(name)) figures.put(name, value.floor());
        });
        return figures;
    }

    private static boolean isMet(List<List<Inequality>> claim, Map<String, Rational> point) {
        return claim.stream().anyMatch(alternative -> alternative.stream().allMatch(each -> isMet(each, point)));
    }

    private static boolean isMet(Inequality inequality, Map<String, Rational> point) {
        Rational sum = Rational.of(inequality.constant());
        for (Map.Entry<String, BigInteger> term : inequality.terms().entrySet())
            sum = sum.minus(Rational.of(term.getValue().negate()).times(value(term.getKey(), point)));
        return sum.signum() >= 0;
    }

    /** A product that no inequality fixed so far speaks of is what its figures come to. */
    private static Rational value(String name, Map<String, Rational> point) {
        Rational known = point.get(name);
        if (known != null) return known;
        if (!Inequality.isProduct(name)) return Rational.ZERO;
        Rational product = Rational.ONE;
        for (String factor : Inequality.factors(name))
            product = product.times(point.getOrDefault(factor, Rational.ZERO));
        return product;
    }

    private static List<Inequality> joined(List<Inequality> fixed, List<Inequality> more) {
        List<Inequality> all = new ArrayList<>(fixed);
        all.addAll(more);
        return all;
    }
}
