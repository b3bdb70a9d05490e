package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Rule;

/** An arithmetic rule with its formulas parsed, ready to be asked about any operands. */
final class Edit {

    private final Rule rule;
    private final Formula left;
    private final Formula right;
    private final @Nullable Formula when;
    private final Set<String> single = new LinkedHashSet<>();
    private final Set<String> summed = new LinkedHashSet<>();

    Edit(Rule rule) {
        this.rule = rule;
        left = Formula.side(rule.left());
        right = Formula.side(rule.right());
        when = rule.when().isEmpty() ? null : Formula.condition(rule.when());
        collect(left);
        collect(right);
        if (when != null) collect(when);
    }

    private void collect(Formula formula) {
        single.addAll(formula.single());
        summed.addAll(formula.summed());
    }

    Rule rule() {
        return rule;
    }

    Formula left() {
        return left;
    }

    Formula right() {
        return right;
    }

    /** Names that stand for one value, left side first. */
    Set<String> single() {
        return single;
    }

    /** Names that stand for a list. */
    Set<String> summed() {
        return summed;
    }

    /** All figures that the rule looks at, left side first. */
    List<Operand> operands(Operands operands) {
        List<Operand> all = new ArrayList<>();
        for (String name : single) all.add(operands.single(name));
        for (String name : summed) all.addAll(operands.list(name));
        return all;
    }

    Outcome judge(Operands operands) {
        List<Operand> all = operands(operands);
        boolean emptyList = summed.stream().anyMatch(name -> operands.list(name).isEmpty());
        if (emptyList || skips(all)) return new Outcome.NotDecidable();
        try {
            return compare(operands, values(operands), lists(operands));
        } catch (RuntimeException e) {
            return new Outcome.Broken(rule.id() + ": " + e.getMessage());
        }
    }

    private boolean skips(List<Operand> all) {
        if (all.stream().anyMatch(Operand::unknown)) return true;
        return switch (rule.missing()) {
            case SKIP_IF_ANY_VALUE_MISSING -> all.stream().anyMatch(Operand::blank);
            case SKIP_IF_ALL_VALUES_MISSING -> !all.isEmpty() && all.stream().allMatch(Operand::blank);
            case NEVER_SKIP -> false;
        };
    }

    private Outcome compare(Operands operands, Map<String, BigDecimal> values, Map<String, List<BigDecimal>> lists) {
        if (when != null && !when.holds(values, lists)) return new Outcome.NotAsked();
        BigDecimal actual = left.value(values, lists);
        BigDecimal expected = right.value(values, lists);
        if (Comparison.holds(rule.operator(), actual, expected, rule.tolerance())) return new Outcome.Held();
        return new Outcome.Failed(blankLeft(operands) ? null : actual, expected);
    }

    private boolean blankLeft(Operands operands) {
        return left.all().size() == 1
                && left.single().stream().anyMatch(name -> operands.single(name).blank());
    }

    private Map<String, BigDecimal> values(Operands operands) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String name : single) values.put(name, orZero(operands.single(name)));
        return values;
    }

    private Map<String, List<BigDecimal>> lists(Operands operands) {
        Map<String, List<BigDecimal>> lists = new LinkedHashMap<>();
        for (String name : summed)
            lists.put(name, operands.list(name).stream().map(Edit::orZero).toList());
        return lists;
    }

    /** What is still blank here counts as nothing: the rule's strategy has said so. */
    private static BigDecimal orZero(Operand operand) {
        return operand.value() == null ? BigDecimal.ZERO : operand.value();
    }
}
