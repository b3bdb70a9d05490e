package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Operator;
import vn.tonghop.reading.Figure;

/** An amount that is about a thousand or a million times, or that part of, the sum it should equal (V24). */
final class ScaleRule {

    private final NamedRules rules;
    private final List<Edit> sums;
    private final ScaleFactors factors;

    ScaleRule(NamedRules rules, List<Edit> edits, ScaleFactors factors) {
        this.rules = rules;
        this.factors = factors;
        sums = edits.stream()
                .filter(edit -> edit.rule().operator() == Operator.EQUAL)
                .filter(edit -> edit.rule().scope().equals("submission"))
                .toList();
    }

    void check(Facts facts, Findings findings) {
        for (Edit sum : sums) {
            Optional<Figure> figure = ArithmeticRules.blamed(sum, facts.whole())
                    .filter(each -> facts.element(each.element()).kind() == Element.Kind.MONEY);
            if (figure.isEmpty()) continue;
            Outcome outcome = sum.judge(facts.whole());
            if (outcome instanceof Outcome.Held) agrees(findings);
            if (!(outcome instanceof Outcome.Failed failed) || failed.actual() == null) continue;
            Optional<BigDecimal> factor = factors.between(failed.actual(), failed.expected());
            if (factor.isEmpty()) {
                agrees(findings);
                continue;
            }
            rules.report(Check.SCALE_LIKE_REFERENCE)
                    .ifPresent(report -> findings.add(report.about(figure.get())
                            .sides(failed.actual(), failed.expected())
                            .with("factor", factor.get())
                            .draft()));
        }
    }

    private void agrees(Findings findings) {
        rules.find(Check.SCALE_LIKE_REFERENCE).ifPresent(rule -> findings.passed(rule.code()));
    }
}
