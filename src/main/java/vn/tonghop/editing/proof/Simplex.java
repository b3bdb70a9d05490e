package vn.tonghop.editing.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether linear inequalities over unknowns of at least 0 have a solution: the first phase of the simplex method in
 * exact fractions, with Bland's rule, so that it always ends. A product of figures is an unknown of its own here.
 */
final class Simplex {

    /** Against looking at a cell of the tableau. */
    private static final long STEPS_OF_A_FRACTION = 10;

    private final List<String> unknowns;
    private final int slacks;
    private final int width;
    private final Rational[][] rows;
    private final int[] basis;
    private final Rational[] goal;
    private final Effort effort;

    private Simplex(List<Inequality> inequalities, Effort effort) {
        this.effort = effort;
        TreeSet<String> names = new TreeSet<>();
        inequalities.forEach(each -> names.addAll(each.terms().keySet()));
        unknowns = List.copyOf(names);
        slacks = inequalities.size();
        width = unknowns.size() + slacks + 1;
        effort.spend((long) slacks * width);
        rows = new Rational[slacks][];
        basis = new int[slacks];
        goal = zeros(width);
        for (int i = 0; i < slacks; i++) rows[i] = row(inequalities.get(i), i);
    }

    /** A solution by unknown; empty when there is none, and when the effort is spent. */
    static Optional<SortedMap<String, Rational>> solve(List<Inequality> inequalities, Effort effort) {
        for (Inequality each : inequalities) if (each.isFalse()) return Optional.empty();
        Simplex simplex = new Simplex(inequalities, effort);
        while (!effort.isSpent() && simplex.improve()) continue;
        if (effort.isSpent()) return Optional.empty();
        return simplex.last(simplex.goal).signum() == 0 ? Optional.of(simplex.solution()) : Optional.empty();
    }

    /** {@code sum - slack = need}; where the need is positive, an artificial unknown fills it, which the goal counts. */
    private Rational[] row(Inequality inequality, int index) {
        Rational[] row = zeros(width);
        inequality.terms().forEach((name, value) -> row[unknowns.indexOf(name)] = Rational.of(value));
        row[unknowns.size() + index] = Rational.ONE.negate();
        row[width - 1] = Rational.of(inequality.constant().negate());
        if (row[width - 1].signum() <= 0) {
            for (int j = 0; j < width; j++) row[j] = row[j].negate();
            basis[index] = unknowns.size() + index;
        } else {
            basis[index] = -1;
            for (int j = 0; j < width; j++) goal[j] = goal[j].minus(row[j].negate());
        }
        return row;
    }

    /** One pivot; false when nothing reduces what the artificial unknowns still fill. */
    private boolean improve() {
        for (int column = 0; column < width - 1; column++) {
            if (goal[column].signum() <= 0) continue;
            int row = leaving(column);
            if (row < 0) return false;
            pivot(row, column);
            return true;
        }
        return false;
    }

    /** The row whose unknown reaches 0 first; among equals an artificial one, then the smallest. */
    private int leaving(int column) {
        int best = -1;
        for (int i = 0; i < slacks; i++) {
            if (rows[i][column].signum() <= 0) continue;
            int order = best < 0
                    ? -1
                    : last(rows[i])
                            .over(rows[i][column])
                            .compareTo(last(rows[best]).over(rows[best][column]));
            if (order < 0 || (order == 0 && basis[i] < basis[best])) best = i;
        }
        return best;
    }

    private void pivot(int row, int column) {
        effort.spend((long) slacks + width);
        Rational by = rows[row][column];
        for (int j = 0; j < width; j++) if (rows[row][j].signum() != 0) rows[row][j] = rows[row][j].over(by);
        for (int i = 0; i < slacks; i++) if (i != row) subtract(rows[i], rows[row], column);
        subtract(goal, rows[row], column);
        basis[row] = column;
    }

    private void subtract(Rational[] from, Rational[] row, int column) {
        Rational times = from[column];
        if (times.signum() == 0) return;
        for (int j = 0; j < width; j++) {
            if (row[j].signum() == 0) continue;
            from[j] = from[j].minus(times.times(row[j]));
            effort.spend(STEPS_OF_A_FRACTION);
        }
    }

    private SortedMap<String, Rational> solution() {
        SortedMap<String, Rational> solution = new TreeMap<>();
        for (String unknown : unknowns) solution.put(unknown, Rational.ZERO);
        for (int i = 0; i < slacks; i++)
            if (basis[i] >= 0 && basis[i] < unknowns.size()) solution.put(unknowns.get(basis[i]), last(rows[i]));
        return solution;
    }

    private Rational last(Rational[] row) {
        return row[width - 1];
    }

    private static Rational[] zeros(int size) {
        Rational[] zeros = new Rational[size];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }
}
