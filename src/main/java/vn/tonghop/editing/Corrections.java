package vn.tonghop.editing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Element;
import vn.tonghop.grid.Place;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;

/**
 * What was probably meant where an equality fails: the cheapest repairs, each priced by how easily such a slip is made,
 * by round amounts and by what the same thing costs in the other lines of the file (data-editing note, section 4).
 */
final class Corrections {

    /** Costs are whole thousandths, so that two answers are exactly as far apart as the note says. */
    static final int WHOLE = 1_000;

    private static final int GAP = 150;
    private static final int ASKED = 500;
    private static final int ODD_AMOUNT = 500;
    private static final int SWAP = 400;
    private static final int OPEN = 1_500;
    private static final int TYPED = 100;
    private static final int TEXT = 70;
    private static final int MOST_CELLS = 200;
    private static final int MOST_CELLS_OF_A_FILE = 5_000;

    private final Facts facts;
    private final Equations equations;
    private final List<Figure> figures;
    private final List<@Nullable BigInteger> values;

    /** @param cause how the best answer came about, null when unexplained */
    record Proposal(@Nullable Mechanism cause, Suggestion suggestion) {}

    private record Priced(int cost, List<Mechanism> mechanisms, Localiser.Repair repair) {}

    Corrections(Facts facts, List<Edit> edits) {
        this.facts = facts;
        equations = new Equations(facts, edits);
        figures = equations.figures();
        values = equations.values();
    }

    /** For an equality that fails at a row (empty: over the file); empty when nothing sensible can be said. */
    Optional<Proposal> forFailed(Edit edit, String row) {
        if (figures.size() > MOST_CELLS_OF_A_FILE) return Optional.empty();
        return equations.bound().stream()
                .filter(each -> each.edit() == edit && each.row().equals(row))
                .findFirst()
                .flatMap(failed -> propose(system(failed), failed.equality().variables()));
    }

    /** For a blank cell: what the equalities about it say that it should be. */
    Optional<Proposal> forBlank(Figure.Key key) {
        for (Equations.Bound each : equations.about(key)) {
            int cell = indexOf(key);
            boolean onlyOne = each.equality().variables().stream()
                    .allMatch(variable -> (values.get(variable) == null) == (variable == cell));
            if (onlyOne && each.equality().solve(cell, values) instanceof Equality.Solution.Value only)
                return Optional.of(new Proposal(
                        Mechanism.MISSING,
                        Suggestions.change(figures.get(cell).place(), new BigDecimal(only.value()))));
        }
        return Optional.empty();
    }

    private int indexOf(Figure.Key key) {
        for (int i = 0; i < figures.size(); i++) if (figures.get(i).key().equals(key)) return i;
        throw new IllegalArgumentException("no equality is about " + key);
    }

    /** All equalities but those of other lines that fail too, and of what depends on these: they prove nothing. */
    private List<Equality> system(Equations.Bound failed) {
        SortedSet<Integer> doubtful = new TreeSet<>();
        for (Equations.Bound other : otherFailures(failed))
            doubtful.addAll(other.equality().variables());
        List<Equality> system = new ArrayList<>();
        for (Equations.Bound each : equations.bound()) {
            boolean proves = each.equality().variables().stream().noneMatch(doubtful::contains)
                    && each.equality().isMet(values).isPresent();
            if (each == failed || proves) system.add(each.equality());
        }
        return system;
    }

    /** Lines that fail beside the failed one; for a sum that fails, one failing line is its likely reason, and counts. */
    private List<Equations.Bound> otherFailures(Equations.Bound failed) {
        List<Equations.Bound> others = equations.bound().stream()
                .filter(other -> !other.row().isEmpty() && !other.row().equals(failed.row()) && isViolated(other))
                .toList();
        long lines = others.stream().map(Equations.Bound::row).distinct().count();
        return failed.row().isEmpty() && lines == 1 ? List.of() : others;
    }

    private boolean isViolated(Equations.Bound each) {
        return each.equality().isMet(values).filter(met -> !met).isPresent();
    }

    private Optional<Proposal> propose(List<Equality> system, SortedSet<Integer> failed) {
        SortedSet<Integer> cells = connected(system, failed);
        if (cells.size() > MOST_CELLS) return Optional.empty();
        List<Equality> own = system.stream()
                .filter(each -> cells.containsAll(each.variables()))
                .toList();
        List<Localiser.Repair> repairs = new ArrayList<>(new Localiser(fixed(cells), weights(), own).repairs());
        repairs.addAll(swaps(failed, own));
        List<Priced> priced = repairs.stream()
                .map(this::price)
                .sorted(Comparator.comparingInt(Priced::cost))
                .toList();
        return priced.isEmpty() ? Optional.empty() : decide(priced, failed);
    }

