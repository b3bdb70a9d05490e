package vn.tonghop.text;

/** Keys under which two spellings of one name are the same, strongest first (domain note, section 4.1). */
public final class MatchKey {

    private MatchKey() {}

    /** NFC, single spaces, apostrophes and look-alike letters made one: the strongest key. */
    public static String exact(String text) {
        throw new UnsupportedOperationException();
    }

    /** Exact, lower case, tone marks moved to the end of each syllable: hoà and hòa are one. Spelling is kept. */
    public static String tone(String text) {
        throw new UnsupportedOperationException();
    }

    /** Tone key without punctuation, i/y and nghìn/ngàn folded: for words and headers, never for names of units. */
    public static String loose(String text) {
        throw new UnsupportedOperationException();
    }

    /** Without any mark, đ as d, lower case, no punctuation: the weakest key. */
    public static String plain(String text) {
        throw new UnsupportedOperationException();
    }
}
