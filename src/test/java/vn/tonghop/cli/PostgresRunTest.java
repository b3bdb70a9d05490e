package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run on a real PostgreSQL, chosen by its address alone. */
class PostgresRunTest {

    @Test
    void a_run_on_postgresql_gives_the_results_of_one_on_the_file_and_a_second_one_changes_nothing(
            @TempDir Path onFile, @TempDir Path onPostgres) throws IOException {
        drop(onFile);
        assertThat(Program.run("run", "--dir", onFile, "--as-of", "2023-07-03").status())
                .isZero();
        Program.copyAll(onFile.resolve("archive"), onPostgres.resolve("archive"));
        drop(onPostgres);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres");
            Program program = Program.run("run", "--dir", onPostgres, "--as-of", "2023-07-03", url);
            assertThat(program.status()).as(program.err()).isZero();
            for (String csv : List.of("submissions.csv", "figures.csv", "findings.csv", "summary.csv"))
                assertThat(onPostgres.resolve("output/2023").resolve(csv))
                        .hasSameBinaryContentAs(onFile.resolve("output/2023").resolve(csv));
            assertThat(onPostgres.resolve("data/tonghop.mv.db")).doesNotExist();
            assertThat(Program.run("run", "--dir", onPostgres, "--as-of", "2023-07-03", url)
                            .out())
                    .contains("Không có gì thay đổi");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_exit_3_and_one_line_and_the_inbox_is_as_it_was(@TempDir Path dir)
            throws IOException {
        drop(dir);
        Program program = Program.run(
                "run",
                "--dir",
                dir,
                "--spring.datasource.url=jdbc:postgresql://localhost:1/none",
                "--spring.datasource.hikari.connection-timeout=1000");
        assertThat(program.status()).isEqualTo(3);
        assertThat(program.err().strip().lines()).hasSize(1);
        assertThat(dir.resolve("inbox/Bieu mau bao cao.xlsx")).exists();
        assertThat(dir.resolve("output")).doesNotExist();
    }

    private static void drop(Path dir) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  unit: \"631\"\n  settle: 1ms\n");
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        for (String sample : List.of("Bieu mau bao cao.xlsx", "PL_THDVTE_IaNan.xls"))
            Files.copy(
                    Path.of("input-samples/inbox").resolve(sample),
                    dir.resolve("inbox").resolve(sample));
    }
}