    private static SortedSet<Integer> connected(List<Equality> system, SortedSet<Integer> from) {
        SortedSet<Integer> cells = new TreeSet<>(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Equality each : system)
                if (each.variables().stream().anyMatch(cells::contains)) grown |= cells.addAll(each.variables());
        }
        return cells;
    }

    /** Values, with 0 for cells outside the system so that they are not taken for blank ones. */
    private List<@Nullable BigInteger> fixed(SortedSet<Integer> cells) {
        List<@Nullable BigInteger> fixed = new ArrayList<>(values);
        for (int i = 0; i < fixed.size(); i++) if (!cells.contains(i)) fixed.set(i, BigInteger.ZERO);
        return fixed;
    }

    private List<Integer> weights() {
        return figures.stream().map(figure -> trust(figure) * WHOLE / TYPED).toList();
    }

    /** How far a cell is trusted, in hundredths: a number that was typed as such more than a text. */
    private static int trust(Figure figure) {
        return figure.reading() instanceof Reading.Value value && value.origin() == Origin.TEXT ? TEXT : TYPED;
    }

    /** Two cells of the failed equality that exchanged their values. */
    private List<Localiser.Repair> swaps(SortedSet<Integer> failed, List<Equality> system) {
        List<Localiser.Repair> swaps = new ArrayList<>();
        for (int a : failed)
            for (int b : failed.tailSet(a + 1)) swapped(a, b, system).ifPresent(swaps::add);
        return swaps;
    }

    private Optional<Localiser.Repair> swapped(int a, int b, List<Equality> system) {
        BigInteger one = values.get(a);
        BigInteger other = values.get(b);
        if (one == null
                || other == null
                || one.equals(other)
                || !figures.get(a).row().equals(figures.get(b).row())) return Optional.empty();
        List<@Nullable BigInteger> exchanged = new ArrayList<>(values);
        exchanged.set(a, other);
        exchanged.set(b, one);
        boolean met = system.stream().allMatch(each -> each.isMet(exchanged).orElse(false));
        return met
                ? Optional.of(new Localiser.Repair(new TreeMap<>(Map.of(a, other, b, one)), new TreeSet<>()))
                : Optional.empty();
    }

    private Priced price(Localiser.Repair repair) {
        List<Mechanism> mechanisms = new ArrayList<>();
        boolean swap = isSwap(repair);
        int cost = swap ? SWAP : repair.open().size() * OPEN;
        for (Map.Entry<Integer, BigInteger> change : repair.values().entrySet()) {
            Figure figure = figures.get(change.getKey());
            BigDecimal meant = new BigDecimal(change.getValue());
            Mechanism mechanism = swap
                    ? Mechanism.SWAPPED
                    : Typing.of(
                            figure.value().orElse(null),
                            meant,
                            isMoney(figure),
                            figure.reading().raw());
            mechanisms.add(mechanism);
            if (!swap) cost += trust(figure) * Typing.cost(mechanism) / 10;
            if (isMoney(figure) && meant.remainder(BigDecimal.valueOf(1_000)).signum() != 0) cost += ODD_AMOUNT;
        }
        return new Priced(cost + new PeerPrice(facts, figures, values).penalty(repair.values()), mechanisms, repair);
    }

    private boolean isSwap(Localiser.Repair repair) {
        if (repair.values().size() != 2 || !repair.open().isEmpty()) return false;
        int a = repair.values().firstKey();
        int b = repair.values().lastKey();
        return Objects.equals(repair.values().get(a), values.get(b))
                && Objects.equals(repair.values().get(b), values.get(a));
    }

    private boolean isMoney(Figure figure) {
        return facts.element(figure.element()).kind() == Element.Kind.MONEY;
    }

    private Optional<Proposal> decide(List<Priced> priced, SortedSet<Integer> failed) {
        List<Priced> whole =
                priced.stream().filter(each -> each.repair().open().isEmpty()).toList();
        List<Place> doubtful = Places.of(failed.stream().map(figures::get).toList());
        if (whole.isEmpty()) return Optional.of(new Proposal(null, Suggestion.point(doubtful)));
        Priced best = whole.get(0);
        boolean explained = !best.mechanisms().contains(Mechanism.UNEXPLAINED);
        boolean alone = whole.size() == 1;
        if (alone || explained && whole.get(1).cost() - best.cost() >= GAP)
            return Optional.of(new Proposal(cause(best), Suggestion.of(List.of(answer(best)))));
        List<Suggestion.Answer> answers = whole.stream()
                .filter(each -> each.cost() <= best.cost() + ASKED)
                .map(this::answer)
                .distinct()
                .toList();
        // One unexplained way among several is no advice: the cells are.
        if (answers.size() == 1) return Optional.of(new Proposal(null, Suggestion.point(doubtful)));
        return Optional.of(new Proposal(cause(best), Suggestion.of(answers)));
    }

    private static @Nullable Mechanism cause(Priced best) {
        return best.mechanisms().stream()
                .filter(mechanism -> mechanism != Mechanism.UNEXPLAINED)
                .findFirst()
                .orElse(null);
    }

    private Suggestion.Answer answer(Priced priced) {
        List<Suggestion.Change> changes = new ArrayList<>();
        priced.repair()
                .values()
                .forEach((cell, value) ->
                        changes.add(new Suggestion.Change(figures.get(cell).place(), new BigDecimal(value))));
        return new Suggestion.Answer(changes);
    }
}
