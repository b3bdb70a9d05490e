package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/**
 * Rules whose every report another rule makes too, at least as grave and asked at least as often. Of two that say the
 * same the later is the needless one.
 */
final class Redundancy {

    private record Seat(Placed placed, World world) {}

    private final Firing firing;
    private final Minimal minimal;
    private final Set<String> contradicting;
    private final Set<String> needless = new LinkedHashSet<>();
    private final List<Message> flaws = new ArrayList<>();
    private final SortedSet<String> undecided = new TreeSet<>();

    Redundancy(List<World> worlds, Firing firing, Consistency consistency, Effort effort) {
        minimal = new Minimal(effort);
        this.firing = firing;
        contradicting = consistency.contradicting();
        Map<Rule, List<Seat>> seats = new LinkedHashMap<>();
        for (World world : worlds)
            for (Placed placed : world.rules())
                seats.computeIfAbsent(placed.rule(), rule -> new ArrayList<>()).add(new Seat(placed, world));
        List<Rule> rules = new ArrayList<>(seats.keySet());
        for (int i = rules.size() - 1; i >= 0; i--) check(rules.get(i), seats.getOrDefault(rules.get(i), List.of()));
    }

    /** In the form's order. */
    List<Message> flaws() {
        List<Message> ordered = new ArrayList<>(flaws);
        Collections.reverse(ordered);
        return ordered;
    }

    SortedSet<String> undecided() {
        return undecided;
    }

    private void check(Rule rule, List<Seat> seats) {
        if (contradicting.contains(rule.id())) return;
        Set<String> reasons = new LinkedHashSet<>();
        for (Seat seat : seats) {
            if (!firing.canFire(seat.placed())) continue;
            List<Placed> others = others(seat);
            Solver.Answer answer = minimal.solve(others, seat.placed().broken());
            if (answer instanceof Solver.Answer.Unknown) undecided.add(rule.id());
            if (!(answer instanceof Solver.Answer.Impossible)) return;
            reasons.addAll(Minimal.ids(minimal.of(others, seat.placed().broken())));
        }
        if (reasons.isEmpty()) return;
        needless.add(rule.id());
        flaws.add(Message.of("form.proof.redundant", "rule", rule.id(), "rules", List.copyOf(reasons)));
    }

    private List<Placed> others(Seat seat) {
        Rule rule = seat.placed().rule();
        return seat.world().around(seat.placed().figures()).stream()
                .filter(other -> !other.rule().id().equals(rule.id()))
                .filter(other -> !needless.contains(other.rule().id()))
                .filter(other -> !contradicting.contains(other.rule().id()))
                .filter(other -> other.rule().severity().compareTo(rule.severity()) <= 0)
                .filter(other -> other.rule().missing().compareTo(rule.missing()) >= 0)
                .toList();
    }
}
