package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever became of the database, the archive gives the same results, and nobody has to do anything. */
class RestartTest {

    private static final String DAY = "2023-07-03";
    private static final List<String> SAMPLES =
            List.of("Bieu mau bao cao.xlsx", "PL_THDVTE_IaNan.xls", "PL Ia Kriêng.xls", "xã Ia Kriêng gửi lại.xlsx");

    @TempDir
    private static Path finished;

    @TempDir
    private Path dir;

    /** A folder whose work is done: first one file, its database kept as yesterday's, then the others. */
    @BeforeAll
    static void aFolderWhoseWorkIsDone() throws IOException {
        Files.createDirectories(finished.resolve("inbox"));
        Files.writeString(finished.resolve("tonghop.yml"), "tonghop:\n  unit: \"631\"\n  settle: 1ms\n");
        Files.copy(Path.of("input-samples/org-units.csv"), finished.resolve("org-units.csv"));
        drop(SAMPLES.get(0));
        assertThat(run(finished).status()).isZero();
        Program.copyAll(finished.resolve("data"), finished.resolve("yesterday"));
        for (String sample : SAMPLES.subList(1, SAMPLES.size())) drop(sample);
        assertThat(run(finished).status()).isZero();
    }

    @Test
    void a_deleted_database_is_rebuilt() throws IOException {
        again(folder -> {
            deleteAll(folder.resolve("data"));
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void yesterdays_database_is_brought_up_to_date() throws IOException {
        again(folder -> {
            deleteAll(folder.resolve("data"));
            Program.copyAll(folder.resolve("yesterday"), folder.resolve("data"));
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void the_database_of_another_version_is_set_aside_as_a_folder_and_rebuilt() throws IOException {
        again(folder -> {
            sql(folder, "update program set version = '0.0.1'");
            deleteAll(folder.resolve("output"));
        });
        assertThat(asides()).hasSize(1);
        assertThat(log()).containsOnlyOnce("set aside");
    }

    @Test
    void a_database_file_overwritten_with_garbage_is_set_aside_and_rebuilt() throws IOException {
        again(folder -> {
            Files.write(folder.resolve("data/tonghop.mv.db"), garbage(200_000));
            deleteAll(folder.resolve("output"));
        });
        assertThat(asides()).hasSize(1);
        assertThat(log()).containsOnlyOnce("set aside");
    }

    @Test
    void a_database_file_with_garbage_in_its_middle_is_used_or_set_aside() throws IOException {
        again(folder -> {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("data/tonghop.mv.db").toFile(), "rw")) {
                file.seek(8192);
                file.write(garbage((int) Math.min(file.length() - 8192, 60_000)));
            }
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void a_remembered_submission_that_is_damaged_is_read_again() throws IOException {
        again(folder -> {
            sql(folder, "update read_file set body = X'00112233'");
            deleteAll(folder.resolve("output"));
        });
        assertThat(log()).containsOnlyOnce("set aside");
    }

    @Test
    void a_database_killed_while_its_tables_were_made_is_made_anew() throws IOException {
        again(folder -> {
            sql(folder, "delete from program");
            sql(folder, "drop table batch_step_execution_context");
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void an_execution_left_started_is_recovered() throws IOException {
        again(folder -> {
            sql(folder, "update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null");
            sql(folder, "update batch_step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null");
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void an_execution_in_the_dead_end_of_unknown_gives_way_to_a_new_one() throws IOException {
        again(folder -> {
            sql(folder, "update batch_job_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN'");
            sql(folder, "update batch_step_execution set status = 'UNKNOWN', exit_code = 'UNKNOWN'");
            deleteAll(folder.resolve("output"));
        });
    }

    @Test
    void the_results_of_another_day_are_not_taken_for_todays() throws IOException {
        again(folder -> assertThat(Program.run("run", "--dir", folder, "--as-of", "2023-07-05")
                        .status())
                .isZero());
    }

    @Test
    void a_folder_with_a_comma_in_its_name_works() throws IOException {
        dir = Files.createDirectory(dir.resolve("Huyện Đức Cơ, 2023"));
        again(folder -> deleteAll(folder.resolve("data")));
    }

    @FunctionalInterface
    private interface Mishap {
        void befalls(Path folder) throws IOException;
    }

    private void again(Mishap mishap) throws IOException {
        Program.copyAll(finished, dir);
        mishap.befalls(dir);
        Program program = run(dir);
        assertThat(program.status()).as(program.err()).isZero();
        for (String csv : List.of("submissions.csv", "figures.csv", "findings.csv", "summary.csv"))
            assertThat(dir.resolve("output/2023").resolve(csv))
                    .hasSameBinaryContentAs(finished.resolve("output/2023").resolve(csv));
    }

    private static Program run(Path folder) {
        return Program.run("run", "--dir", folder, "--as-of", DAY);
    }

    private static void drop(String sample) throws IOException {
        Files.copy(
                Path.of("input-samples/inbox").resolve(sample),
                finished.resolve("inbox").resolve(sample));
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> all = Files.list(dir.resolve("data"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("de-rieng "))
                    .filter(path -> Files.exists(path.resolve("tonghop.mv.db")))
                    .toList();
        }
    }

    private String log() throws IOException {
        return Files.readString(dir.resolve("data/tonghop.log"), StandardCharsets.UTF_8);
    }

    private static byte[] garbage(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void sql(Path folder, String sql) throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("data/tonghop").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
