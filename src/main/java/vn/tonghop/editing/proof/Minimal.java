package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Of rules that together leave nothing possible, some that already do and none of which can be spared. */
final class Minimal {

    private Minimal() {}

    /** @param besides what holds anyway */
    static List<Placed> of(List<Placed> rules, Claim besides) {
        List<Placed> kept = new ArrayList<>(rules);
        for (Placed rule : rules) {
            List<Placed> without = new ArrayList<>(kept);
            without.remove(rule);
            if (solve(without, besides) instanceof Solver.Answer.Impossible) kept = without;
        }
        return kept;
    }

    /** All rules kept, and what holds besides. */
    static Solver.Answer solve(List<Placed> rules, Claim besides) {
        List<Claim> claims = new ArrayList<>();
        claims.add(besides);
        TreeSet<String> figures = new TreeSet<>(besides.figures());
        for (Placed rule : rules) {
            claims.add(rule.kept());
            figures.addAll(rule.figures());
        }
        for (String figure : figures) claims.add(Claims.domain(figure));
        return Solver.solve(claims);
    }

    static List<String> ids(List<Placed> rules) {
        return rules.stream().map(each -> each.rule().id()).distinct().toList();
    }
}
