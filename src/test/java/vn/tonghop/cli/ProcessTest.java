package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.Invariant;
import vn.tonghop.batch.Trees;
import vn.tonghop.intake.Disk;

/** The program as a process of its own: locked out, killed, asked to read one file alone. */
class ProcessTest {

    private static final List<String> SAMPLES =
            List.of("Bieu mau bao cao.xlsx", "PL_THDVTE_IaNan.xls", "PL Ia Kriêng.xls", "xã Ia Kriêng gửi lại.xlsx");

    @TempDir
    private Path dir;

    @Test
    void a_second_process_that_comes_by_a_link_to_the_same_folder_exits_3_and_says_who_works() throws Exception {
        Path folder = workingFolder("real");
        Path link = Files.createSymbolicLink(dir.resolve("link"), folder);
        Path err = dir.resolve("err.txt");
        try (FolderLock held = FolderLock.take(folder, Instant.EPOCH)) {
            assertThat(held.abandoned()).isEmpty();
            Process second = start(link, err);
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(3);
        }
        assertThat(Files.readAllLines(err, StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains("pid " + ProcessHandle.current().pid());
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void three_kills_in_a_row_from_outside_at_random_moments_lose_nothing() throws Exception {
        killsInARow(3, 20230703);
    }

    @Test
    @Tag("sweep")
    void ten_kills_in_a_row_from_outside_at_random_moments_lose_nothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the kills in a row: " + seed);
        killsInARow(10, seed);
    }

    @Test
    @Tag("sweep")
    void
            after_each_of_fifty_kills_from_outside_at_random_moments_nothing_is_lost_and_the_next_run_ends_as_if_undisturbed()
                    throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the fifty kills: " + seed);
        Undisturbed undisturbed = undisturbed();
        Random random = new Random(seed);
        long millis = undisturbed.millis();
        int met = 0;
        for (int i = 0; met < 50; i++) {
            assertThat(i).as("seed %d: kills that came too late", seed).isLessThan(150);
            Path folder = workingFolder("killed-" + i);
            if (kill(folder, random.nextLong(millis), "seed " + seed + ", kill " + i)) met++;
            // The PC is not equally fast all the time.
            millis = endsAs(undisturbed, folder, "seed " + seed + ", after kill " + i);
            Trees.delete(folder);
        }
    }

    @Test
    void a_file_read_alone_gives_what_reading_it_here_gives() throws Exception {
        Path folder = workingFolder("alone");
        Program here = Program.run("run", "--dir", folder, "--as-of", "2023-07-03");
        assertThat(here.status()).as(here.err()).isZero();
        Path other = workingFolder("alone-2");
        Program.copyAll(folder.resolve("archive"), other.resolve("archive"));
        for (CSVRecord line : Program.csv(folder.resolve("output/2023/submissions.csv"))) {
            String key = Disk.sha256((line.get("file") + "\n" + line.get("sha256")).getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(other.resolve("data/dang-doc"));
            Files.writeString(other.resolve("data/dang-doc").resolve(key), "xx");
        }
        assertThat(Program.run("run", "--dir", other, "--as-of", "2023-07-03").status())
                .isZero();
        assertThat(Files.readString(other.resolve("data/tonghop.log"))).contains("read alone");
        assertThat(csv(other)).isEqualTo(csv(folder));
    }

    private void killsInARow(int times, long seed) throws Exception {
        Undisturbed undisturbed = undisturbed();
        Random random = new Random(seed);
        Path folder = workingFolder("killed");
        for (int i = 0; i < times; i++)
            kill(folder, random.nextLong(undisturbed.millis()), "seed " + seed + ", kill " + i);
        endsAs(undisturbed, folder, "seed " + seed + ", after " + times + " kills");
    }

    /** A run that nobody kills, and how long it takes. */
    private record Undisturbed(Path folder, long millis) {}

    private Undisturbed undisturbed() throws Exception {
        Path folder = workingFolder("undisturbed");
        long began = System.nanoTime();
        assertThat(start(folder, dir.resolve("err.txt")).waitFor()).isZero();
        return new Undisturbed(folder, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /** False when the process had ended before. */
    private boolean kill(Path folder, long afterMillis, String when) throws Exception {
        Process process = start(folder, dir.resolve("err.txt"));
        boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        Invariant.holds(folder, dropped(), when);
        return !ended;
    }

    /** Gives how long the run took, in milliseconds. */
    private long endsAs(Undisturbed undisturbed, Path folder, String when) throws Exception {
        long began = System.nanoTime();
        assertThat(start(folder, dir.resolve("err.txt")).waitFor())
                .as("%s: %s", when, Files.readString(dir.resolve("err.txt")))
                .isZero();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Invariant.holdsAfterANight(folder, dropped(), when);
        assertThat(csv(folder)).as(when).isEqualTo(csv(undisturbed.folder()));
        assertThat(where(folder)).as(when).isEqualTo(where(undisturbed.folder()));
        return took;
    }

    /** Names only: the text beside a refused file says when it was received. What the files hold, the invariant sees. */
    private static Set<String> where(Path folder) throws IOException {
        return Invariant.places(folder).keySet();
    }

    private static List<String> dropped() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String sample : SAMPLES)
            hashes.add(Disk.sha256(Path.of("input-samples/inbox").resolve(sample)));
        return hashes;
    }

    /** The CSV files but for the time of receipt, which differs from run to run. */
    private static Map<String, List<String>> csv(Path folder) {
        Map<String, List<String>> csv = new TreeMap<>();
        for (String name : List.of("submissions.csv", "figures.csv", "findings.csv", "summary.csv")) {
            List<String> lines = new ArrayList<>();
            for (CSVRecord line : Program.csv(folder.resolve("output/2023").resolve(name))) {
                Map<String, String> fields = new TreeMap<>(line.toMap());
                fields.remove("received_at");
                lines.add(fields.toString());
            }
            csv.put(name, lines);
        }
        return csv;
    }

    private Path workingFolder(String name) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("tonghop.yml"), "tonghop:\n  unit: \"631\"\n  settle: 1ms\n");
        Files.copy(Path.of("input-samples/org-units.csv"), folder.resolve("org-units.csv"));
        for (String sample : SAMPLES)
            Files.copy(
                    Path.of("input-samples/inbox").resolve(sample),
                    folder.resolve("inbox").resolve(sample),
                    StandardCopyOption.COPY_ATTRIBUTES);
        return folder;
    }

    private static Process start(Path folder, Path err) throws IOException {
        return Program.started(folder, err, "-Xmx384m", "-XX:TieredStopAtLevel=1");
    }
}
