package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.faults.DiskLog;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;

/**
 * A night over one inbox that is disturbed at a counted operation. What was dropped is still there, and the night after,
 * without a fault, comes to the same end as one that nothing ever disturbed.
 */
final class SweptNight {

    static final long SEED = 20230703;

    private static final int ALL = Integer.MAX_VALUE;

    private final Dropping dropping;
    private final Deed night;
    private final Deed after;
    private final Map<String, String> results;
    private final Map<String, String> places;
    private final List<Operation> operations;

    /** Fills a working folder; gives the hash of what was dropped, by path. */
    @FunctionalInterface
    interface Dropping {
        Map<String, String> into(Path dir) throws Exception;
    }

    /** What is disturbed, and what is done after it. */
    @FunctionalInterface
    interface Deed {
        void in(Path dir) throws Exception;
    }

    /** An undisturbed night. */
    SweptNight(Dropping dropping) throws Exception {
        this(dropping, PlainNight::run, PlainNight::run);
    }

    /** @param after what a person does, and the night, after a disturbance; undisturbed it comes to the same */
    SweptNight(Dropping dropping, Deed night, Deed after) throws Exception {
        this.dropping = dropping;
        this.night = night;
        this.after = after;
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = dropping.into(dir);
            Script counting = Script.counting();
            night.in(FaultyFileSystemProvider.over(dir, counting));
            operations = counting.operations();
            Invariant.holdsAfterANight(dir, dropped.values(), "undisturbed");
            after.in(FaultyFileSystemProvider.over(dir, Script.counting()));
            results = Invariant.results(dir);
            places = Invariant.places(dir);
        }
    }

    Map<String, String> results() {
        return results;
    }

    List<Operation> operations() {
        return operations;
    }

    void fault(int k, Fault fault, boolean persistent) throws Exception {
        String when = (persistent ? "from operation " : "at operation ") + k + " " + fault + ": " + operation(k);
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = dropping.into(dir);
            try {
                night.in(FaultyFileSystemProvider.over(dir, Script.failing(k, fault, persistent)));
            } catch (IOException told) {
                // A night that could not finish says so; what matters is what it left behind.
            }
            theNightAfter(dir, dropped, when);
        }
    }

    void death(int k) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = dropping.into(dir);
            assertThatThrownBy(() -> night.in(FaultyFileSystemProvider.over(dir, Script.dying(k))))
                    .isInstanceOf(Script.Died.class);
            theNightAfter(dir, dropped, "died at operation " + k + ": " + operation(k));
        }
    }

    /** Cuts the power at so many moments, one state of the disk each; gives how many states there were. */
    int somePowerCuts(int moments) throws Exception {
        return powerCuts(moments);
    }

    /** At every moment three states: nothing that was not forced out, all of it, and some of it. */
    int everyPowerCut() throws Exception {
        return powerCuts(ALL);
    }

    private int powerCuts(int most) throws Exception {
        int states = 0;
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = dropping.into(dir);
            DiskLog log = DiskLog.from(dir);
            night.in(FaultyFileSystemProvider.over(dir, Script.counting().recordedIn(log)));
            Random random = new Random(SEED);
            for (int cut : some(most, log.length())) {
                int pending = log.pending(cut);
                int any = random.nextInt(pending + 1);
                for (int more : new TreeSet<>(most == ALL ? List.of(0, pending, any) : List.of(any))) {
                    powerCut(log, cut, more, dir, dropped);
                    states++;
                }
            }
        }
        return states;
    }

    private void powerCut(DiskLog log, int cut, int more, Path from, Map<String, String> dropped) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            log.build(cut, more, dir, from);
            SixFiles.setTimes(dir);
            theNightAfter(dir, dropped, "power cut at " + cut + " with " + more + " unforced, seed " + SEED);
        }
    }

    private void theNightAfter(Path dir, Map<String, String> dropped, String when) throws Exception {
        Invariant.holds(dir, dropped.values(), when);
        after.in(FaultyFileSystemProvider.over(dir, Script.counting()));
        Invariant.holdsAfterANight(dir, dropped.values(), when + ", the night after");
        assertThat(Invariant.results(dir)).as(when).isEqualTo(results);
        assertThat(Invariant.places(dir)).as(when).isEqualTo(places);
    }

    private Operation operation(int k) {
        return operations.get(k - 1);
    }

    /** The first operation of each kind at each place of the program. */
    List<Integer> distinctPlaces() {
        Set<String> met = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int k = 1; k <= operations.size(); k++) if (met.add(operation(k).where())) chosen.add(k);
        return chosen;
    }

    /** So many different operations, always the same ones. */
    List<Integer> some(int most) {
        return some(most, operations.size());
    }

    private static List<Integer> some(int most, int last) {
        List<Integer> all = new ArrayList<>();
        for (int k = 1; k <= last; k++) all.add(k);
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(most, last));
    }

    static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setWorkingDirectory("/")
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    }
}
