package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Message;

/** Whether a rule can ever report, by itself. */
final class Firing {

    private final List<World> worlds;
    private final Set<String> reporting;
    private final Effort effort;
    private final SortedSet<String> undecided = new TreeSet<>();

    Firing(List<World> worlds, Set<String> reporting, Effort effort) {
        this.effort = effort;
        this.worlds = worlds;
        this.reporting = reporting;
    }

    /** Why a rule never reports; empty when it can, or nobody knows. */
    Optional<Message> flaw(Rule rule) {
        if (reporting.contains(rule.id())) return Optional.empty();
        List<Placed> places = places(rule);
        if (places.isEmpty() || places.stream().anyMatch(this::canFire)) return Optional.empty();
        boolean asked = places.stream().anyMatch(place -> isPossible(place, place.when()));
        return Optional.of(
                asked
                        ? Message.of("form.proof.neverFires", "rule", rule.id(), "demand", ExampleRuns.demand(rule))
                        : Message.of("form.proof.neverAsked", "rule", rule.id(), "when", rule.when()));
    }

    boolean canFire(Placed place) {
        return isPossible(place, place.broken());
    }

    private boolean isPossible(Placed place, Claim claim) {
        List<Claim> claims = new ArrayList<>(List.of(claim));
        for (String figure : place.figures()) claims.add(Claims.domain(figure));
        Solver.Answer answer = Solver.solve(claims, effort);
        if (answer instanceof Solver.Answer.Unknown) undecided.add(place.rule().id());
        return !(answer instanceof Solver.Answer.Impossible);
    }

    private List<Placed> places(Rule rule) {
        return worlds.stream()
                .flatMap(world -> world.rules().stream())
                .filter(place -> place.rule().id().equals(rule.id()))
                .toList();
    }

    SortedSet<String> undecided() {
        return undecided;
    }
}
