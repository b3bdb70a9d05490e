package vn.tonghop.text;

import java.text.Normalizer;

/** Unicode text in its composed form, with the letters that only look Vietnamese made Vietnamese. */
final class UnicodeText {

    private UnicodeText() {}

    static String of(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) if (isLookAlike(composed.charAt(i))) return repaired(composed);
        return composed;
    }

    private static boolean isLookAlike(char c) {
        return c == 'ƣ' || c == 'Ƣ' || c == 'Ð' || c == 'ð';
    }

    /** Only where the word becomes a syllable: an Icelandic name keeps its letters. */
    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text);
        for (int start = 0; start < text.length(); start++) {
            if (!Character.isLetter(text.charAt(start))) continue;
            int end = start;
            StringBuilder word = new StringBuilder();
            for (; end < text.length() && Character.isLetter(text.charAt(end)); end++) {
                char c = text.charAt(end);
                word.append(isLookAlike(c) ? Spelling.unalike(c) : c);
            }
            if (Syllable.isLegal(word.toString()) || word.indexOf("đ") == word.length() - 1)
                repaired.replace(start, end, word.toString());
            start = end;
        }
        return repaired.toString();
    }
}
