package vn.tonghop.text;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Whole numbers in Vietnamese words, both ways (domain note, section 3.6). */
public final class NumberWords {

    /** How zero tens and thousands are said: official and northern first, southern last. */
    public enum Style {
        OFFICIAL("linh", "nghìn"),
        LINH_NGAN("linh", "ngàn"),
        LE_NGHIN("lẻ", "nghìn"),
        LE_NGAN("lẻ", "ngàn");

        final String zeroTens;
        final String thousand;

        Style(String zeroTens, String thousand) {
            this.zeroTens = zeroTens;
            this.thousand = thousand;
        }
    }

    private NumberWords() {}

    /** The number that a well-formed run of number words says; empty for anything else, colloquial forms included. */
    public static Optional<BigInteger> parse(String words) {
        return WordGrammar.number(NumberWord.list(words));
    }

    /** The official form: «bốn triệu chín trăm ba mươi nghìn», with linh and nghìn. */
    public static String write(long number) {
        return write(number, Style.OFFICIAL);
    }

    public static String write(long number, Style style) {
        return WordWriter.write(BigInteger.valueOf(number), style);
    }

    static Optional<BigInteger> parse(List<NumberWord> words) {
        return WordGrammar.number(words);
    }
}
