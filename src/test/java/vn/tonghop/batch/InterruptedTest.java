package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedTest {

    private static final int FILES = 80;

    @TempDir
    private Path dir;

    @Test
    void a_night_interrupted_before_its_files_are_read_is_stopped_and_the_next_one_reads_them() throws Exception {
        int read = interrupted(new Counter() {
            @Override
            public void expect(long files) {
                super.expect(files);
                Thread.currentThread().interrupt();
            }
        });
        assertThat(statuses()).as(() -> "the chunk step").contains("STOPPED").doesNotContain("UNKNOWN");
        assertThat(read).isLessThan(FILES);
        theNextNightReadsTheRest(read);
    }

    @Test
    void a_night_interrupted_in_the_middle_of_a_chunk_is_stopped_and_the_next_one_reads_the_rest() throws Exception {
        Thread night = Thread.currentThread();
        int read = interrupted(new Counter() {
            @Override
            void done(int count) {
                if (count == 1) night.interrupt();
            }
        });
        assertThat(statuses()).containsOnly("STOPPED");
        assertThat(read).isLessThan(FILES);
        theNextNightReadsTheRest(read);
    }

    @Test
    void a_night_interrupted_in_its_last_chunk_is_stopped_too() throws Exception {
        Thread night = Thread.currentThread();
        int read = interrupted(new Counter() {
            @Override
            void done(int count) {
                if (count == FILES - 6) night.interrupt();
            }
        });
        assertThat(statuses()).containsOnly("STOPPED");
        // Those of the last chunk may all have been begun by then.
        theNextNightReadsTheRest(read);
    }

    @Test
    void a_night_interrupted_before_its_results_are_written_is_stopped_and_goes_on_where_it_was() throws Exception {
        drop();
        Progress interrupting = new Counter() {
            @Override
            public void end() {
                Thread.currentThread().interrupt();
            }
        };
        assertThatThrownBy(() -> run(interrupting)).isInstanceOf(RunFailed.class);
        Thread.interrupted(); // the next night is another process
        assertThat(statuses()).containsOnly("STOPPED");
        run(new Counter());
        assertThat(Files.readAllLines(dir.resolve("output/2023/submissions.csv")))
                .hasSize(FILES + 1);
    }

    /** Gives how many files were read by then. */
    private int interrupted(Counter interrupting) throws IOException {
        drop();
        assertThatThrownBy(() -> run(interrupting))
                .isInstanceOfSatisfying(
                        RunFailed.class,
                        failed -> assertThat(failed.told().key()).isEqualTo("run.stopped"));
        assertThat(Thread.interrupted())
                .as("whoever runs a night still sees that it was interrupted")
                .isTrue();
        assertThat(dir.resolve("output")).doesNotExist();
        return interrupting.read.get();
    }

    private void theNextNightReadsTheRest(int read) throws Exception {
        Counter whole = new Counter();
        Outcome outcome = run(whole);
        assertThat(whole.expected.get()).isEqualTo(FILES - read);
        assertThat(outcome.left()).isEmpty();
        assertThat(Files.readAllLines(dir.resolve("output/2023/submissions.csv")))
                .hasSize(FILES + 1);
    }

    private Outcome run(Progress progress) throws RunFailed {
        return BatchRun.run(PlainNight.work(dir), progress, dir.resolve("tonghop.yml"), Map.of());
    }

    private void drop() throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        for (int i = 0; i < FILES; i++) Files.writeString(dir.resolve("inbox/" + i + ".csv"), "a;b\n" + i + ";2\n");
    }

    private List<String> statuses() throws Exception {
        String url = "jdbc:h2:file:" + dir.resolve("data/tonghop").toAbsolutePath();
        List<String> statuses = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select status from batch_job_execution order by job_execution_id")) {
            while (rows.next()) statuses.add(rows.getString(1));
        }
        return statuses;
    }

    private static class Counter implements Progress {

        final AtomicInteger expected = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();

        @Override
        public void expect(long files) {
            expected.set((int) files);
        }

        @Override
        public void done(String file) {
            done(read.incrementAndGet());
        }

        /** Each count once, though several threads read. */
        void done(int count) {}

        @Override
        public void end() {}
    }
}
