package vn.tonghop.text;

import java.text.Normalizer;

/** The text of a cell as the grammar reads it: NFC, lower case, plain spaces, dashes and digits. */
final class CellText {

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63";

    private CellText() {}

    /** A line break between two figures stays a line break, so that two lines never become one number. */
    static String of(String raw) {
        String text = Normalizer.isNormalized(raw, Normalizer.Form.NFC)
                ? raw
                : Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(text.length());
        char gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = letter(text.charAt(i));
            if (c == 0) continue;
            if (c == ' ' || c == '\n') {
                gap = gap == '\n' ? gap : c;
                continue;
            }
            if (gap != 0 && clean.length() > 0) clean.append(splitsNumbers(gap, clean, c) ? '\n' : ' ');
            gap = 0;
            clean.append(Character.toLowerCase(c));
        }
        return clean.toString();
    }

    private static char letter(char c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x0B || c == 0x2028 || c == 0x2029) return '\n';
        if (DASHES.indexOf(c) >= 0) return '-';
        return Spelling.letter(c);
    }

    private static boolean splitsNumbers(char gap, StringBuilder before, char after) {
        return gap == '\n' && isNumeric(before.charAt(before.length() - 1)) && isNumeric(after);
    }

    private static boolean isNumeric(char c) {
        return Letters.isDigit(c) || c == '.' || c == ',' || c == '\'';
    }
}
