package vn.tonghop.text;

import java.math.BigInteger;
import java.util.Optional;

/** Whole numbers in Vietnamese words, both ways (domain note, section 3.6). */
public final class NumberWords {

    private NumberWords() {}

    /** The number that a well-formed run of number words says; empty for anything else, colloquial forms included. */
    public static Optional<BigInteger> parse(String words) {
        throw new UnsupportedOperationException();
    }

    /** The official form: «bốn triệu chín trăm ba mươi nghìn», with linh and nghìn. */
    public static String write(long number) {
        throw new UnsupportedOperationException();
    }
}
