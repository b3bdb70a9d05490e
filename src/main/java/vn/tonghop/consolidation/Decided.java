package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Misfit;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;

/**
 * What people decided about a period, and what they are asked.
 *
 * @param log every decision ever taken, in order, also those that hold no longer
 * @param questions of the submissions that count, in roster order; those answered too, for the answer may be taken back
 * @param versions of every report, in roster order, the newest last
 * @param misfits answers that changed nothing and were not followed by one that did
 * @param corrections the decisions behind corrected figures of submissions that count, by unit code and figure
 */
public record Decided(
        List<Decision> log,
        List<AskedQuestion> questions,
        List<SentVersion> versions,
        List<Misfit> misfits,
        Map<String, Map<Figure.Key, Decision>> corrections) {

    public static final Decided NOTHING = new Decided(List.of(), List.of(), List.of(), List.of(), Map.of());

    public Decided {
        log = List.copyOf(log);
        questions = List.copyOf(questions);
        versions = List.copyOf(versions);
        misfits = List.copyOf(misfits);
        corrections = Collections.unmodifiableSortedMap(new TreeMap<>(corrections));
    }

    /** With decisions that no answer gave: closings, openings again. */
    Decided and(List<Decision> more) {
        List<Decision> all = new ArrayList<>(log);
        all.addAll(more);
        all.sort(Comparator.comparing(Decision::at));
        return new Decided(all, questions, versions, misfits, corrections);
    }

    /** The decision that gave a figure its value; empty for one that stands in its cell. */
    public Optional<Decision> source(@Nullable OrgUnit unit, Figure.Key figure) {
        return unit == null
                ? Optional.empty()
                : Optional.ofNullable(
                        corrections.getOrDefault(unit.code(), Map.of()).get(figure));
    }
}
