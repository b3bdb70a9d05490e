package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Operator;
import vn.tonghop.reading.Figure;

/** An amount that is about a thousand or a million times, or that part of, the sum it should equal. */
final class ScaleRule {

    private static final List<BigDecimal> FACTORS = List.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000));
    private static final BigDecimal LEAST = new BigDecimal("0.7");
    private static final BigDecimal MOST = new BigDecimal("1.3");

    private final NamedRules rules;
    private final List<Edit> sums;

    ScaleRule(NamedRules rules, List<Edit> edits) {
        this.rules = rules;
        sums = edits.stream()
                .filter(edit -> edit.rule().operator() == Operator.EQUAL)
                .filter(edit -> edit.rule().scope().equals("submission"))
                .toList();
    }

    void check(Facts facts, Findings findings) {
        for (Edit sum : sums) {
            if (!(sum.judge(facts.whole()) instanceof Outcome.Failed failed) || failed.actual() == null) continue;
            Optional<Figure> figure = ArithmeticRules.blamed(sum, facts.whole())
                    .filter(each -> facts.element(each.element()).kind() == Element.Kind.MONEY);
            Optional<BigDecimal> factor = factor(failed.actual(), failed.expected());
            if (figure.isEmpty() || factor.isEmpty()) continue;
            rules.report(Check.SCALE_LIKE_REFERENCE)
                    .ifPresent(report -> findings.add(report.about(figure.get())
                            .sides(failed.actual(), failed.expected())
                            .with("factor", factor.get())
                            .draft()));
        }
    }

    /** 1,000 or 1,000,000 where one amount is within 30 % of so many times the other; empty when neither, or one is 0. */
    static Optional<BigDecimal> factor(BigDecimal a, BigDecimal b) {
        BigDecimal small = a.min(b);
        BigDecimal large = a.max(b);
        if (small.signum() <= 0) return Optional.empty();
        return FACTORS.stream()
                .filter(factor -> large.compareTo(small.multiply(factor).multiply(LEAST)) >= 0
                        && large.compareTo(small.multiply(factor).multiply(MOST)) <= 0)
                .findFirst();
    }
}
