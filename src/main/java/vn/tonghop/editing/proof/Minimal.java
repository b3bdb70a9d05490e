package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Of rules that together leave nothing possible, some that already do and none of which can be spared. */
final class Minimal {

    private static final long STEPS_OF_A_RULE = 20;

    private final Effort effort;

    Minimal(Effort effort) {
        this.effort = effort;
    }

    /** @param besides what holds anyway */
    List<Placed> of(List<Placed> rules, Claim besides) {
        List<Placed> kept = new ArrayList<>(rules);
        // Halves first: most rules have nothing to do with it.
        for (int size = Math.max(1, rules.size() / 2); size >= 1; size /= 2)
            for (int from = 0; from < kept.size(); ) {
                List<Placed> without = new ArrayList<>(kept);
                without.subList(from, Math.min(from + size, kept.size())).clear();
                if (solve(without, besides) instanceof Solver.Answer.Impossible) kept = without;
                else from += size;
            }
        return kept;
    }

    /** All rules kept, and what holds besides. */
    Solver.Answer solve(List<Placed> rules, Claim besides) {
        if (effort.isSpent()) return new Solver.Answer.Unknown();
        effort.spend(STEPS_OF_A_RULE * rules.size());
        List<Claim> claims = new ArrayList<>();
        claims.add(besides);
        TreeSet<String> figures = new TreeSet<>(besides.figures());
        for (Placed rule : rules) {
            claims.add(rule.kept());
            figures.addAll(rule.figures());
        }
        for (String figure : figures) claims.add(Claims.domain(figure));
        return Solver.solve(claims, effort);
    }

    static List<String> ids(List<Placed> rules) {
        return rules.stream().map(each -> each.rule().id()).distinct().toList();
    }
}
