package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    private Path dir;

    @Test
    void every_line_of_the_log_about_a_file_names_run_unit_and_file_and_no_figure_of_it() throws Exception {
        Path folder = Program.samples(dir);
        Program run = Program.run("run", "--dir", folder);
        List<String> lines = Files.readAllLines(folder.resolve("data/tonghop.log"));
        assertThat(lines)
                .filteredOn(line -> line.contains("file=PL Ia Kriêng.xls"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line).contains("run=1 ").contains("unit=23878").contains("NEEDS_CORRECTION");
                });
        assertThat(lines)
                .filteredOn(line -> line.contains("errors,"))
                .hasSize(11)
                .allMatch(line -> line.contains("run=1 "));
        // Not the last line: a database that another test damaged may still speak up in this process.
        assertThat(lines)
                .filteredOn(line -> line.endsWith("the jobs of this run are done"))
                .singleElement()
                .asString()
                .contains("run=1 ");
        assertThat(String.join("\n", lines)).doesNotContain("4.930", "4930000");
        assertThat(run.out().lines().filter(line -> line.startsWith("Đã đọc ")))
                .hasSize(11)
                .anyMatch(line -> line.equals("Đã đọc PL Ia Kriêng.xls (Xã Ia Kriêng): Cần bổ sung"));
    }

    @Test
    void quiet_says_only_the_summary() throws Exception {
        Program run = Program.run("run", "--quiet", "--dir", Program.samples(dir));
        assertThat(run.out()).startsWith("Tổng hợp kỳ 2023");
    }
}
