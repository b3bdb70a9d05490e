package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One working folder, several periods: a file counts in its own, whenever it came. */
class PeriodsTest {

    private static final String REPORT = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";

    @TempDir
    private Path dir;

    @BeforeEach
    void one_report_of_2023() throws IOException {
        Files.createDirectory(dir.resolve("inbox"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  settle: 1ms\n  unit: 631\n");
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        Files.copy(
                Path.of("input-samples/inbox").resolve(REPORT),
                dir.resolve("inbox").resolve(REPORT));
    }

    @Test
    void a_file_that_came_in_a_run_for_another_period_counts_in_its_own_once_it_is_dropped_again() throws IOException {
        run("2024");
        assertThat(statuses("2024")).containsExactly("REJECTED");
        Path refused = dir.resolve("inbox/tu-choi").resolve(REPORT);
        assertThat(Files.readString(refused.resolveSibling(REPORT + ".txt")))
                .containsPattern("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d");
        Files.move(refused, dir.resolve("inbox").resolve(REPORT));
        run("2023");
        assertThat(statuses("2023")).containsExactly("NEEDS_CORRECTION");
        assertThat(dir.resolve("inbox/da-nhan/2023").resolve(REPORT)).exists();
        assertThat(dir.resolve("inbox").resolve(REPORT)).doesNotExist();
    }

    @Test
    void a_file_that_counted_in_another_period_and_is_dropped_again_is_judged_in_this_one_too() throws IOException {
        run("2023");
        Files.move(
                dir.resolve("inbox/da-nhan/2023").resolve(REPORT),
                dir.resolve("inbox").resolve(REPORT));
        run("2024");
        assertThat(statuses("2024")).containsExactly("REJECTED");
        assertThat(dir.resolve("inbox/tu-choi").resolve(REPORT)).exists();
        run("2023");
        assertThat(statuses("2023")).containsExactly("NEEDS_CORRECTION");
    }

    @Test
    void a_kept_file_counts_in_its_own_period_whichever_was_run_first_and_is_not_told_in_the_other_afterwards()
            throws IOException {
        run("2024", "--keep");
        run("2023", "--keep");
        assertThat(statuses("2023")).containsExactly("NEEDS_CORRECTION");
        run("2025", "--keep");
        run("2023", "--keep");
        assertThat(statuses("2025")).isEmpty();
        assertThat(statuses("2023")).containsExactly("NEEDS_CORRECTION");
    }

    private void run(String period, String... more) {
        Object[] words = Stream.concat(Stream.of("run", "--dir", dir, "--period", period), List.of(more).stream())
                .toArray();
        Program program = Program.run(words);
        assertThat(program.status()).as(program.err()).isZero();
    }

    private List<String> statuses(String period) {
        return Program.csv(dir.resolve("output").resolve(period).resolve("submissions.csv")).stream()
                .map(line -> line.get("status"))
                .toList();
    }
}
