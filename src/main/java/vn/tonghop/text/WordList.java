package vn.tonghop.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Phrases that are recognised with any placement of tone marks, or typed wholly without marks. */
final class WordList {

    private final Set<String> keys = new HashSet<>();
    private final Set<String> plain = new HashSet<>();

    WordList(String... phrases) {
        for (String phrase : phrases) add(phrase);
    }

    WordList(Collection<String> phrases) {
        phrases.forEach(this::add);
    }

    boolean contains(String text) {
        if (Letters.isAscii(text)) return plain.contains(MatchKey.tone(text));
        return keys.contains(MatchKey.tone(text));
    }

    private void add(String phrase) {
        keys.add(MatchKey.tone(phrase));
        plain.add(stripped(phrase));
    }

    /** Without marks but with its punctuation. */
    static String stripped(String phrase) {
        StringBuilder bare = new StringBuilder();
        for (char c : MatchKey.tone(phrase).toCharArray()) if (!Letters.isMark(c)) bare.append(Letters.bare(c));
        return bare.toString();
    }
}
