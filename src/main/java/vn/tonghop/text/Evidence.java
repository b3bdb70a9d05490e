package vn.tonghop.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many words of some text are Vietnamese syllables as they stand, and under each older encoding. */
final class Evidence {

    private static final double ENOUGH = 0.75;
    private static final double AHEAD = 0.25;
    private static final double HINTED = 0.5;
    private static final int LETTERS_TO_STAND_ALONE = 2;
    private static final int WORDS_AGAINST_UNICODE = 6;
    private static final String SIGNS = "«»“”·°²³±×÷";

    private double words;
    private double asIs;
    private int letters;
    private final Map<LegacyEncoding, Double> read = new EnumMap<>(LegacyEncoding.class);

    static Evidence of(String text) {
        Evidence evidence = new Evidence();
        evidence.add(text);
        return evidence;
    }

    /** Counts the words that have a character beyond ASCII; the others say nothing. */
    void add(String text) {
        List<String> words = wordsBeyondAscii(text);
        if (words.isEmpty()) return;
        double legal = 0;
        for (String word : words) {
            this.words++;
            if (isUnicode(word) || isSyllable(word)) legal++;
            for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= 0x80) letters++;
        }
        asIs += legal;
        if (isUnicode(text)) return;
        for (LegacyEncoding encoding : LegacyEncoding.values())
            read.merge(encoding, share(encoding, text, words), Double::sum);
    }

    void add(Evidence other) {
        words += other.words;
        asIs += other.asIs;
        letters += other.letters;
        other.read.forEach((encoding, count) -> read.merge(encoding, count, Double::sum));
    }

    /** The encoding that makes syllables of nearly all words, and of clearly more than any other; empty if none does. */
    private Optional<LegacyEncoding> verdict() {
        LegacyEncoding best = best();
        double share = count(best) / Math.max(words, 1);
        boolean ahead = share >= ENOUGH && share >= asIs / Math.max(words, 1) + AHEAD;
        for (LegacyEncoding other : LegacyEncoding.values()) {
            boolean kin = other == best || (other.isTcvn3() && best.isTcvn3());
            ahead &= kin || share >= count(other) / Math.max(words, 1) + AHEAD;
        }
        return ahead ? Optional.of(best) : Optional.empty();
    }

    /** As {@link #verdict}, where a font already says so: then any lead is enough, and names of minority languages do no harm. */
    Optional<LegacyEncoding> verdict(@Nullable LegacyEncoding hint) {
        if (hint == null) return verdictAlone();
        Optional<LegacyEncoding> alone = verdict();
        if (alone.isPresent()) return alone;
        LegacyEncoding best = best();
        boolean likely = best == hint || (best.isTcvn3() && hint.isTcvn3());
        return likely && count(best) >= HINTED * words && count(best) > asIs ? Optional.of(best) : Optional.empty();
    }

    /** What texts decide without any hint: not from one letter, and on Vietnamese letters only from many words. */
    Optional<LegacyEncoding> verdictAlone() {
        if (letters < LETTERS_TO_STAND_ALONE) return Optional.empty();
        return verdict().filter(found -> found != LegacyEncoding.TCVN3_AS_1258 || words >= WORDS_AGAINST_UNICODE);
    }

    boolean isEmpty() {
        return words == 0;
    }

    /** Most words are syllables as they stand. */
    boolean readsAsUnicode() {
        return asIs >= ENOUGH * words;
    }

    /**
     * More words are syllables under some older encoding than as they stand, and half of all at least; or a font made for
     * one says so, and most words are no syllables as they stand. That is too little to convert, and too much to say nothing.
     */
    boolean looksOlder(@Nullable LegacyEncoding hint) {
        if (readsAsUnicode()) return false;
        double best = count(best());
        return hint != null || (letters >= LETTERS_TO_STAND_ALONE && best >= HINTED * words && best > asIs);
    }

    /** Every word is a syllable as it stands, and not every one is under the encoding. */
    boolean prefersUnicodeTo(LegacyEncoding encoding) {
        return asIs == words && count(encoding) < words;
    }

    private LegacyEncoding best() {
        LegacyEncoding best = LegacyEncoding.TCVN3;
        for (LegacyEncoding encoding : LegacyEncoding.values()) if (count(encoding) > count(best)) best = encoding;
        return best;
    }

    private double count(LegacyEncoding encoding) {
        return read.getOrDefault(encoding, 0.0);
    }

    /** UTF-8 joins characters over what look like word ends, so it is read as a whole. */
    private static double share(LegacyEncoding encoding, String text, List<String> words) {
        if (encoding != LegacyEncoding.UTF8_AS_1252)
            return words.stream()
                    .filter(word -> {
                        String decoded = encoding.decode(word);
                        return decoded != null && isSyllable(decoded);
                    })
                    .count();
        String decoded = encoding.decode(text);
        List<String> meant = decoded == null ? List.of() : wordsBeyondAscii(decoded);
        if (meant.isEmpty()) return 0;
        double legal = meant.stream()
                .filter(word -> isUnicode(word) || isSyllable(word))
                .count();
        return words.size() * legal / meant.size();
    }

    /** A letter that only Unicode has: whatever else stands there, it is not of an older encoding. */
    static boolean isUnicode(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x1EA0 && c <= 0x1EF9) return true;
        }
        return false;
    }

    static boolean isSyllable(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && SIGNS.indexOf(word.charAt(start)) >= 0) start++;
        while (end > start && SIGNS.indexOf(word.charAt(end - 1)) >= 0) end--;
        String inner = word.substring(start, end);
        if (inner.equals("đ") || inner.equals("Đ")) return true;
        return Syllable.isLegal(Normalizer.normalize(inner, Normalizer.Form.NFC));
    }

    /** Runs of letters with at least one beyond ASCII. Signs count as letters: older encodings keep letters there. */
    static List<String> wordsBeyondAscii(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        boolean beyond = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isLetter(c)) {
                start = start < 0 ? i : start;
                beyond |= c >= 0x80;
                continue;
            }
            if (beyond && !isLoneSign(text, start, i)) words.add(text.substring(start, i));
            start = -1;
            beyond = false;
        }
        return words;
    }

    private static boolean isLoneSign(String text, int start, int end) {
        return end - start == 1 && !Character.isLetter(text.charAt(start));
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return c > 0xA0 && !(c >= 0x2000 && c <= 0x20A0) && !(c >= 0x2190 && c <= 0x2BFF);
    }
}
