package vn.tonghop.editing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Unit;

/** How a wrong number may have come about, the first way that fits (data-editing note, section 3). Whole numbers only. */
final class Typing {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Typing() {}

    /** @param raw what stands in the cell, for a reading with the other meaning of its separators; may be empty */
    static Mechanism of(@Nullable BigDecimal old, BigDecimal meant, boolean money, String raw) {
        if (old == null) return Mechanism.MISSING;
        if (meant.signum() != 0 && meant.compareTo(old.negate()) == 0) return Mechanism.SIGN;
        if (money && times(old, meant, THOUSAND)) return Mechanism.UNIT_1000;
        if (money && times(old, meant, MILLION)) return Mechanism.UNIT_1000000;
        if (times(old, meant, BigDecimal.TEN) || times(old, meant, BigDecimal.valueOf(100)))
            return meant.abs().compareTo(old.abs()) > 0 ? Mechanism.ZERO_MISSING : Mechanism.ZERO_EXTRA;
        return ofDigits(old, meant, money, raw);
    }

    private static Mechanism ofDigits(BigDecimal old, BigDecimal meant, boolean money, String raw) {
        String was = digits(old);
        String is = digits(meant);
        boolean oneStep = EditDistance.isOne(was, is);
        if (oneStep && was.length() == is.length())
            return EditDistance.sameDigits(was, is) ? Mechanism.TRANSPOSED : Mechanism.ONE_DIGIT;
        if (oneStep) return was.length() < is.length() ? Mechanism.DIGIT_MISSING : Mechanism.DIGIT_EXTRA;
        if (isRounded(old, meant, money)) return Mechanism.ROUNDING;
        if (raw.matches("[0-9]+[.,][0-9]+") && raw.replaceAll("[.,]", "").equals(is)) return Mechanism.SEPARATOR;
        return Mechanism.UNEXPLAINED;
    }

    /** The mechanism of the one correction of a figure; null when nothing explains it. */
    static @Nullable Mechanism cause(BigDecimal old, BigDecimal meant, Figure figure) {
        Mechanism mechanism = of(
                old,
                meant,
                figure.reading().unit() == Unit.DONG || isMoney(figure),
                figure.reading().raw());
        return mechanism == Mechanism.UNEXPLAINED ? null : mechanism;
    }

    private static boolean isMoney(Figure figure) {
        return figure.value().filter(value -> value.compareTo(THOUSAND) >= 0).isPresent();
    }

    /** What a correction of this kind costs, in hundredths of the trust in the cell. */
    static int cost(Mechanism mechanism) {
        return switch (mechanism) {
            case SEPARATOR -> 20;
            case SIGN, UNIT_1000, UNIT_1000000 -> 25;
            case ROUNDING -> 30;
            case ZERO_MISSING, ZERO_EXTRA, TRANSPOSED -> 35;
            case SWAPPED, SHIFTED, MISSING -> 40;
            case DIGIT_MISSING, DIGIT_EXTRA -> 45;
            case ONE_DIGIT -> 50;
            case UNEXPLAINED -> 100;
        };
    }

    private static boolean times(BigDecimal old, BigDecimal meant, BigDecimal factor) {
        if (old.signum() == 0 || meant.signum() == 0) return false;
        return old.multiply(factor).compareTo(meant) == 0
                || meant.multiply(factor).compareTo(old) == 0;
    }

    private static boolean isRounded(BigDecimal old, BigDecimal meant, boolean money) {
        if (old.subtract(meant).abs().compareTo(BigDecimal.ONE) <= 0) return true;
        return money && thousands(old).compareTo(thousands(meant)) == 0;
    }

    private static BigDecimal thousands(BigDecimal value) {
        return value.divide(THOUSAND, 0, java.math.RoundingMode.HALF_UP);
    }

    private static String digits(BigDecimal value) {
        return value.abs().stripTrailingZeros().toPlainString();
    }
}
