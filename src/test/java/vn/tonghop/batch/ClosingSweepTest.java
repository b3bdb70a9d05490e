package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Script;

/**
 * A fault, a death and a power cut at the k-th operation of a closing. Whoever closes again either does or hears that it is
 * done; then there is one closing, and what was signed is in its folder to the byte.
 */
class ClosingSweepTest {

    private static final Fault[] FAULTS = Fault.values();

    private static FileSystem disk;
    private static SweptNight closing;

    @BeforeAll
    static void anUndisturbedClosingAfterANight() throws Exception {
        disk = SweptNight.disk();
        Path before = disk.getPath("/before");
        Map<String, String> dropped = SixFiles.drop(before);
        PlainNight.run(FaultyFileSystemProvider.over(before, Script.counting()));
        closing = new SweptNight(
                dir -> {
                    Trees.copy(before, dir);
                    return dropped;
                },
                PlainNight::close,
                ClosingSweepTest::again);
    }

    @AfterAll
    static void theDiskIsNoLongerNeeded() throws IOException {
        disk.close();
    }

    private static void again(Path dir) throws Exception {
        try {
            PlainNight.close(dir);
        } catch (RunFailed closed) {
            assertThat(closed.told().key()).isEqualTo("close.already");
        }
        PlainNight.run(dir);
    }

    @Test
    void what_was_signed_is_kept_once() {
        assertThat(closing.results())
                .containsKeys("chot-01/summary.csv", "chot-01/tong-hop.xlsx", "chot-01/SHA256SUMS");
        assertThat(closing.results().keySet()).noneMatch(name -> name.startsWith("chot-02"));
        assertThat(closing.results().keySet()).noneMatch(name -> name.startsWith("da-sua"));
    }

    @Test
    void a_fault_at_every_third_place_leaves_a_period_that_is_closed_once_or_can_be() throws Exception {
        List<Integer> places = closing.distinctPlaces();
        for (int i = 0; i < places.size(); i += 3) closing.fault(places.get(i), FAULTS[i % FAULTS.length], i % 2 == 0);
    }

    @Test
    void death_at_any_of_ten_operations_leaves_a_period_that_is_closed_once_or_can_be() throws Exception {
        for (int k : closing.some(10)) closing.death(k);
    }

    @Test
    void a_power_cut_at_any_of_ten_moments_leaves_a_period_that_is_closed_once_or_can_be() throws Exception {
        assertThat(closing.somePowerCuts(10)).isEqualTo(10);
    }

    @Test
    @Tag("sweep")
    void a_fault_a_death_and_a_power_cut_at_every_operation_leave_a_period_that_is_closed_once_or_can_be()
            throws Exception {
        Random dealt = new Random(SweptNight.SEED);
        int operations = closing.operations().size();
        for (int k = 1; k <= operations; k++) {
            closing.fault(k, FAULTS[dealt.nextInt(FAULTS.length)], dealt.nextBoolean());
            closing.death(k);
        }
        System.out.println("closing: " + operations + " operations, "
                + closing.distinctPlaces().size() + " places, " + closing.everyPowerCut() + " power cuts, seed "
                + SweptNight.SEED);
    }
}
