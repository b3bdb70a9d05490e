package vn.tonghop.accuracy;

import java.util.ArrayList;
import java.util.List;

/** Writes whole numbers in Vietnamese words, in four regional manners. */
record Words(boolean southern, boolean le) {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    String of(long number) {
        if (number == 0) return DIGITS[0];
        List<String> parts = new ArrayList<>();
        String[] scales = {"", southern ? "ngàn" : "nghìn", "triệu", "tỷ"};
        boolean started = false;
        for (int scale = 3; scale >= 0; scale--) {
            int group = (int) (number / (long) Math.pow(1_000, scale) % 1_000);
            if (group == 0) continue;
            parts.add(group(group, started));
            if (scale > 0) parts.add(scales[scale]);
            started = true;
        }
        return String.join(" ", parts);
    }

    private String group(int value, boolean padded) {
        List<String> words = new ArrayList<>();
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        if (hundreds > 0 || padded) words.add(DIGITS[hundreds] + " trăm");
        if (tens == 0 && ones > 0 && !words.isEmpty()) words.add(le ? "lẻ" : "linh");
        if (tens == 1) words.add("mười");
        if (tens > 1) words.add(DIGITS[tens] + " mươi");
        if (ones > 0) words.add(one(ones, tens));
        return String.join(" ", words);
    }

    private static String one(int ones, int tens) {
        if (tens > 1 && ones == 1) return "mốt";
        if (tens > 0 && ones == 5) return "lăm";
        return DIGITS[ones];
    }
}
