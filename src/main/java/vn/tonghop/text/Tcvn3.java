package vn.tonghop.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TCVN3 (ABC), the encoding of the fonts {@code .Vn…}: one byte a letter, no capitals with a tone. */
final class Tcvn3 {

    /** As four independent sources give it (xvnkb, glibc, viparse, vietnamese-conversion). */
    static final Map<Character, Character> LETTERS = LegacyEncoding.pairs(
            "¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư¨ă©â®đªê«ô¬ơ\u00ADưµà¶ả·ã¸á¹ạ"
                    + "»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ");

    /** Read with windows-1254, four letters turned Turkish. */
    private static final Map<Character, Character> AS_1254 = LegacyEncoding.pairs("ĞÐİÝŞÞıýşþ");

    private static final Map<Character, Character> AS_1258 =
            LegacyEncoding.pairs("ĂÃ\u0300ÌĐÐ\u0309ÒƠÕƯÝ\u0303Þăã\u0301ìđð\u0323òơõưý₫þ");

    private Tcvn3() {}

    static @Nullable String decode(String text, boolean readAs1258) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Character stored = AS_1254.getOrDefault(c, c);
            if (readAs1258) stored = AS_1258.getOrDefault(stored, stored);
            Character letter = LETTERS.get(stored);
            if (letter == null && !LegacyEncoding.isNeutral(c)) return null;
            decoded.append(letter == null ? c : letter);
        }
        return decoded.toString();
    }
}
