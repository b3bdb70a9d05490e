package vn.tonghop.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Status;

/**
 * The versions of one unit's report in order of newness, and which of them counts: the newest that is not refused and
 * does not have more errors than the one before it.
 */
final class Versions {

    private static final Comparator<Version> ARRIVAL = Comparator.comparing(Version::arrival, Hearing.ARRIVAL);

    private final List<Version> all;
    private final List<Version> refused = new ArrayList<>();
    private final Map<Version, Version> duplicates = new HashMap<>();
    private final List<Version> withdrawn = new ArrayList<>();
    private final List<Version> notChosen = new ArrayList<>();
    private final Choice choice;
    private final Newness newness;
    private final List<Version> ordered;
    private @Nullable Version counting;

    /**
     * What was decided about versions.
     *
     * @param withdrawn the first digits of the hashes of versions that were taken out
     * @param chosen those of the version that counts; empty where the rule decides
     * @param at when that was decided: a newer version that came later is not meant
     */
    record Choice(Set<String> withdrawn, String chosen, Instant at) {
        static final Choice NONE = new Choice(Set.of(), "", Instant.EPOCH);

        Choice {
            withdrawn = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
        }
    }

    Versions(List<Version> versions) {
        this(versions, Choice.NONE);
    }

    Versions(List<Version> versions, Choice choice) {
        all = List.copyOf(versions);
        this.choice = choice;
        List<Version> different = new ArrayList<>();
        for (Version version : versions.stream().sorted(ARRIVAL).toList()) sort(version, different);
        newness = new Newness(different);
        ordered = newness.ordered();
        for (Version version : ordered) if (!isPassedOver(version)) judge(version);
        for (Version version : refused) if (isAttached(version)) repeated(version);
    }

    List<Version> all() {
        return all;
    }

    /** Those that can count, the oldest first. */
    List<Version> ordered() {
        return List.copyOf(ordered);
    }

    boolean isWithdrawn(Version version) {
        return withdrawn.contains(version);
    }

    /** A person chose another one. */
    boolean isNotChosen(Version version) {
        return notChosen.contains(version);
    }

    /** The version that a person chose, where one that came later counts now. */
    Optional<Version> chosenBefore() {
        return chosen().filter(version -> !version.equals(counting));
    }

    private Optional<Version> chosen() {
        return ordered.stream()
                .filter(version -> version.isCalled(choice.chosen()))
                .findFirst();
    }

    /** Before a choice was made, the rule said what now counts nothing: those that it could have meant, but did not. */
    private boolean isPassedOver(Version version) {
        Optional<Version> chosen = chosen();
        if (chosen.isEmpty() || version.equals(chosen.get())) return false;
        boolean later = version.file().receivedAt().isAfter(choice.at())
                && ordered.indexOf(version) > ordered.indexOf(chosen.get());
        if (!later) notChosen.add(version);
        return !later;
    }

    Optional<Version> counting() {
        return Optional.ofNullable(counting);
    }

    /** Newer than the one that counts, but with more errors. */
    boolean isHeld(Version version) {
        return counting != null && !isNotChosen(version) && newness.isNewer(version, counting);
    }

    /** The version whose bytes the given one repeats. */
    Optional<Version> original(Version version) {
        return Optional.ofNullable(duplicates.get(version));
    }

    boolean isRefused(Version version) {
        return refused.contains(version);
    }

    /** A refused file without tables of a unit whose tables came in another one. */
    boolean isAttached(Version version) {
        return counting != null && isRefused(version) && Attachments.mayBe(version.checked());
    }

    /** Versions other than the counting one of which nobody can say whether they are newer, and whose figures differ. */
    List<Version> contested() {
        Version counts = counting;
        if (counts == null) return List.of();
        return ordered.stream()
                .filter(version -> !isNotChosen(version) && newness.isOpen(version, counts))
                .filter(version -> !version.differences(counts).isEmpty())
                .toList();
    }

    /** Versions that the counting one replaces, the oldest first. */
    List<Version> superseded() {
        return ordered.stream()
                .filter(version -> version != counting && !isHeld(version))
                .toList();
    }

    /** The given version and those right before it in order of newness, itself first. */
    List<Version> backFrom(Version version) {
        List<Version> back = new ArrayList<>();
        for (int i = ordered.indexOf(version); i >= 0; i--) back.add(ordered.get(i));
        return back.isEmpty() ? List.of(version) : back;
    }

    private void sort(Version version, List<Version> different) {
        Optional<Version> same = Stream.concat(different.stream(), withdrawn.stream())
                .filter(other -> other.file().sha256().equals(version.file().sha256()))
                .findFirst();
        boolean out = choice.withdrawn().stream().anyMatch(version::isCalled);
        if (same.isEmpty() && out) withdrawn.add(version);
        else if (version.checked().status() == Status.REJECTED) refused.add(version);
        else if (same.isPresent()) duplicates.put(version, same.get());
        else different.add(version);
    }

    /** The same bytes attached once more. */
    private void repeated(Version version) {
        refused.stream()
                .takeWhile(other -> !other.equals(version))
                .filter(other -> isAttached(other)
                        && other.file().sha256().equals(version.file().sha256()))
                .findFirst()
                .ifPresent(first -> duplicates.put(version, first));
    }

    /** In order of newness, so the version is newer than the one that counts so far, or nobody can say. */
    private void judge(Version version) {
        if (counting == null || mayReplace(version, counting)) counting = version;
    }

    private boolean mayReplace(Version version, Version counting) {
        return newness.isOpen(version, counting)
                ? Newness.BEST_FIRST.compare(version, counting) < 0
                : !version.isWorseThan(counting);
    }
}
