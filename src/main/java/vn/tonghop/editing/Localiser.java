package vn.tonghop.editing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lightest sets of cells whose change lets all equalities hold (Fellegi and Holt 1976), by a hitting-set tree
 * over the conflicts that propagation meets. Values are whole numbers of at least 0, a null one is free; weights are
 * positive thousandths, more is more trusted. Every minimal set within {@code SLACK} of the lightest is found, as far
 * as the bounds on set size and nodes reach. Cells that the equalities leave open are named without a value.
 */
final class Localiser {

    private static final int MOST_CHANGES = 3;
    private static final int MOST_NODES = 2_000;
    private static final int SLACK = Corrections.WHOLE;

    private static final int NONE_YET = Integer.MAX_VALUE;

    /** Cells to change, with the only values that do; {@code open} ones have no single value. */
    record Repair(SortedMap<Integer, BigInteger> values, SortedSet<Integer> open) {}

    private record Node(int cost, SortedSet<Integer> freed) {}

    private final List<@Nullable BigInteger> values;
    private final List<Integer> weights;
    private final List<Equality> equalities;

    Localiser(List<@Nullable BigInteger> values, List<Integer> weights, List<Equality> equalities) {
        this.values = new ArrayList<>(values);
        this.weights = List.copyOf(weights);
        this.equalities = List.copyOf(equalities);
    }

    /** Empty when nothing within the bounds repairs it. */
    List<Repair> repairs() {
        List<Repair> found = new ArrayList<>();
        PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingInt(Node::cost)
                .thenComparing(node -> node.freed().toString()));
        Set<SortedSet<Integer>> seen = new HashSet<>();
        SortedSet<Integer> blank = blank();
        queue.add(new Node(0, blank));
        int lightest = NONE_YET;
        for (int nodes = 0; !queue.isEmpty() && nodes < MOST_NODES; nodes++) {
            Node node = queue.remove();
            if (node.cost() - SLACK > lightest) break;
            if (found.stream().anyMatch(repair -> node.freed().containsAll(cells(repair)))) continue;
            Propagation propagation = new Propagation(values, node.freed(), equalities);
            if (propagation.conflict().isEmpty()) {
                lightest = Math.min(lightest, node.cost());
                found.add(propagation.repair());
            } else if (node.freed().size() - blank.size() < MOST_CHANGES) {
                for (int cell : propagation.conflict()) branch(node, cell, queue, seen);
            }
        }
        return found;
    }

    private void branch(Node node, int cell, PriorityQueue<Node> queue, Set<SortedSet<Integer>> seen) {
        SortedSet<Integer> freed = new TreeSet<>(node.freed());
        if (freed.add(cell) && seen.add(freed)) queue.add(new Node(node.cost() + weights.get(cell), freed));
    }

    private static SortedSet<Integer> cells(Repair repair) {
        SortedSet<Integer> cells = new TreeSet<>(repair.values().keySet());
        cells.addAll(repair.open());
        return cells;
    }

    private SortedSet<Integer> blank() {
        SortedSet<Integer> blank = new TreeSet<>();
        for (int i = 0; i < values.size(); i++) if (values.get(i) == null) blank.add(i);
        return blank;
    }

    /** What follows for the freed cells from all the others, and which of these cannot all be right. */
    private static final class Propagation {

        private final List<@Nullable BigInteger> values;
        private final SortedSet<Integer> freed;
        private final SortedMap<Integer, SortedSet<Integer>> why = new TreeMap<>();
        private SortedSet<Integer> conflict = new TreeSet<>();

        Propagation(List<@Nullable BigInteger> given, SortedSet<Integer> freed, List<Equality> equalities) {
            this.freed = freed;
            values = new ArrayList<>(given);
            for (int cell : freed) values.set(cell, null);
            boolean changed = true;
            while (changed && conflict.isEmpty()) {
                changed = false;
                for (Equality equality : equalities) changed |= conflict.isEmpty() && propagate(equality);
            }
        }

        /** The fixed cells that led to a contradiction; empty when there is none. */
        SortedSet<Integer> conflict() {
            return conflict;
        }

        Repair repair() {
            SortedMap<Integer, BigInteger> known = new TreeMap<>();
            SortedSet<Integer> open = new TreeSet<>();
            for (int cell : freed) {
                BigInteger value = values.get(cell);
                if (value == null) open.add(cell);
                else known.put(cell, value);
            }
            return new Repair(known, open);
        }

        private boolean propagate(Equality equality) {
            List<Integer> unknown = equality.variables().stream()
                    .filter(cell -> values.get(cell) == null)
                    .toList();
            if (unknown.isEmpty() && !equality.isMet(values).orElse(true)) conflict = reasons(equality);
            return unknown.size() == 1 && settle(equality, unknown.get(0));
        }

        private boolean settle(Equality equality, int cell) {
            Equality.Solution solution = equality.solve(cell, values);
            if (solution instanceof Equality.Solution.None) conflict = reasons(equality);
            if (!(solution instanceof Equality.Solution.Value only)) return false;
            why.put(cell, reasons(equality));
            values.set(cell, only.value());
            return true;
        }

        private SortedSet<Integer> reasons(Equality equality) {
            SortedSet<Integer> reasons = new TreeSet<>();
            for (int cell : equality.variables()) {
                if (why.containsKey(cell)) reasons.addAll(why.getOrDefault(cell, new TreeSet<>()));
                else if (!freed.contains(cell)) reasons.add(cell);
            }
            return reasons;
        }
    }
}
