package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tonghop template}: a workbook a unit, where the contract has it. */
class TemplateTest {

    @TempDir
    private Path dir;

    private void roster(String settings) throws IOException {
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n" + settings);
        Files.writeString(dir.resolve("org-units.csv"), """
                code,name,level,parent,valid_from,valid_to
                631,Huyện Đức Cơ,district,,,
                632,Huyện Chư Prông,district,,,
                23875,Xã Ia Lang,commune,631,,
                23878,Xã Ia Kriêng,commune,631,,2023-01-31
                23884,Xã Ia Nan,commune,631,,
                23908,Xã Ia Drăng,commune,632,,
                """);
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("output/2023/mau"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_is_one_for_each_reporting_unit_under_the_unit_that_is_valid_in_the_period() throws IOException {
        roster("  unit: \"631\"\n");
        Program program = Program.run("template", "--dir", dir);
        assertThat(program.status()).as(program.err()).isZero();
        assertThat(made()).containsExactly("23875.xlsx", "23884.xlsx");
        assertThat(program.out()).contains("2", "mau");
    }

    @Test
    void what_somebody_filled_in_there_is_kept_aside() throws IOException {
        roster("  unit: \"631\"\n");
        Program.run("template", "--dir", dir);
        Files.writeString(dir.resolve("output/2023/mau/23875.xlsx"), "filled in");
        Program again = Program.run("template", "--dir", dir, "--lang", "en");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.out()).contains("23875.xlsx", "da-sua");
        try (Stream<Path> kept = Files.walk(dir.resolve("output/2023/mau/da-sua"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("filled in"));
        }
        assertThat(made()).containsExactly("23875.xlsx", "23884.xlsx");
    }

    @Test
    void nothing_to_write_is_said_in_one_line() throws IOException {
        Program nowhere = Program.run("template", "--dir", dir);
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err().strip().lines()).hasSize(1);
        roster("  unit: \"23875\"\n  period: \"2023\"\n");
        assertThat(Program.run("template", "--dir", dir).status())
                .as("a unit that reports itself")
                .isZero();
        Files.writeString(dir.resolve("org-units.csv"), "code,name,level\n631,Huyện Đức Cơ,district\n");
        Program none = Program.run("template", "--dir", dir, "--unit", "631");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err().strip().lines()).hasSize(1);
        assertThat(none.err()).contains("Huyện Đức Cơ", "Cấp xã", "2023");
    }
}
