package vn.tonghop.text;

/** Keys under which two spellings of one name are the same, strongest first (domain note, section 4.1). */
public final class MatchKey {

    private MatchKey() {}

    /** NFC, single spaces, apostrophes and look-alike letters made one: the strongest key. */
    public static String exact(String text) {
        return Spelling.clean(text);
    }

    /** Exact, lower case, tone marks moved to the end of each syllable: hoà and hòa are one. Spelling is kept. */
    public static String tone(String text) {
        String exact = Spelling.clean(text);
        StringBuilder key = new StringBuilder(exact.length() + 8);
        StringBuilder tones = new StringBuilder(2);
        for (int i = 0; i < exact.length(); i++) {
            char c = Character.toLowerCase(exact.charAt(i));
            if (!isLetterOrMark(c)) {
                flush(tones, key);
                key.append(c);
                continue;
            }
            addLetter(c, key, tones);
        }
        flush(tones, key);
        return key.toString();
    }

    /** Tone key without punctuation, i/y and nghìn/ngàn folded: for words and headers, never for names of units. */
    public static String loose(String text) {
        return words(text, false);
    }

    /** Without any mark, đ as d, lower case, no punctuation: the weakest key. */
    public static String plain(String text) {
        return words(text, true);
    }

    private static String words(String text, boolean bare) {
        String exact = Spelling.clean(text);
        StringBuilder key = new StringBuilder(exact.length() + 8);
        StringBuilder word = new StringBuilder();
        StringBuilder tones = new StringBuilder(2);
        for (int i = 0; i < exact.length(); i++) {
            char c = Character.toLowerCase(exact.charAt(i));
            if (isLetterOrMark(c) || Character.isDigit(c)) {
                if (bare) addBare(c, word);
                else addLetter(c, word, tones);
            } else if (c != '\'' && !joinsDigits(exact, i)) {
                endWord(word, tones, bare, key);
            }
        }
        endWord(word, tones, bare, key);
        return key.toString();
    }

    private static void endWord(StringBuilder word, StringBuilder tones, boolean bare, StringBuilder key) {
        if (word.length() == 0 && tones.length() == 0) return;
        if (key.length() > 0) key.append(' ');
        if (!bare) fold(word, tones);
        key.append(word).append(tones);
        word.setLength(0);
        tones.setLength(0);
    }

    /** Mỹ and Mĩ, tỷ and tỉ, quý and quí; nghìn and ngàn; bảy and bẩy: the same word spelt twice. */
    private static void fold(StringBuilder word, StringBuilder tones) {
        int last = word.length() - 1;
        if (last >= 0 && word.charAt(last) == 'y' && standsAlone(word, last)) word.setCharAt(last, 'i');
        String tone = tones.toString();
        if (tone.equals("\u0300") && word.compareTo(NGHIN) == 0) word.replace(0, word.length(), "ngan");
        if (tone.equals("\u0309") && word.compareTo(BAY) == 0) word.replace(0, word.length(), "bay");
    }

    private static final StringBuilder NGHIN = new StringBuilder("nghin");
    private static final StringBuilder BAY = new StringBuilder("bây");

    private static boolean standsAlone(StringBuilder word, int y) {
        if (y == 0) return true;
        char before = word.charAt(y - 1);
        if (before == 'u') return y == 2 && word.charAt(0) == 'q';
        return "aâăeêioôơưy".indexOf(before) < 0;
    }

    private static void addLetter(char c, StringBuilder word, StringBuilder tones) {
        char tone = Letters.tone(c);
        if (tone != c) word.append(Letters.toneless(c));
        if (tone != 0) tones.append(tone);
    }

    private static void addBare(char c, StringBuilder word) {
        if (!Letters.isMark(c)) word.append(Letters.bare(c));
    }

    private static void flush(StringBuilder tones, StringBuilder key) {
        key.append(tones);
        tones.setLength(0);
    }

    private static boolean isLetterOrMark(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 0x80 && (Character.isLetter(c) || Letters.isMark(c)));
    }

    /** The mark inside 1.000, which is one number and not two words. */
    private static boolean joinsDigits(String text, int at) {
        char mark = text.charAt(at);
        if ((mark != '.' && mark != ',') || at == 0 || !Letters.isDigit(text.charAt(at - 1))) return false;
        int end = at + 1;
        while (end < text.length() && Letters.isDigit(text.charAt(end))) end++;
        return end - at == 4;
    }
}
