package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Operator;
import vn.tonghop.reading.Figure;

/**
 * How a figure may have come to differ from the sum that it should equal: an amount is about a thousand or a million
 * times, or that part of it (V24); or the digits are the same in another order (V25).
 */
final class SlipRules {

    private final NamedRules rules;
    private final List<Edit> sums;
    private final ScaleFactors factors;

    SlipRules(NamedRules rules, List<Edit> edits, ScaleFactors factors) {
        this.rules = rules;
        this.factors = factors;
        sums = edits.stream()
                .filter(edit -> edit.rule().operator() == Operator.EQUAL)
                .filter(edit -> edit.rule().scope().equals("submission"))
                .toList();
    }

    void check(Facts facts, Findings findings) {
        for (Edit sum : sums) {
            Optional<Figure> figure = ArithmeticRules.blamed(sum, facts.whole());
            if (figure.isEmpty()) continue;
            Outcome outcome = sum.judge(facts.whole());
            boolean amount = facts.element(figure.get().element()).kind() == Element.Kind.MONEY;
            if (outcome instanceof Outcome.Held) {
                if (amount) agrees(Check.SCALE_LIKE_REFERENCE, findings);
                agrees(Check.DIGITS_IN_ORDER, findings);
            }
            if (!(outcome instanceof Outcome.Failed failed)) continue;
            BigDecimal actual = failed.actual();
            if (actual == null) continue;
            if (amount) scale(actual, failed.expected(), figure.get(), findings);
            digits(actual, failed.expected(), figure.get(), findings);
        }
    }

    private void scale(BigDecimal actual, BigDecimal expected, Figure figure, Findings findings) {
        Optional<BigDecimal> factor = factors.between(actual, expected);
        if (factor.isEmpty()) agrees(Check.SCALE_LIKE_REFERENCE, findings);
        else
            rules.report(Check.SCALE_LIKE_REFERENCE)
                    .ifPresent(report -> findings.add(report.about(figure)
                            .sides(actual, expected)
                            .with("factor", factor.get())
                            .draft()));
    }

    private void digits(BigDecimal actual, BigDecimal expected, Figure figure, Findings findings) {
        if (!arePermuted(actual, expected)) agrees(Check.DIGITS_IN_ORDER, findings);
        else
            rules.report(Check.DIGITS_IN_ORDER)
                    .ifPresent(report -> findings.add(
                            report.about(figure).sides(actual, expected).draft()));
    }

    /** The same digits, as many, in another order; their difference is then a multiple of 9. */
    static boolean arePermuted(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) != 0 && Arrays.equals(digits(a), digits(b));
    }

    private static char[] digits(BigDecimal number) {
        char[] digits = number.stripTrailingZeros().scale() <= 0
                ? number.toBigInteger().toString().toCharArray()
                : number.toPlainString().toCharArray();
        Arrays.sort(digits);
        return digits;
    }

    private void agrees(Check check, Findings findings) {
        rules.find(check).ifPresent(rule -> findings.passed(rule.code()));
    }
}
