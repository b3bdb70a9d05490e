package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path dir;

    @Test
    void whoever_holds_the_folder_for_a_moment_only_does_not_send_a_run_away() throws Exception {
        FutureTask<FolderLock> taking = new FutureTask<>(() -> FolderLock.take(dir, Instant.EPOCH));
        Thread run = new Thread(taking);
        try (FolderLock asking = FolderLock.take(dir, Instant.EPOCH)) {
            assertThat(asking.abandoned()).isEmpty();
            run.start();
            while (run.isAlive() && run.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        }
        try (FolderLock taken = taking.get()) {
            assertThat(FolderLock.holder(dir)).isPresent();
            assertThat(taken).isNotNull();
        }
    }

    @Test
    void whoever_works_in_it_does() throws Exception {
        try (FolderLock working = FolderLock.take(dir, Instant.EPOCH)) {
            assertThat(working.abandoned()).isEmpty();
            assertThatThrownBy(() -> FolderLock.take(dir, Instant.EPOCH)).isInstanceOf(RunFailed.class);
        }
    }
}
