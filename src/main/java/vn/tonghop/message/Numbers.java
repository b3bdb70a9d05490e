package vn.tonghop.message;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How numbers are written for people: {@code 4.930.000} in Vietnamese, {@code 4,930,000} in English. */
public final class Numbers {

    private Numbers() {}

    public static String write(long value, Language language) {
        return write(BigDecimal.valueOf(value), language);
    }

    public static String write(BigDecimal value, Language language) {
        char group = language == Language.VI ? '.' : ',';
        char point = language == Language.VI ? ',' : '.';
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        BigInteger whole = plain.toBigInteger();
        String digits = grouped(whole.abs().toString(), group);
        String fraction =
                plain.scale() > 0 ? point + plain.abs().toPlainString().split("\\.")[1] : "";
        return (value.signum() < 0 ? "-" : "") + digits + fraction;
    }

    private static String grouped(String digits, char mark) {
        StringBuilder written = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) written.insert(at, mark);
        return written.toString();
    }
}
