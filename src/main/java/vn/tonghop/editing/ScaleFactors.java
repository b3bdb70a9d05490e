package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;

/**
 * How many times one amount is another where that smells of a mistaken unit of money: about a thousand or a million
 * times. The form's parameters {@code scale_factors} and {@code scale_percent} say which factors, and how about.
 */
public final class ScaleFactors {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<BigDecimal> factors;
    private final BigDecimal least;
    private final BigDecimal most;

    private ScaleFactors(List<BigDecimal> factors, BigDecimal percent) {
        this.factors = factors;
        this.least = HUNDRED.subtract(percent);
        this.most = HUNDRED.add(percent);
    }

    public static ScaleFactors of(Form form) {
        List<BigDecimal> factors = form.listParameter("scale_factors").stream()
                .flatMap(text -> Formula.number(text).stream())
                .sorted()
                .toList();
        return new ScaleFactors(factors, form.numberParameter("scale_percent").orElseThrow());
    }

    /** The factor about which one amount is the other; empty when there is none, or one amount is 0 or less. */
    public Optional<BigDecimal> between(BigDecimal a, BigDecimal b) {
        BigDecimal small = a.min(b);
        BigDecimal large = a.max(b).multiply(HUNDRED);
        if (small.signum() <= 0) return Optional.empty();
        return factors.stream()
                .filter(factor -> large.compareTo(small.multiply(factor).multiply(least)) >= 0
                        && large.compareTo(small.multiply(factor).multiply(most)) <= 0)
                .findFirst();
    }
}
