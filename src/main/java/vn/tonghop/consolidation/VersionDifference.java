package vn.tonghop.consolidation;

import vn.tonghop.reading.Figure;

/**
 * One figure that a version has otherwise than the one before it.
 *
 * @param figure its key in the newer version, in the older one where it was removed
 * @param before as it stands in the older version, empty where nothing does
 * @param after as it stands in the newer one
 */
public record VersionDifference(Kind kind, Figure.Key figure, String before, String after) {

    /** What became of it. */
    public enum Kind {
        CHANGED,
        FILLED,
        EMPTIED,
        ADDED,
        REMOVED
    }
}
