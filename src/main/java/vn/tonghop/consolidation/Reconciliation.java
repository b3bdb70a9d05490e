package vn.tonghop.consolidation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.editing.Status;
import vn.tonghop.intake.Arrival;

/**
 * Files archived are files read and checked, refused, repeated, replaced, attached, or of decisions: each in a line of the
 * summary, and no line without its file.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /** Throws when a file of the archive is in no line, or a line stands for no file of the archive. */
    public static void require(List<Arrival> archived, Summary summary) {
        Set<String> taken = new TreeSet<>();
        for (Arrival arrival : archived)
            taken.add(key(arrival.file().path(), arrival.file().sha256()));
        Set<String> told = new TreeSet<>();
        for (SubmissionLine line : summary.submissions())
            if (line.status() != Status.DEFERRED) told.add(key(line.file(), line.sha256()));
        if (!told.containsAll(taken))
            throw new IllegalStateException("archived but told of nowhere: " + rest(taken, told));
        if (!taken.containsAll(told)) throw new IllegalStateException("told of but not archived: " + rest(told, taken));
    }

    private static Set<String> rest(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static String key(String path, String sha256) {
        return path + " " + sha256;
    }
}
