package vn.tonghop.text;

import java.math.BigInteger;
import java.util.StringJoiner;

/** Writes whole numbers as official documents do: «một triệu không trăm linh năm». */
final class WordWriter {

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private WordWriter() {}

    static String write(BigInteger number, NumberWords.Style style) {
        if (number.signum() == 0) return DIGITS[0];
        if (number.signum() < 0) return "âm " + write(number.negate(), style);
        BigInteger[] parts = number.divideAndRemainder(BILLION);
        int low = parts[1].intValue();
        if (parts[0].signum() == 0) return belowBillion(low, true, style);
        String high = write(parts[0], style) + " tỷ";
        return low == 0 ? high : high + " " + belowBillion(low, false, style);
    }

    private static String belowBillion(int number, boolean first, NumberWords.Style style) {
        StringJoiner words = new StringJoiner(" ");
        boolean leading = first;
        leading &= !add(words, number / 1_000_000, leading, "triệu", style);
        leading &= !add(words, number / 1_000 % 1_000, leading, style.thousand, style);
        add(words, number % 1_000, leading, "", style);
        return words.toString();
    }

    private static boolean add(StringJoiner words, int group, boolean leading, String scale, NumberWords.Style style) {
        if (group == 0) return false;
        if (group >= 100 || !leading) words.add(DIGITS[group / 100]).add("trăm");
        addBelowHundred(words, group % 100, group >= 100 || !leading, style);
        if (!scale.isEmpty()) words.add(scale);
        return true;
    }

    private static void addBelowHundred(
            StringJoiner words, int number, boolean afterHundreds, NumberWords.Style style) {
        int ten = number / 10;
        int one = number % 10;
        if (ten == 0 && one > 0 && afterHundreds) words.add(style.zeroTens);
        if (ten == 1) words.add("mười");
        if (ten > 1) words.add(DIGITS[ten]).add("mươi");
        if (one > 0) words.add(one(ten, one));
    }

    private static String one(int ten, int one) {
        if (one == 5 && ten > 0) return "lăm";
        return one == 1 && ten > 1 ? "mốt" : DIGITS[one];
    }
}
