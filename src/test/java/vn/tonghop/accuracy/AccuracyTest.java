package vn.tonghop.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Random communes in random layouts: none of their figures is read wrong without a word. */
class AccuracyTest {

    private static final long SEED = Long.getLong("accuracy.seed", 1);
    private static final long WORKBOOKS = Long.getLong("accuracy.workbooks", 500);
    private static final String REPORT = System.getProperty("accuracy.report", "");

    @Test
    void figures_are_read_right_or_asked_about() throws IOException {
        long start = System.nanoTime();
        Tally tally = new Sweep(SEED).run(0, WORKBOOKS);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!REPORT.isEmpty())
            Files.writeString(
                    Path.of(REPORT),
                    AccuracyReport.of(tally, SEED, WORKBOOKS, seconds, ForkJoinPool.getCommonPoolParallelism() + 1),
                    StandardCharsets.UTF_8);
        assertThat(tally.wrong).as("silently wrong, seed %d", SEED).isEmpty();
        assertThat(tally.ordinary.share())
                .as("%% of figures in ordinary layouts read exactly, seed %d: %s", SEED, tally.questions)
                .isGreaterThanOrEqualTo(99);
        assertThat(tally.faulty.caught).as("faults asked about").isPositive();
    }
}
