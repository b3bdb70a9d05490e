package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two periods in one inbox: what counted last year stands beside this year's, whichever was run first. */
class LastYearTest {

    private static final List<String> RESULTS = List.of("figures.csv", "findings.csv", "summary.csv");

    /** Where 2022 was run, then 2023. */
    @TempDir
    private static Path both;

    @TempDir
    private Path other;

    @BeforeAll
    static void two_years_in_one_inbox() throws IOException {
        fill(both);
        run(both, 2022);
        run(both, 2023);
    }

    private static void fill(Path dir) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(dir.resolve("tonghop.yml"), "tonghop:\n  settle: 1ms\n  keep-inbox: true\n");
        Files.writeString(dir.resolve("org-units.csv"), """
                code,name,level,parent,valid_from,valid_to,population,child_population
                631,Huyện Đức Cơ,district,,,,,
                23860,Xã Ia Dơk,commune,631,,,9139,3180
                23875,Xã Ia Lang,commune,631,,,4468,1562
                """, StandardCharsets.UTF_8);
        Path inbox = dir.resolve("inbox");
        book("Xã Ia Lang", 2022).write(inbox.resolve("PL 2022 xa Ia Lang.xlsx"));
        book("Xã Ia Lang", 2023).write(inbox.resolve("PL 2023 xa Ia Lang.xlsx"));
        dok(2022, "21000000").write(inbox.resolve("PL 2022 xa Ia Dok.xlsx"));
        dok(2023, "20000").write(inbox.resolve("PL 2023 xa Ia Dok.xlsx"));
    }

    @Test
    void copied_figures_and_an_amount_a_thousandth_of_last_years_are_asked_about() {
        assertThat(findings(both))
                .containsExactlyInAnyOrder(
                        tuple("23875", "V08", "", "WARNING"), tuple("23860", "V24", "UNIT_1000", "WARNING"));
        CSVRecord scale = found("V24");
        assertThat(scale.get("message_vi")).contains("20.000", "1.000 lần so với năm 2022 (21.000.000 đồng)");
        assertThat(scale.get("sheet") + "!" + scale.get("cell")).isEqualTo("Phụ lục 01!F8");
        assertThat(scale.get("suggestion")).isEqualTo("SUGGEST: Phụ lục 01!F8=20000000");
        assertThat(found("V08").get("message_vi")).contains("năm 2022");
    }

    @Test
    void the_year_before_stands_beside_this_year_and_nothing_of_it_where_there_is_none() throws IOException {
        try (XSSFWorkbook book = book(both.resolve("output/2023/tong-hop.xlsx"))) {
            List<String> lines = lines(book.getSheet("So với năm trước"));
            assertThat(lines)
                    .anySatisfy(line -> assertThat(line)
                            .contains("Tổng cộng|Kinh phí cho Tháng hành động vì trẻ em › Ngân sách nhà nước")
                            .contains("|26200000|5220000|E8-D8=-20980000|-80|2/2 → 2/2"))
                    .anySatisfy(line -> assertThat(line)
                            .contains("Xã Ia Lang|Tặng quà › Số lượng trẻ em|15|15|")
                            .contains("=0|0"));
            assertThat(lines(book.getSheet("Tổng quan"))).contains("So với năm 2022", "Chỉ tiêu|Năm 2022|Năm 2023");
        }
        try (XSSFWorkbook book = book(both.resolve("output/2022/tong-hop.xlsx"))) {
            assertThat(book.getSheet("So với năm trước")).isNull();
            assertThat(lines(book.getSheet("Tổng quan"))).noneMatch(line -> line.startsWith("So với năm"));
        }
    }

    /** What is refused as another period's is listed by the run that took it in; all else is the same. */
    @Test
    void the_order_of_runs_changes_nothing_of_what_is_found_and_added_up() throws IOException {
        Program.copy(both.resolve("inbox"), other.resolve("inbox"));
        for (String name : List.of("tonghop.yml", "org-units.csv")) Files.copy(both.resolve(name), other.resolve(name));
        run(other, 2023);
        assertThat(findings(other)).isEmpty();
        run(other, 2022);
        run(other, 2023);
        assertThat(ofPeriod(other)).hasSize(2).isEqualTo(ofPeriod(both));
        assertThat(other.resolve("output/2023/summary.csv"))
                .hasSameBinaryContentAs(both.resolve("output/2023/summary.csv"));
    }

    @Test
    void a_deleted_database_gives_the_same_bytes_and_a_late_correction_of_last_year_another_comparison()
            throws IOException {
        Program.copy(both, other);
        Program.copyAll(both.resolve("archive"), other.resolve("archive"));
        delete(other.resolve("output"));
        run(other, 2023);
        for (String name : RESULTS)
            assertThat(other.resolve("output/2023").resolve(name))
                    .hasSameBinaryContentAs(both.resolve("output/2023").resolve(name));
        dok(2022, "22000").write(other.resolve("inbox/PL 2022 xa Ia Dok sửa lần 2.xlsx"));
        run(other, 2022);
        run(other, 2023);
        assertThat(findings(other)).extracting(each -> each.toList().get(1)).containsExactly("V08");
    }

    @Test
    void a_roster_that_does_not_reach_back_compares_with_nothing() throws IOException {
        Program.copyAll(both, other);
        Path roster = other.resolve("org-units.csv");
        String units = Files.readString(roster, StandardCharsets.UTF_8);
        Files.writeString(roster, units.replace("631,,,4468", "631,2023-01-01,,4468"), StandardCharsets.UTF_8);
        run(other, 2023);
        assertThat(findings(other)).extracting(each -> each.toList().get(1)).containsExactly("V24");
        Files.writeString(roster, units.replace("district,,,,,", "district,,2023-01-01,,,"), StandardCharsets.UTF_8);
        run(other, 2023);
        assertThat(findings(other)).isEmpty();
    }

    @Test
    void a_period_outside_all_validities_of_the_roster_is_told_as_such() throws IOException {
        Program.copy(both, other);
        Path roster = other.resolve("org-units.csv");
        String units = Files.readString(roster, StandardCharsets.UTF_8);
        Files.writeString(
                roster,
                units.replace("district,,,", "district,,2024-01-01,").replace("631,,,", "631,2024-01-01,,"),
                StandardCharsets.UTF_8);
        Program program = Program.run("run", "--dir", other, "--period", 2023);
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err())
                .contains("không đơn vị nào có hiệu lực", "2023-06-30")
                .hasLineCount(1);
    }

    private static CommuneBook book(String unit, int year) {
        return new CommuneBook(unit, year);
    }

    private static CommuneBook dok(int year, String funds) {
        String rest = String.valueOf(year - 2000);
        return book("Xã Ia Dơk", year)
                .p01("3 | 4" + rest + " | 0 | 0 | " + funds + " | 25" + rest + "000")
                .p02("1" + rest + " | 36" + rest + "000 | 0 | 0 | 3" + rest + " | 0")
                .p03("1 | 1" + rest + " | 2 | 2" + rest);
    }

    private static void run(Path folder, int period) {
        Program program = Program.run("run", "--dir", folder, "--period", period, "--as-of", "2023-07-03");
        assertThat(program.status()).as(program.out() + program.err()).isZero();
    }

    private static List<Tuple> findings(Path dir) {
        return Program.csv(dir.resolve("output/2023/findings.csv")).stream()
                .filter(line -> !line.get("severity").equals("FATAL"))
                .map(line -> tuple(line.get("org_unit"), line.get("rule"), line.get("cause"), line.get("severity")))
                .toList();
    }

    private static CSVRecord found(String rule) {
        return Program.csv(both.resolve("output/2023/findings.csv")).stream()
                .filter(line -> line.get("rule").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> ofPeriod(Path dir) {
        return Program.csv(dir.resolve("output/2023/findings.csv")).stream()
                .filter(line -> !line.get("severity").equals("FATAL"))
                .map(CSVRecord::toList)
                .toList();
    }

    private static XSSFWorkbook book(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** Cells that are not empty, between bars; a formula with its value. */
    private static List<String> lines(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String text = cell.getCellType() == CellType.NUMERIC
                        ? BigDecimal.valueOf(cell.getNumericCellValue())
                                .toBigInteger()
                                .toString()
                        : cell.getCellType() == CellType.FORMULA
                                ? cell.getCellFormula() + "="
                                        + BigDecimal.valueOf(cell.getNumericCellValue())
                                                .toBigInteger()
                                : cell.getStringCellValue();
                if (!text.isEmpty()) cells.add(text);
            }
            lines.add(String.join("|", cells));
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
