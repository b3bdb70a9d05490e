package vn.tonghop.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlyFileTest {

    @TempDir
    private Path dir;

    @Test
    void a_file_that_kills_the_program_does_so_twice_then_is_refused_and_its_neighbours_are_not() throws Exception {
        Map<String, String> dropped = SixFiles.drop(dir);
        String deadly = dropped.get("Bieu mau bao cao.xlsx");
        assertThat(Jvm.run(Deadly.Night.class, dir.toString(), deadly)).isEqualTo(137);
        assertThat(Jvm.run(Deadly.Night.class, dir.toString(), deadly)).isEqualTo(137);
        assertThat(Jvm.run(Deadly.Night.class, dir.toString(), deadly)).isZero();
        Invariant.holdsAfterANight(dir, dropped.values(), "after the third night");
        List<String> submissions =
                Files.readAllLines(dir.resolve("output/2023/submissions.csv"), StandardCharsets.UTF_8);
        assertThat(submissions).filteredOn(line -> line.contains("REJECTED")).hasSize(2);
        assertThat(submissions)
                .anyMatch(line -> line.contains("Bieu mau bao cao.xlsx") && line.contains("REJECTED"))
                .anyMatch(line -> line.contains("Chư Ty.xlsx") && line.contains("ACCEPTED"));
        assertThat(Files.readString(dir.resolve("inbox/tu-choi/Bieu mau bao cao.xlsx.txt"), StandardCharsets.UTF_8))
                .containsIgnoringCase("không đọc được an toàn");
        assertThat(Invariant.files(dir.resolve("data/dang-doc")))
                .as("no attempt without an end")
                .isEmpty();
    }

    @Test
    void a_file_that_was_only_there_when_the_program_was_killed_is_read_alone_with_the_same_result() throws Exception {
        Map<String, String> dropped = SixFiles.drop(dir);
        Path undisturbed = Files.createDirectory(dir.resolve("undisturbed"));
        SixFiles.drop(undisturbed);
        PlainNight.run(undisturbed);
        Attempts attempts = new Attempts(dir.resolve("data/dang-doc"));
        for (Map.Entry<String, String> file : dropped.entrySet())
            for (int i = 0; i < 2; i++) attempts.begin(CarefulReading.key(file.getKey(), file.getValue()));
        assertThat(Jvm.run(Deadly.Night.class, dir.toString(), "none")).isZero();
        assertThat(Invariant.results(dir)).isEqualTo(Invariant.results(undisturbed));
    }
}
