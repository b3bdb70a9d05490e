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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tonghop.faults.DiskLog;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;

/**
 * A fault at the k-th operation of a night, for every k: what was dropped is still there, and the night after, without a
 * fault, comes to the same end as one that nothing ever disturbed.
 */
class FaultSweepTest {

    private static final long SEED = 20230703;

    private static Map<String, String> results;
    private static Map<String, String> places;
    private static List<Operation> operations;

    @BeforeAll
    static void anUndisturbedNight() throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = SixFiles.drop(dir);
            Script counting = Script.counting();
            PlainNight.run(FaultyFileSystemProvider.over(dir, counting));
            operations = counting.operations();
            Invariant.holdsAfterANight(dir, dropped.values(), "undisturbed");
            results = Invariant.results(dir);
            places = Invariant.places(dir);
        }
    }

    @Test
    void a_night_is_made_of_operations_of_every_kind() {
        assertThat(operations).extracting(Operation::kind).contains(Operation.Kind.values());
        assertThat(results).containsKeys("submissions.csv", "tong-hop.xlsx", "sai-lech.xlsx");
    }

    @Test
    void a_fault_at_each_distinct_place_loses_nothing_and_the_next_night_is_as_if_nothing_had_been() throws Exception {
        Fault[] faults = Fault.values();
        List<Integer> places = distinctPlaces();
        for (int i = 0; i < places.size(); i++) fault(places.get(i), faults[i % faults.length], i % 2 == 0);
    }

    @Test
    @Tag("sweep")
    void a_fault_of_each_kind_at_each_place_and_at_every_operation_of_some_kind() throws Exception {
        for (int k : distinctPlaces()) for (Fault fault : Fault.values()) fault(k, fault, fault == Fault.NO_SPACE);
        Random dealt = new Random(SEED);
        for (int k = 1; k <= operations.size(); k++)
            fault(k, Fault.values()[dealt.nextInt(Fault.values().length)], dealt.nextBoolean());
    }

    @Test
    void death_at_any_of_forty_operations_loses_nothing() throws Exception {
        for (int k : some(40, operations.size())) death(k);
    }

    @Test
    @Tag("sweep")
    void death_at_every_operation_loses_nothing() throws Exception {
        for (int k = 1; k <= operations.size(); k++) death(k);
    }

    @Test
    void a_power_cut_at_any_of_forty_moments_loses_nothing() throws Exception {
        powerCuts(40);
    }

    @Test
    @Tag("sweep")
    void a_power_cut_at_every_moment_loses_nothing() throws Exception {
        powerCuts(Integer.MAX_VALUE);
    }

    private static void fault(int k, Fault fault, boolean persistent) throws Exception {
        String when =
                (persistent ? "from operation " : "at operation ") + k + " " + fault + ": " + operations.get(k - 1);
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = SixFiles.drop(dir);
            try {
                PlainNight.run(FaultyFileSystemProvider.over(dir, Script.failing(k, fault, persistent)));
            } catch (IOException told) {
                // A night that could not finish says so; what matters is what it left behind.
            }
            theNightAfter(dir, dropped, when);
        }
    }

    private static void death(int k) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = SixFiles.drop(dir);
            assertThatThrownBy(() -> PlainNight.run(FaultyFileSystemProvider.over(dir, Script.dying(k))))
                    .isInstanceOf(Script.Died.class);
            theNightAfter(dir, dropped, "died at operation " + k + ": " + operations.get(k - 1));
        }
    }

    /** Of each cut three states: nothing that was not forced out, all of it, and some of it. */
    private static void powerCuts(int most) throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = SixFiles.drop(dir);
            DiskLog log = DiskLog.from(dir);
            PlainNight.run(FaultyFileSystemProvider.over(dir, Script.counting().recordedIn(log)));
            Random random = new Random(SEED);
            for (int cut : some(most, log.length())) {
                int pending = log.pending(cut);
                for (int more : most == Integer.MAX_VALUE
                        ? new TreeSet<>(List.of(0, pending, random.nextInt(pending + 1)))
                        : Set.of(random.nextInt(pending + 1))) powerCut(log, cut, more, dir, dropped);
            }
        }
    }

    private static void powerCut(DiskLog log, int cut, int more, Path from, Map<String, String> dropped)
            throws Exception {
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            log.build(cut, more, dir, from);
            SixFiles.setTimes(dir);
            theNightAfter(dir, dropped, "power cut at " + cut + " with " + more + " unforced, seed " + SEED);
        }
    }

    private static void theNightAfter(Path dir, Map<String, String> dropped, String when) throws Exception {
        Invariant.holds(dir, dropped.values(), when);
        PlainNight.run(FaultyFileSystemProvider.over(dir, Script.counting()));
        Invariant.holdsAfterANight(dir, dropped.values(), when + ", the night after");
        assertThat(Invariant.results(dir)).as(when).isEqualTo(results);
        assertThat(Invariant.places(dir)).as(when).isEqualTo(places);
    }

    private static List<Integer> distinctPlaces() {
        Set<String> met = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int k = 1; k <= operations.size(); k++)
            if (met.add(operations.get(k - 1).where())) chosen.add(k);
        return chosen;
    }

    /** So many different numbers from 1 on, always the same ones. */
    private static List<Integer> some(int most, int last) {
        List<Integer> all = new ArrayList<>();
        for (int k = 1; k <= last; k++) all.add(k);
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(most, last));
    }

    private static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setWorkingDirectory("/")
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    }
}
