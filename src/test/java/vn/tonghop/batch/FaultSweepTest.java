package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    void a_fault_at_each_distinct_place_of_the_program_leaves_nothing_lost_and_the_next_night_as_if_nothing_had_been()
            throws Exception {
        Set<String> met = new HashSet<>();
        List<Integer> chosen = new ArrayList<>();
        for (int k = 1; k <= operations.size(); k++)
            if (met.add(operations.get(k - 1).where())) chosen.add(k);
        Fault[] faults = Fault.values();
        for (int i = 0; i < chosen.size(); i++) sweep(chosen.get(i), faults[i % faults.length], i % 2 == 0);
    }

    @Test
    @Tag("sweep")
    void a_fault_of_every_kind_at_every_operation() throws Exception {
        List<int[]> cases = new ArrayList<>();
        for (int k = 1; k <= operations.size(); k++)
            for (int fault = 0; fault < Fault.values().length; fault++)
                for (int persistent = 0; persistent < 2; persistent++) cases.add(new int[] {k, fault, persistent});
        Collections.shuffle(cases, new Random(SEED));
        for (int[] each : cases) sweep(each[0], Fault.values()[each[1]], each[2] == 1);
    }

    private static void sweep(int k, Fault fault, boolean persistent) throws Exception {
        Operation operation = operations.get(k - 1);
        String when = (persistent ? "from operation " : "at operation ") + k + " " + fault + ": " + operation;
        try (FileSystem disk = disk()) {
            Path dir = disk.getPath("/work");
            Map<String, String> dropped = new LinkedHashMap<>(SixFiles.drop(dir));
            try {
                PlainNight.run(FaultyFileSystemProvider.over(dir, Script.failing(k, fault, persistent)));
            } catch (IOException told) {
                // A night that could not finish says so; what matters is what it left behind.
            }
            Invariant.holds(dir, dropped.values(), when);
            PlainNight.run(dir);
            Invariant.holdsAfterANight(dir, dropped.values(), when + ", the night after");
            assertThat(Invariant.results(dir)).as(when).isEqualTo(results);
            assertThat(Invariant.places(dir)).as(when).isEqualTo(places);
        }
    }

    private static FileSystem disk() {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setWorkingDirectory("/")
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    }
}
