package vn.tonghop.text;

import java.text.Normalizer;

/** What each Latin letter is without its tone, and without any mark. Tables, since every header and cell asks. */
final class Letters {

    private static final int SIZE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] TONELESS = new char[SIZE];
    private static final char[] TONE = new char[SIZE];
    private static final char[] BARE = new char[SIZE];

    static {
        for (char c = 0; c < SIZE; c++) describe(c);
        BARE['đ'] = 'd';
        BARE['Đ'] = 'D';
    }

    private Letters() {}

    /** The letter with its quality mark but without its tone: ế is ê. */
    static char toneless(char c) {
        return c < SIZE ? TONELESS[c] : c;
    }

    /** The combining tone mark of a letter, or of a lone mark itself; 0 when it has none. */
    static char tone(char c) {
        return c < SIZE ? TONE[c] : 0;
    }

    /** The letter without any mark, đ as d. */
    static char bare(char c) {
        return c < SIZE ? BARE[c] : c;
    }

    static boolean isMark(char c) {
        return c >= 0x0300 && c <= 0x036F;
    }

    static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void describe(char c) {
        TONELESS[c] = c;
        BARE[c] = c;
        if (TONES.indexOf(c) >= 0) TONE[c] = c;
        if (c < 0x80 || !Character.isLetter(c)) return;
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        if (parts.length() > 1 && isMark(parts.charAt(1))) BARE[c] = parts.charAt(0);
        String rest = parts;
        char tone = 0;
        for (int i = 0; i < parts.length(); i++) {
            if (TONES.indexOf(parts.charAt(i)) < 0) continue;
            tone = parts.charAt(i);
            rest = parts.substring(0, i) + parts.substring(i + 1);
        }
        String toneless = Normalizer.normalize(rest, Normalizer.Form.NFC);
        if (toneless.length() != 1) return;
        TONELESS[c] = toneless.charAt(0);
        TONE[c] = tone;
    }
}
