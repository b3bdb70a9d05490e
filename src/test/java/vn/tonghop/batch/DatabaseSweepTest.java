package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.faults.DiskLog;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.FaultyDatabaseDisk;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Operation;
import vn.tonghop.faults.Script;
import vn.tonghop.store.Memory;

/**
 * The whole program, Spring Batch and its database included, whose database loses power or is refused by its disk. The
 * database is a memory: whatever is left of it, the next night comes to the same end, by nobody's hand.
 */
class DatabaseSweepTest {

    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    private static Path undisturbed;

    @TempDir
    private Path dir;

    private static Map<String, String> dropped;
    private static DiskLog log;
    private static List<Operation> operations;

    @BeforeAll
    static void anUndisturbedNight() throws Exception {
        dropped = SixFiles.drop(undisturbed);
        log = DiskLog.from(undisturbed);
        Script counting = Script.counting().recordedIn(log);
        night(undisturbed, counting);
        operations = counting.operations();
        Invariant.holdsAfterANight(undisturbed, dropped.values(), "undisturbed");
    }

    @Test
    void the_database_writes_forces_and_makes_files_under_the_eyes_of_the_script() {
        assertThat(operations)
                .filteredOn(operation -> isDatabase(operation.path().toString()))
                .extracting(Operation::kind)
                .contains(Operation.Kind.CREATE, Operation.Kind.WRITE, Operation.Kind.FORCE);
        assertThat(operations)
                .filteredOn(operation -> !isDatabase(operation.path().toString()))
                .isNotEmpty();
    }

    @Test
    void a_power_cut_at_any_of_some_moments_of_the_database_changes_no_result() throws Exception {
        assertThat(powerCuts(5)).isEqualTo(5);
    }

    @Test
    @Tag("sweep")
    void a_power_cut_at_every_moment_of_the_database_changes_no_result() throws Exception {
        System.out.println("power cuts of the database: " + powerCuts(ALL) + " states, "
                + log.moments(DatabaseSweepTest::isDatabase).size() + " moments");
    }

    @Test
    void a_fault_at_any_of_some_operations_of_the_database_changes_no_result() throws Exception {
        faults(4);
    }

    @Test
    @Tag("sweep")
    void a_fault_at_every_operation_of_the_database_changes_no_result() throws Exception {
        System.out.println("faults of the database: " + faults(ALL));
    }

    /** Of each cut what was forced out, all that was written (as after a kill), and some of it. */
    private int powerCuts(int most) throws Exception {
        Random random = new Random(SweptNight.SEED);
        int states = 0;
        for (int cut : some(most, log.moments(DatabaseSweepTest::isDatabase))) {
            int pending = log.pending(cut);
            int any = random.nextInt(pending + 1);
            for (int more : new TreeSet<>(most == ALL ? List.of(0, pending, any) : List.of(any))) {
                Path folder = Files.createDirectory(dir.resolve("cut-" + states++));
                log.build(cut, more, folder, undisturbed);
                SixFiles.setTimes(folder);
                theNightAfter(folder, "power cut at " + cut + " with " + more + " unforced, seed " + SweptNight.SEED);
            }
        }
        return states;
    }

    private int faults(int most) throws Exception {
        Random dealt = new Random(SweptNight.SEED);
        List<Integer> all = new ArrayList<>();
        for (int k = 1; k <= operations.size(); k++)
            if (isDatabase(operations.get(k - 1).path().toString())) all.add(k);
        List<Integer> chosen = some(most, all);
        for (int k : chosen) fault(k, Fault.values()[dealt.nextInt(Fault.values().length)], dealt.nextBoolean());
        return chosen.size();
    }

    private void fault(int k, Fault fault, boolean persistent) throws Exception {
        String when = (persistent ? "from operation " : "at operation ") + k + " " + fault;
        Path folder = Files.createDirectory(dir.resolve("fault-" + k));
        SixFiles.drop(folder);
        assertTimeoutPreemptively(
                Duration.ofMinutes(5),
                () -> {
                    try {
                        night(folder, Script.failing(k, fault, persistent));
                    } catch (RunFailed told) {
                        assertThat(told.told().key()).as(when).startsWith("run.");
                    }
                },
                when + ": the night does not end");
        // This JVM may still think that it has the database open: another process would not.
        Path another = dir.resolve("after-" + k);
        Trees.copy(folder, another);
        Trees.delete(folder);
        theNightAfter(another, when);
    }

    private static void night(Path folder, Script script) throws RunFailed {
        Work work = PlainNight.work(FaultyFileSystemProvider.over(folder, script));
        String url = FaultyDatabaseDisk.url(folder.resolve("data/tonghop"), Memory.OPTIONS, script);
        BatchRun.run(work, Progress.SILENT, folder.resolve("tonghop.yml"), Map.of("spring.datasource.url", url));
    }

    private static void theNightAfter(Path folder, String when) throws Exception {
        Invariant.holds(folder, dropped.values(), when);
        try {
            BatchRun.run(PlainNight.work(folder), Progress.SILENT, folder.resolve("tonghop.yml"), Map.of());
        } catch (RunFailed e) {
            throw new AssertionError(when, e);
        }
        Invariant.holdsAfterANight(folder, dropped.values(), when + ", the night after");
        assertThat(Invariant.results(folder)).as(when).isEqualTo(Invariant.results(undisturbed));
        assertThat(Invariant.places(folder)).as(when).isEqualTo(Invariant.places(undisturbed));
        Trees.delete(folder);
    }

    private static boolean isDatabase(String path) {
        return path.endsWith(".db");
    }

    private static <T> List<T> some(int most, List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        if (most < all.size()) Collections.shuffle(shuffled, new Random(SweptNight.SEED));
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }
}
