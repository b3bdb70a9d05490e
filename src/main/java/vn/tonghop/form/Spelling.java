package vn.tonghop.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant by a misspelt id. */
final class Spelling {

    private static final int FURTHEST = 2;

    private Spelling() {}

    /** The name at most two changes away, the nearest first, then by alphabet; empty when none is that near. */
    static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= FURTHEST)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] here = new int[above.length];
            here[0] = i;
            for (int j = 1; j < here.length; j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(change, 1 + Math.min(above[j], here[j - 1]));
            }
            above = here;
        }
        return above[b.length()];
    }
}
