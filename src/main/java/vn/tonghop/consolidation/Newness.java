package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several versions is newer, by their contents, names and times alone: the order in which they were taken in
 * changes nothing. What two versions say of each other may go round in a circle over a third; then nobody can say.
 */
final class Newness {

    /** Where nobody can say which is newer: the one with fewer errors, then the first by path. */
    static final Comparator<Version> BEST_FIRST = Comparator.comparingLong(Version::errorsAsSent)
            .thenComparing(Version::path)
            .thenComparing(version -> version.file().sha256());

    private final List<Version> versions;
    private final boolean[][] reaches;

    /** @param versions of different contents */
    Newness(List<Version> versions) {
        this.versions = List.copyOf(versions);
        int size = versions.size();
        reaches = new boolean[size][size];
        for (int a = 0; a < size; a++)
            for (int b = 0; b < size; b++)
                reaches[a][b] = a != b && versions.get(a).newness(versions.get(b)) > 0;
        close();
    }

    /** Newer than what is newer than another is newer than the other (Warshall 1962). */
    private void close() {
        for (int over = 0; over < reaches.length; over++)
            for (int a = 0; a < reaches.length; a++)
                for (int b = 0; b < reaches.length; b++) if (reaches[a][over] && reaches[over][b]) reaches[a][b] = true;
    }

    boolean isNewer(Version version, Version other) {
        int a = versions.indexOf(version);
        int b = versions.indexOf(other);
        return a >= 0 && b >= 0 && reaches[a][b] && !reaches[b][a];
    }

    /** Two different versions of which nobody can say which is newer. */
    boolean isOpen(Version version, Version other) {
        return version != other && !isNewer(version, other) && !isNewer(other, version);
    }

    /** The oldest first; where nobody can say, the better one later. */
    List<Version> ordered() {
        List<Version> rest = new ArrayList<>(versions);
        List<Version> newestFirst = new ArrayList<>();
        while (!rest.isEmpty()) {
            Version newest = rest.stream()
                    .filter(version -> rest.stream().noneMatch(other -> isNewer(other, version)))
                    .min(BEST_FIRST)
                    .orElseThrow();
            rest.remove(newest);
            newestFirst.add(newest);
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
