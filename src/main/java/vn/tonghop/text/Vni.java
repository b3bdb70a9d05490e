package vn.tonghop.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** VNI-Windows, the encoding of the fonts {@code VNI-…}: a base letter, and its mark as a letter of its own. */
final class Vni {

    /** What each mark after a, e, o, u, y (and ơ, ư written ô, ö) adds, as combining characters. */
    private static final Map<Character, String> MARKS = Map.ofEntries(
            Map.entry('ø', "\u0300"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ù', "\u0301"),
            Map.entry('ï', "\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('ë', "\u0306\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('ä', "\u0302\u0323"));

    private static final Map<Character, Character> ALONE = LegacyEncoding.pairs("ììííæỉóĩòịîỵñđôơöưÌÌÍÍÆỈÓĨÒỊÎỴÑĐÔƠÖƯ");

    private static final String BREVES = "êèúüéë";
    private static final String CIRCUMFLEXES = "âàåãáä";
    private static final Map<String, Character> LETTERS = letters();

    private Vni() {}

    static @Nullable String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Character two = i + 1 < text.length() ? LETTERS.get(text.substring(i, i + 2)) : null;
            if (two != null) {
                decoded.append(two.charValue());
                i++;
                continue;
            }
            char c = text.charAt(i);
            Character one = ALONE.get(c);
            if (one == null && !LegacyEncoding.isNeutral(c)) return null;
            decoded.append(one == null ? c : one);
        }
        return decoded.toString();
    }

    /** Every pair of base letter and mark, in both cases; a capital base takes its mark in either case. */
    private static Map<String, Character> letters() {
        Map<String, Character> letters = new HashMap<>();
        for (char base : "aeouyôöi".toCharArray()) {
            char letter = ALONE.getOrDefault(base, base);
            MARKS.forEach((mark, combining) -> {
                if (!carries(base, mark)) return;
                char small = composed(letter, combining);
                char upper = Character.toUpperCase(mark);
                letters.put("" + base + mark, small);
                letters.put("" + Character.toUpperCase(base) + upper, Character.toUpperCase(small));
                letters.put("" + Character.toUpperCase(base) + mark, Character.toUpperCase(small));
            });
        }
        return Map.copyOf(letters);
    }

    private static boolean carries(char base, char mark) {
        if (BREVES.indexOf(mark) >= 0) return base == 'a';
        if (CIRCUMFLEXES.indexOf(mark) >= 0) return base == 'a' || base == 'e' || base == 'o';
        return base != 'i' || mark == 'ø' || mark == 'ù';
    }

    private static char composed(char letter, String combining) {
        return Normalizer.normalize(letter + combining, Normalizer.Form.NFC).charAt(0);
    }

    /** The stored form of each letter, for whoever needs the way back. */
    static Map<Character, String> stored() {
        Map<Character, String> stored = new HashMap<>();
        LETTERS.forEach((pair, letter) -> {
            boolean sameCase = Character.isUpperCase(pair.charAt(0)) == Character.isUpperCase(pair.charAt(1));
            if (sameCase && Character.toLowerCase(pair.charAt(0)) != 'i') stored.put(letter, pair);
        });
        ALONE.forEach((one, letter) -> stored.put(letter, String.valueOf(one)));
        return Map.copyOf(stored);
    }
}
