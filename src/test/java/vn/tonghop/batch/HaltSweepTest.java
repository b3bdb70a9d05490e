package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.faults.FaultyFileSystemProvider;
import vn.tonghop.faults.Script;

/** A JVM that halts at the k-th operation of a night, on a real disk. */
class HaltSweepTest {

    @TempDir
    private Path dir;

    @Test
    void a_real_halt_at_any_of_some_operations_loses_nothing() throws Exception {
        Path undisturbed = undisturbed(Script.counting());
        for (int k : List.of(17, 111, 215, 300, 415)) halt(k, undisturbed);
    }

    @Test
    @Tag("sweep")
    void a_real_halt_at_every_operation_loses_nothing() throws Exception {
        Script counting = Script.counting();
        Path undisturbed = undisturbed(counting);
        for (int k = 1; k <= counting.operations().size(); k++) halt(k, undisturbed);
        System.out.println("real halts: " + counting.operations().size());
    }

    private Path undisturbed(Script counting) throws Exception {
        Path folder = Files.createDirectory(dir.resolve("undisturbed"));
        SixFiles.drop(folder);
        PlainNight.run(FaultyFileSystemProvider.over(folder, counting));
        return folder;
    }

    private void halt(int k, Path undisturbed) throws Exception {
        String when = "halted at operation " + k;
        Path folder = Files.createDirectory(dir.resolve("halt-" + k));
        Map<String, String> dropped = SixFiles.drop(folder);
        assertThat(Jvm.run(Deadly.Halting.class, folder.toString(), Integer.toString(k)))
                .as(when)
                .isEqualTo(137);
        Invariant.holds(folder, dropped.values(), when);
        PlainNight.run(folder);
        Invariant.holdsAfterANight(folder, dropped.values(), when + ", the night after");
        assertThat(Invariant.results(folder)).as(when).isEqualTo(Invariant.results(undisturbed));
        assertThat(Invariant.places(folder)).as(when).isEqualTo(Invariant.places(undisturbed));
        Trees.delete(folder);
    }
}
