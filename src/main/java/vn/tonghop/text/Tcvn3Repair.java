package vn.tonghop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What TCVN3 text lost on its way: its capitals, and ư, which is a soft hyphen there and which many tools drop. */
final class Tcvn3Repair {

    private static final String HORNED = "ơờởỡớợƠỜỞỠỚỢ";
    private static final int CAPITALS = 3;

    private Tcvn3Repair() {}

    /** The decoded text in capitals where it was set in a font of capitals, or typed in capitals. */
    static String inCapitals(String decoded, String stored, String font) {
        return isSetInCapitals(stored, font) ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    /** Words of ASCII that are none, and would be with ư after their first consonants: hng for hưng. */
    static List<String> lost(String text) {
        List<String> lost = new ArrayList<>();
        for (String word : text.split("[^A-Za-z]+")) if (lacksVowel(word)) lost.add(word);
        return lost;
    }

    private static boolean lacksVowel(String word) {
        if (word.length() < 3 || !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT))) return false;
        if (word.chars().anyMatch(c -> "aeiouyAEIOUY".indexOf(c) >= 0)) return false;
        for (int i = 1; i < word.length(); i++)
            if (Syllable.isLegal(word.substring(0, i) + "ư" + word.substring(i))) return true;
        return false;
    }

    /** The rhymes ơc, ơng and ơu do not exist: the ơ was ươ. */
    static String withHorns(String text) {
        StringBuilder whole = new StringBuilder(text.length() + 4);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) continue;
            whole.append(withHorn(text.substring(start, i)));
            if (i < text.length()) whole.append(text.charAt(i));
            start = i + 1;
        }
        return whole.toString();
    }

    private static String withHorn(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (HORNED.indexOf(word.charAt(i)) < 0 || Syllable.isLegal(word)) continue;
            String longer = word.substring(0, i) + "ư" + word.substring(i);
            if (Syllable.isLegal(longer)) return longer;
        }
        return word;
    }

    /** The fonts of capitals end in H; else a text whose every plain letter is a capital was set in one. */
    private static boolean isSetInCapitals(String stored, String font) {
        if (LegacyEncoding.ofFont(font).isPresent() && font.endsWith("H")) return true;
        int capitals = 0;
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            if (c >= 'a' && c <= 'z') return false;
            if (c >= 'A' && c <= 'Z') capitals++;
        }
        return capitals >= CAPITALS;
    }
}
