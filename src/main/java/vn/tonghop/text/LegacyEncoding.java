package vn.tonghop.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way in which Vietnamese text was stored, or spoilt, before it was Unicode (domain note, section 4.3). */
enum LegacyEncoding {
    TCVN3("TCVN3 (.VnTime)"),
    /** TCVN3 bytes read with windows-1258: its letters are Vietnamese, and wrong. */
    TCVN3_AS_1258("TCVN3 (.VnTime)"),
    VNI("VNI (VNI-Times)"),
    /** UTF-8 bytes read with windows-1252. */
    UTF8_AS_1252("UTF-8");

    /** How people know it. */
    final String shown;

    LegacyEncoding(String shown) {
        this.shown = shown;
    }

    boolean isTcvn3() {
        return this == TCVN3 || this == TCVN3_AS_1258;
    }

    /** The text decoded; null when it has a character that this encoding cannot have written. */
    @Nullable
    String decode(String text) {
        return switch (this) {
            case TCVN3 -> Tcvn3.decode(text, false);
            case TCVN3_AS_1258 -> Tcvn3.decode(text, true);
            case VNI -> Vni.decode(text);
            case UTF8_AS_1252 -> Utf8As1252.decode(text);
        };
    }

    /** The encoding that a font was made for; a hint only. */
    static Optional<LegacyEncoding> ofFont(String font) {
        if (font.regionMatches(true, 0, ".vn", 0, 3)) return Optional.of(TCVN3);
        return font.regionMatches(true, 0, "vni", 0, 3) ? Optional.of(VNI) : Optional.empty();
    }

    /** Pairs written one after the other, as a table. */
    static Map<Character, Character> pairs(String written) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < written.length(); i += 2) map.put(written.charAt(i), written.charAt(i + 1));
        return Map.copyOf(map);
    }

    /** Punctuation and signs outside Latin-1 belong to every encoding: quotes, dashes, the ellipsis. */
    static boolean isNeutral(char c) {
        return c < 0x80
                || c == 0xA0
                || (c >= 0xB0 && c <= 0xB3)
                || (c > 0xFF && !Character.isLetter(c) && !Letters.isMark(c));
    }
}
