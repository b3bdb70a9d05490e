package vn.tonghop.consolidation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;

/** A unit's versions as they were sent, in order of newness: what stayed as it was from one to another. */
final class Lineage {

    private final List<Version> ordered;

    Lineage(List<Version> sent) {
        ordered = new Versions(sent).ordered();
    }

    /** Among versions of the same bytes the one that counts for them. */
    Optional<Version> find(String digits) {
        return ordered.stream().filter(version -> version.isCalled(digits)).findFirst();
    }

    /**
     * The figure, or for null the whole report, is the same in both versions and in all between them.
     *
     * @param passedOver versions between them that say nothing: withdrawn ones
     */
    boolean isUnchanged(String from, String to, Figure.@Nullable Key key, List<String> passedOver) {
        int one = indexOf(from);
        int other = indexOf(to);
        if (one < 0 || other < 0) return from.equals(to);
        Version first = ordered.get(one);
        for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
            Version between = ordered.get(i);
            boolean silent = i != one && i != other && passedOver.stream().anyMatch(between::isCalled);
            if (!silent && !isSame(first, between, key)) return false;
        }
        return true;
    }

    Optional<Version> before(String digits) {
        int at = indexOf(digits);
        return at < 1 ? Optional.empty() : Optional.of(ordered.get(at - 1));
    }

    private static boolean isSame(Version a, Version b, Figure.@Nullable Key key) {
        return key == null ? a.repeats(b) : a.agreesOn(key, b);
    }

    private int indexOf(String digits) {
        for (int i = 0; i < ordered.size(); i++) if (ordered.get(i).isCalled(digits)) return i;
        return -1;
    }
}
