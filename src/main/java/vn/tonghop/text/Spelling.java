package vn.tonghop.text;

import java.text.Normalizer;

/** One spelling for what looks the same: composed letters, one kind of space and apostrophe, no invisible characters. */
final class Spelling {

    private static final String LOOK_ALIKE = "ƣƢÐðƉɖıİаеосрхАЕОСРХВНКМТІіοΟ";
    private static final String LETTER = "ưƯĐđĐđiIaeocpxAEOCPXBHKMTIioO";

    private Spelling() {}

    /** NFC, single spaces, no space at either end. */
    static String clean(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = letter(composed.charAt(i));
            if (c == 0) continue;
            if (c != ' ') clean.append(c);
            else if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') clean.append(' ');
        }
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) == ' ') clean.setLength(end - 1);
        return clean.toString();
    }

    /** The character that stands for it; a space for any blank, 0 for one that is never seen. */
    static char letter(char c) {
        if (c > ' ' && c < 0x7F) return c == '`' ? '\'' : c;
        if (isBlank(c)) return ' ';
        if (isInvisible(c)) return 0;
        if (isApostrophe(c)) return '\'';
        if (c >= 0xFF01 && c <= 0xFF5E) return (char) (c - 0xFF01 + '!');
        int alike = c < 0xC0 ? -1 : LOOK_ALIKE.indexOf(c);
        return alike < 0 ? c : LETTER.charAt(alike);
    }

    /** The usual letter for one that only looks like it, ư for ƣ; any other character as it is. */
    static char unalike(char c) {
        int alike = c < 0xC0 ? -1 : LOOK_ALIKE.indexOf(c);
        return alike < 0 ? c : LETTER.charAt(alike);
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c == 0xA0
                || c == 0x85
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    static boolean isInvisible(char c) {
        return c == 0x7F
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || c == 0x2060
                || c == 0xFEFF;
    }

    private static boolean isApostrophe(char c) {
        return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x00B4 || c == 0x2032 || c == 0x201B;
    }
}
