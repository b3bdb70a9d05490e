package vn.tonghop.sheet;

import java.util.OptionalDouble;

/** Numbers as XML parts write them: digits, a point, an exponent; nothing of what else Java would take for a number. */
final class StoredNumber {

    private StoredNumber() {}

    /** The double next to what is written; empty when that is no finite number. */
    static OptionalDouble parse(String stored) {
        String text = stored.strip();
        if (text.isEmpty()) return OptionalDouble.empty();
        for (int i = 0; i < text.length(); i++)
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) return OptionalDouble.empty();
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
