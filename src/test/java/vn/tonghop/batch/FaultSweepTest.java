package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tonghop.faults.Fault;
import vn.tonghop.faults.Operation;

/** A fault, a death and a power cut at the k-th operation of a night, for every k. */
class FaultSweepTest {

    private static final Fault[] FAULTS = Fault.values();

    private static SweptNight night;

    @BeforeAll
    static void anUndisturbedNight() throws Exception {
        night = new SweptNight(SixFiles::drop);
    }

    @Test
    void a_night_is_made_of_operations_of_every_kind() {
        assertThat(night.operations())
                .extracting(Operation::kind)
                .containsAll(EnumSet.complementOf(EnumSet.of(Operation.Kind.CUT_SHORT)));
        assertThat(night.results()).containsKeys("submissions.csv", "tong-hop.xlsx", "sai-lech.xlsx");
    }

    @Test
    void a_fault_at_each_distinct_place_loses_nothing_and_the_next_night_is_as_if_nothing_had_been() throws Exception {
        List<Integer> places = night.distinctPlaces();
        for (int i = 0; i < places.size(); i++) night.fault(places.get(i), FAULTS[i % FAULTS.length], i % 2 == 0);
    }

    @Test
    @Tag("sweep")
    void a_fault_of_each_kind_at_each_place_and_at_every_operation_of_some_kind() throws Exception {
        for (int k : night.distinctPlaces()) for (Fault fault : FAULTS) night.fault(k, fault, fault == Fault.NO_SPACE);
        Random dealt = new Random(SweptNight.SEED);
        for (int k = 1; k <= night.operations().size(); k++)
            night.fault(k, FAULTS[dealt.nextInt(FAULTS.length)], dealt.nextBoolean());
        System.out.println("faults: " + night.operations().size() + " operations, "
                + night.distinctPlaces().size() + " places, seed " + SweptNight.SEED);
    }

    @Test
    void death_at_any_of_forty_operations_loses_nothing() throws Exception {
        for (int k : night.some(40)) night.death(k);
    }

    @Test
    @Tag("sweep")
    void death_at_every_operation_loses_nothing() throws Exception {
        for (int k = 1; k <= night.operations().size(); k++) night.death(k);
    }

    @Test
    void a_power_cut_at_any_of_forty_moments_loses_nothing() throws Exception {
        assertThat(night.somePowerCuts(40)).isEqualTo(40);
    }

    @Test
    @Tag("sweep")
    void a_power_cut_at_every_moment_loses_nothing() throws Exception {
        System.out.println("power cuts: " + night.everyPowerCut() + " states of the disk");
    }
}
