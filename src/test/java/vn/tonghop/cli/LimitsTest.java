package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.sheet.Limits;

/** {@code tonghop.limits}: how much of a file is read is the working folder's to say. */
class LimitsTest {

    @TempDir
    private Path dir;

    @Test
    void nothing_set_means_the_usual_limits() throws Stop {
        assertThat(limits(Map.of())).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void every_limit_is_a_setting_of_its_own_name() throws Exception {
        for (var limit : Limits.class.getRecordComponents()) {
            String name = limit.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            Limits changed = limits(Map.of("tonghop.limits." + name, "77"));
            for (var other : Limits.class.getRecordComponents()) {
                Object value = other.getAccessor().invoke(changed);
                Object usual = other.getAccessor().invoke(Limits.DEFAULT);
                if (other.getName().equals(limit.getName()))
                    assertThat(((Number) value).longValue()).as(name).isEqualTo(77);
                else assertThat(value).as(other.getName()).isEqualTo(usual);
            }
        }
        assertThat(Arrays.asList(Limits.class.getRecordComponents())).hasSize(14);
    }

    @Test
    void sizes_and_times_have_units() throws Stop {
        Limits limits = limits(Map.of(
                "tonghop.limits.file-bytes", "128MB",
                "tonghop.limits.held-bytes", "1GB",
                "tonghop.limits.millis", "2m"));
        assertThat(limits.fileBytes()).isEqualTo(128L << 20);
        assertThat(limits.heldBytes()).isEqualTo(1L << 30);
        assertThat(limits.millis()).isEqualTo(120_000);
    }

    @ParameterizedTest
    @CsvSource({"rows,0", "rows,-1", "rows,nhiều", "file-bytes,0", "file-bytes,to", "millis,0s", "millis,lâu", "row,5"})
    void a_limit_that_is_none_is_said_in_one_line(String name, String value) throws IOException {
        workingFolder("  limits:\n    " + name + ": \"" + value + "\"\n");
        Program program = Program.run("run", "--dir", dir);
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err().strip().lines()).hasSize(1);
        assertThat(program.err()).contains("limits." + name).doesNotContain("Exception");
    }

    @Test
    void a_refusal_names_the_limit_and_its_setting_and_a_raised_limit_reads_the_file_again() throws IOException {
        workingFolder("  limits:\n    rows: 3\n");
        Files.copy(
                Path.of("input-samples/inbox/PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx"),
                dir.resolve("inbox/ia-lang.xlsx"));
        assertThat(Program.run("run", "--dir", dir, "--keep").status()).isZero();
        assertThat(Program.csv(dir.resolve("output/2023/submissions.csv")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("status")).isEqualTo("REJECTED");
                    assertThat(line.get("reason")).contains("trên 3", "tonghop.limits.rows");
                });
        Program cells = Program.run("cells", dir.resolve("inbox/ia-lang.xlsx"), "--lang", "en");
        assertThat(cells.status()).isEqualTo(1);
        assertThat(cells.err()).contains("over 3", "tonghop.limits.rows");
        workingFolder("");
        assertThat(Program.run("run", "--dir", dir, "--keep").status()).isZero();
        assertThat(Program.csv(dir.resolve("output/2023/submissions.csv")))
                .singleElement()
                .satisfies(line -> assertThat(line.get("status")).isNotEqualTo("REJECTED"));
    }

    private Limits limits(Map<String, String> set) throws Stop {
        Map<String, String> given = new LinkedHashMap<>(set);
        given.put("tonghop.dir", dir.toString());
        return Settings.read(given).limits();
    }

    private void workingFolder(String more) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  period: \"2023\"\n  settle: 1ms\n" + more);
        Files.copy(
                Path.of("input-samples/org-units.csv"),
                dir.resolve("org-units.csv"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
