package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples from the drop folder to the results, once; then what must hold of them. */
class RunTest {

    private static final Path KEY = Path.of("src/test/resources/samples");
    private static final String DAY = "2023-07-03";
    private static final String IA_LANG = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";

    @TempDir
    private static Path dir;

    private static Program program;
    private static Path results;

    @BeforeAll
    static void consolidate() throws IOException {
        Program.samples(dir);
        program = Program.run("run", "--dir", dir, "--as-of", DAY);
        results = dir.resolve("output/2023");
    }

    @Test
    void it_ends_well_and_tells_a_person_what_to_open() {
        assertThat(program.err()).isEmpty();
        assertThat(program.status()).isZero();
        assertThat(program.out()).contains("8/10", "Xã Ia Dom", "Xã Ia Pnôn", "tong-hop.xlsx", "sai-lech.xlsx");
    }

    @Test
    void every_file_has_the_status_that_the_key_expects() {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord line : Program.csv(KEY.resolve("expected.csv")))
            expected.put(line.get("file"), line.get("org_unit") + " " + line.get("status"));
        Map<String, String> found = new TreeMap<>();
        for (CSVRecord line : Program.csv(results.resolve("submissions.csv")))
            found.put(line.get("file"), line.get("org_unit") + " " + line.get("status"));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_file_has_the_findings_that_the_key_expects_and_no_others() {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord line : Program.csv(KEY.resolve("expected.csv")))
            if (!line.get("rules").isEmpty()) expected.put(line.get("file"), line.get("rules"));
        Map<String, String> found = new TreeMap<>();
        findings().forEach((file, rules) -> found.put(file, String.join(" ", rules)));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_figure_is_read_from_its_cell_as_the_key_expects() {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord line : Program.csv(KEY.resolve("expected-figures.csv")))
            expected.put(figure(line), line.get("value") + " " + line.get("sheet") + "!" + line.get("cell"));
        Map<String, String> found = new TreeMap<>();
        for (CSVRecord line : Program.csv(results.resolve("figures.csv")))
            if (expected.containsKey(figure(line)))
                found.put(figure(line), line.get("value") + " " + line.get("sheet") + "!" + line.get("cell"));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_totals_are_those_of_the_key() {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord line : Program.csv(KEY.resolve("expected-summary.csv")))
            expected.put(
                    line.get("element"),
                    line.get("row") + " " + line.get("value") + " " + line.get("value_as_reported"));
        Map<String, String> found = new TreeMap<>();
        for (CSVRecord line : Program.csv(results.resolve("summary.csv")))
            found.put(
                    line.get("element"),
                    line.get("row") + " " + line.get("value") + " " + line.get("value_as_reported"));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void the_figures_of_the_submissions_that_count_add_up_to_the_summary() {
        List<String> counting = Program.csv(results.resolve("submissions.csv")).stream()
                .filter(line -> List.of("ACCEPTED", "ACCEPTED_WITH_WARNINGS", "NEEDS_CORRECTION")
                        .contains(line.get("status")))
                .map(line -> line.get("file"))
                .toList();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (CSVRecord line : Program.csv(results.resolve("figures.csv")))
            if (counting.contains(line.get("file")) && !line.get("value").isEmpty())
                sums.merge(line.get("element"), new BigDecimal(line.get("value")), BigDecimal::add);
        for (CSVRecord line : Program.csv(results.resolve("summary.csv")))
            assertThat(sums.get(line.get("element"))).as(line.get("element")).isEqualByComparingTo(line.get("value"));
    }

    @Test
    void the_real_report_reads_as_it_was_printed() {
        Map<String, String> values = new TreeMap<>();
        for (CSVRecord line : Program.csv(results.resolve("figures.csv")))
            if (line.get("file").equals(IA_LANG) && !line.get("table").equals("g04"))
                values.put(line.get("element"), line.get("value"));
        assertThat(Stream.of(
                                "p01.launch_children",
                                "p01.works_new",
                                "p01.works_upgraded",
                                "p01.fund_state",
                                "p01.fund_mobilised",
                                "p02.gift_children",
                                "p02.gift_amount",
                                "p02.scholarship_children",
                                "p02.scholarship_amount",
                                "p02.health_children",
                                "p02.health_amount",
                                "p03.participation_activities",
                                "p03.participation_children",
                                "p03.recreation_activities",
                                "p03.recreation_children")
                        .map(values::get))
                .containsExactly(
                        "700", "0", "0", "4930000", "2500000", "15", "4000000", "0", "0", "0", "0", "1", "700", "0",
                        "0");
        assertThat(values.get("p01.launch_points")).isEmpty();
    }

    @Test
    void what_was_read_left_the_inbox_and_lies_in_the_archive_under_its_hash() throws IOException {
        for (CSVRecord line : Program.csv(results.resolve("submissions.csv"))) {
            String where = line.get("status").equals("REJECTED") ? "tu-choi" : "da-nhan/2023";
            assertThat(dir.resolve("inbox").resolve(where).resolve(line.get("file")))
                    .exists();
            assertThat(dir.resolve("inbox").resolve(line.get("file"))).doesNotExist();
            String sha256 = line.get("sha256");
            assertThat(dir.resolve("archive")
                            .resolve(sha256.substring(0, 2))
                            .resolve(sha256.substring(2, 4))
                            .resolve(sha256))
                    .exists();
        }
        assertThat(dir.resolve("inbox/tu-choi/PL_THDVTE_IaNan.xls.txt"))
                .content()
                .contains("2022");
    }

    @Test
    void the_job_repository_is_in_the_database() throws Exception {
        String url = "jdbc:h2:file:" + dir.resolve("data/tonghop").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url);
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from batch_job_execution where status = 'COMPLETED'")) {
            rows.next();
            assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void the_same_inputs_give_the_same_bytes_from_a_deleted_database_and_in_another_folder(@TempDir Path other)
            throws IOException {
        Program.copy(dir.resolve("inbox"), other.resolve("inbox"));
        copyWhole(dir.resolve("archive"), other.resolve("archive"));
        for (String name : List.of("tonghop.yml", "org-units.csv")) Files.copy(dir.resolve(name), other.resolve(name));
        Program again = Program.run("run", "--dir", other, "--as-of", DAY);
        assertThat(again.status()).as(again.err()).isZero();
        for (String name : List.of("submissions.csv", "figures.csv", "findings.csv", "summary.csv"))
            assertThat(other.resolve("output/2023").resolve(name)).hasSameBinaryContentAs(results.resolve(name));
    }

    private static void copyWhole(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private static Map<String, List<String>> findings() {
        return Program.csv(results.resolve("findings.csv")).stream()
                .collect(Collectors.groupingBy(
                        line -> line.get("file"),
                        TreeMap::new,
                        Collectors.mapping(
                                line -> line.get("rule") + "/" + line.get("severity"),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        rules -> rules.stream().sorted().toList()))));
    }

    private static String figure(CSVRecord line) {
        return String.join(
                " ", line.get("file"), line.get("org_unit"), line.get("table"), line.get("row"), line.get("element"));
    }
}
