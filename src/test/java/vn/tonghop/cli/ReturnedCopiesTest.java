package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tra-lai/}: what communes get back, and what becomes of it when it comes back unchanged. */
class ReturnedCopiesTest {

    @TempDir
    private static Path dir;

    private static Path results;

    @BeforeAll
    static void run() throws IOException {
        Path work = Program.samples(dir.resolve("work"));
        results = dir.resolve("output/2023");
        assertThat(Program.run("run", "--dir", work, "--output", dir.resolve("output"), "--as-of", "2023-07-03")
                        .status())
                .isZero();
    }

    @Test
    void each_submission_that_is_asked_something_has_a_copy_named_by_its_unit() throws IOException {
        assertThat(names())
                .containsExactly(
                        "23860.xls",
                        "23863.xlsx",
                        "23866.xlsx",
                        "23869.xlsx",
                        "23875.xlsx",
                        "23884.xls",
                        "chua-ro-don-vi.xlsx");
    }

    @Test
    void a_copy_that_comes_back_is_of_the_same_unit_and_reads_as_the_original() throws IOException {
        Path again = dir.resolve("again");
        Program.run("check", results.resolve("tra-lai"), "--dir", dir.resolve("work"), "--output", again);
        for (String unit : List.of("23860", "23863", "23866", "23869", "23875")) {
            assertThat(figures(again, unit)).as(unit).isNotEmpty().isEqualTo(figures(results, unit));
            assertThat(findings(again, unit)).as(unit).isEqualTo(findings(results, unit));
        }
    }

    @Test
    void the_error_report_leads_to_the_copies() throws IOException {
        assertThat(Files.readString(results.resolve("sai-lech.html"), StandardCharsets.UTF_8))
                .contains("<a href=\"tra-lai/23875.xlsx\">");
    }

    @Test
    void a_check_writes_copies_too() throws IOException {
        Path checked = dir.resolve("checked");
        Program.run("check", "input-samples/inbox/PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx", "--output", checked);
        assertThat(checked.resolve("tra-lai/23875.xlsx")).isRegularFile();
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(results.resolve("tra-lai"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static TreeSet<String> figures(Path folder, String unit) {
        return lines(folder, "figures.csv", unit, List.of("table", "row", "element", "value", "sheet", "cell", "raw"));
    }

    private static TreeSet<String> findings(Path folder, String unit) {
        return lines(
                folder, "findings.csv", unit, List.of("severity", "rule", "table", "row", "element", "sheet", "cell"));
    }

    /** Of the file that counts: the others of a unit have figures of their own. */
    private static TreeSet<String> lines(Path folder, String name, String unit, List<String> columns) {
        TreeSet<String> lines = new TreeSet<>();
        for (CSVRecord line : Program.csv(folder.resolve(name)))
            if (line.get("org_unit").equals(unit))
                lines.add(columns.stream().map(line::get).toList().toString());
        return lines;
    }
}
