package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tonghop.faults.Fault;

/** A fault in a night over a whole district's inbox: at each place of the program once, and at others by lot. */
class SixtyFilesTest {

    private static final Fault[] FAULTS = Fault.values();

    private static SweptNight night;

    @BeforeAll
    static void anUndisturbedNight() throws Exception {
        night = new SweptNight(SixtyFiles::drop);
    }

    @Test
    void a_fault_at_any_of_some_operations_loses_nothing() throws Exception {
        assertThat(night.operations().size()).isGreaterThan(1_000);
        faults(night.some(8));
    }

    @Test
    @Tag("sweep")
    void a_fault_at_each_distinct_place_and_at_a_hundred_others_loses_nothing() throws Exception {
        faults(night.distinctPlaces());
        faults(night.some(100));
        System.out.println("sixty files: " + night.operations().size() + " operations, "
                + night.distinctPlaces().size() + " places, and 100 by seed " + SweptNight.SEED);
    }

    private static void faults(List<Integer> operations) throws Exception {
        Random dealt = new Random(SweptNight.SEED);
        for (int k : operations) night.fault(k, FAULTS[dealt.nextInt(FAULTS.length)], dealt.nextBoolean());
    }
}
