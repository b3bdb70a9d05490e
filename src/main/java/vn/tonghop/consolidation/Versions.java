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

    private static final Comparator<Version> ARRIVAL = Comparator.comparing(
                    (Version version) -> version.file().receivedAt())
            .thenComparing(Version::path)
            .thenComparing(version -> version.file().sha256());

    private final List<Version> all;
    private final List<Version> refused = new ArrayList<>();
    private final Map<Version, Version> duplicates = new HashMap<>();
    private final List<Version> ordered = new ArrayList<>();
    private final List<Version> held = new ArrayList<>();
    private final List<Version> contested = new ArrayList<>();
    private final List<Version> withdrawn = new ArrayList<>();
    private final List<Version> notChosen = new ArrayList<>();
    private final Choice choice;
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
        for (Version version : versions.stream().sorted(ARRIVAL).toList()) sortIn(version);
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
        return held.contains(version);
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
        return List.copyOf(contested);
    }

    /** Versions that the counting one replaces, the oldest first. */
    List<Version> superseded() {
        return ordered.stream()
                .filter(version -> version != counting && !held.contains(version))
                .toList();
    }

    /** The given version and those right before it in order of newness, itself first. */
    List<Version> backFrom(Version version) {
        List<Version> back = new ArrayList<>();
        for (int i = ordered.indexOf(version); i >= 0; i--) back.add(ordered.get(i));
        return back.isEmpty() ? List.of(version) : back;
    }

    private void sortIn(Version version) {
        Optional<Version> same = Stream.concat(ordered.stream(), withdrawn.stream())
                .filter(other -> other.file().sha256().equals(version.file().sha256()))
                .findFirst();
        boolean out = choice.withdrawn().stream().anyMatch(version::isCalled);
        if (same.isEmpty() && out) withdrawn.add(version);
        else if (version.checked().status() == Status.REJECTED) refused.add(version);
        else if (same.isPresent()) duplicates.put(version, same.get());
        else insert(version);
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

    /** Newness is no total order («nobody can say»), so each version is put where those before it are not newer. */
    private void insert(Version version) {
        int at = ordered.size();
        while (at > 0 && isBefore(version, ordered.get(at - 1))) at--;
        ordered.add(at, version);
    }

    private static boolean isBefore(Version version, Version other) {
        int newness = version.newness(other);
        if (newness != 0) return newness < 0;
        // Nobody can say: the one with fewer errors counts, then the first by path; what counts stands last.
        if (version.errors() != other.errors()) return version.errors() > other.errors();
        return version.path().compareTo(other.path()) > 0;
    }

    private void judge(Version version) {
        if (counting == null) {
            counting = version;
            return;
        }
        boolean undecided = version.newness(counting) == 0;
        if (!undecided && version.errors() > counting.errors()) {
            held.add(version);
            return;
        }
        if (undecided && !version.differences(counting).isEmpty()) contested.add(counting);
        counting = version;
    }
}
