package vn.tonghop.editing.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.message.Message;

/** Whether all rules can be kept at once wherever each of them is asked; and figures for which only one value is left. */
final class Consistency {

    private final Map<List<String>, Message> contradictions = new LinkedHashMap<>();
    private final List<Message> remarks = new ArrayList<>();
    private final SortedSet<String> undecided = new TreeSet<>();
    private final List<SortedMap<String, BigInteger>> found = new ArrayList<>();
    private final Minimal minimal;

    Consistency(List<World> worlds, Effort effort) {
        minimal = new Minimal(effort);
        for (World world : worlds) {
            found.clear();
            for (Placed rule : world.rules()) check(rule, world);
            for (String figure : world.reported()) checkFigure(figure, world);
        }
    }

    /** Rules that are kept together nowhere; by their ids. */
    Set<String> contradicting() {
        return contradictions.keySet().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    List<Message> flaws() {
        return List.copyOf(contradictions.values());
    }

    List<Message> remarks() {
        return remarks;
    }

    SortedSet<String> undecided() {
        return undecided;
    }

    private void check(Placed rule, World world) {
        List<Placed> around = world.around(rule.figures());
        if (around.isEmpty() || isFound(around, rule.when())) return;
        Solver.Answer answer = minimal.solve(around, rule.when());
        if (answer instanceof Solver.Answer.Found point) found.add(point.figures());
        else if (answer instanceof Solver.Answer.Unknown)
            undecided.add(rule.rule().id());
        else if (isPossibleWithout(rule, around)) report(minimal.of(around, rule.when()), rule);
    }

    /** Whoever is contradicted by others alone, or never asked, is not the one to name. */
    private boolean isPossibleWithout(Placed rule, List<Placed> around) {
        List<Placed> others = around.stream().filter(each -> !each.equals(rule)).toList();
        Solver.Answer answer = minimal.solve(others, rule.when());
        if (answer instanceof Solver.Answer.Unknown) undecided.add(rule.rule().id());
        return answer instanceof Solver.Answer.Found;
    }

    private boolean isFound(List<Placed> rules, Claim besides) {
        return found.stream()
                .anyMatch(point -> besides.isMet(point)
                        && rules.stream().allMatch(rule -> rule.kept().isMet(point)));
    }

    private void report(List<Placed> rules, Placed asked) {
        List<String> ids = Minimal.ids(rules);
        String place = rules.stream()
                .map(Placed::place)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String when = asked.rule().when();
        Message contradiction = Message.of(
                when.isEmpty() ? "form.proof.contradiction" : "form.proof.contradiction.when",
                "rules",
                ids,
                "when",
                when,
                "place",
                place.isEmpty() ? "" : Message.of("form.proof.at", "element", place));
        contradictions.putIfAbsent(ids, contradiction);
    }

    private void checkFigure(String figure, World world) {
        List<Placed> around = world.around(new TreeSet<>(Set.of(figure)));
        if (Minimal.ids(around).stream().anyMatch(contradicting()::contains)) return;
        BigInteger other = null;
        if (isFound(around, atLeast(figure, BigInteger.ONE)) && isFound(around, atMost(figure, BigInteger.ZERO)))
            return;
        Solver.Answer some = minimal.solve(around, atLeast(figure, BigInteger.ONE));
        if (some instanceof Solver.Answer.Impossible) other = BigInteger.ZERO;
        if (some instanceof Solver.Answer.Found point) {
            found.add(point.figures());
            BigInteger value = point.figures().getOrDefault(figure, BigInteger.ZERO);
            boolean more = isPossible(around, atLeast(figure, value.add(BigInteger.ONE)));
            if (!more && !isPossible(around, atMost(figure, value.subtract(BigInteger.ONE)))) other = value;
        }
        if (other != null) remarks.add(Message.of("form.proof.fixed", "element", figure, "value", other));
    }

    private boolean isPossible(List<Placed> rules, Claim besides) {
        return !(minimal.solve(rules, besides) instanceof Solver.Answer.Impossible);
    }

    private static Claim atLeast(String figure, BigInteger least) {
        return new Claim.Atom(Inequality.least(figure, least));
    }

    private static Claim atMost(String figure, BigInteger most) {
        return new Claim.Atom(Inequality.most(figure, most));
    }
}
