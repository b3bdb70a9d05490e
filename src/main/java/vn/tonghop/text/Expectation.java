package vn.tonghop.text;

import java.util.Set;

/**
 * What is known of a cell before it is read.
 *
 * @param quantity what its column counts
 * @param scale the unit of money stated by header or ĐVT line; overridden by a unit in the cell
 * @param thousands the separators that other money cells of the same file use between two or more groups of three: the
 *     file's own habit, evidence that one group is thousands too
 * @param labels match keys ({@link MatchKey#loose}) of the row labels that may stand in the same cell: «cấp xã»
 */
public record Expectation(Quantity quantity, Scale scale, Set<Character> thousands, Set<String> labels) {

    public Expectation {
        thousands = Set.copyOf(thousands);
        labels = Set.copyOf(labels);
    }

    public static Expectation of(Quantity quantity) {
        return new Expectation(quantity, Scale.NONE, Set.of(), Set.of());
    }

    public Expectation in(Scale stated) {
        return new Expectation(quantity, stated, thousands, labels);
    }
}
