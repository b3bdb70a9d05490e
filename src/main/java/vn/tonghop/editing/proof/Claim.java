package vn.tonghop.editing.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Something said about figures: inequalities joined by and, or. */
sealed interface Claim {

    Claim TRUE = new All(List.of());

    record Atom(Inequality inequality) implements Claim {}

    record All(List<Claim> parts) implements Claim {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Claim> parts) implements Claim {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    static Claim all(Claim... parts) {
        return new All(List.of(parts));
    }

    static Claim any(Claim... parts) {
        return new Any(List.of(parts));
    }

    default Claim negated() {
        if (this instanceof Atom atom) return new Atom(atom.inequality().negated());
        if (this instanceof All all)
            return new Any(all.parts().stream().map(Claim::negated).toList());
        return new All(((Any) this).parts().stream().map(Claim::negated).toList());
    }

    /** More alternatives than this are not looked at. */
    int MOST_ALTERNATIVES = 200;

    /**
     * As alternatives, each of inequalities that all hold; none when it can never be true, more than
     * {@link #MOST_ALTERNATIVES} when it has too many.
     */
    default List<List<Inequality>> alternatives() {
        if (this instanceof Atom atom) {
            if (atom.inequality().isFalse()) return List.of();
            return List.of(atom.inequality().isTrue() ? List.of() : List.of(atom.inequality()));
        }
        if (this instanceof Any any)
            return any.parts().stream()
                    .flatMap(part -> part.alternatives().stream())
                    .distinct()
                    .limit(MOST_ALTERNATIVES + 1)
                    .toList();
        List<List<Inequality>> joined = List.of(List.of());
        for (Claim part : ((All) this).parts()) {
            joined = joined(joined, part.alternatives());
            if (joined.size() > MOST_ALTERNATIVES) return joined;
        }
        return joined;
    }

    private static List<List<Inequality>> joined(List<List<Inequality>> one, List<List<Inequality>> other) {
        List<List<Inequality>> joined = new ArrayList<>();
        for (List<Inequality> a : one)
            for (List<Inequality> b : other) {
                List<Inequality> both = new ArrayList<>(a);
                both.addAll(b);
                joined.add(both);
            }
        return joined;
    }

    default boolean isMet(Map<String, BigInteger> figures) {
        if (this instanceof Atom atom) return atom.inequality().isMet(figures);
        if (this instanceof All all) return all.parts().stream().allMatch(part -> part.isMet(figures));
        return ((Any) this).parts().stream().anyMatch(part -> part.isMet(figures));
    }

    /** The figures that it speaks of. */
    default SortedSet<String> figures() {
        SortedSet<String> figures = new TreeSet<>();
        if (this instanceof Atom atom)
            for (String product : atom.inequality().terms().keySet()) figures.addAll(Inequality.factors(product));
        if (this instanceof All all) all.parts().forEach(part -> figures.addAll(part.figures()));
        if (this instanceof Any any) any.parts().forEach(part -> figures.addAll(part.figures()));
        return figures;
    }
}
