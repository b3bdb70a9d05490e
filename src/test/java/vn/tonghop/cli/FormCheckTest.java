package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tonghop form check} proves of a form, and how it tells. */
class FormCheckTest {

    @TempDir
    private Path form;

    @BeforeEach
    void begin_with_the_built_in_form() throws IOException {
        FormFolder.builtIn(form);
    }

    @Test
    void the_built_in_form_is_sound_and_no_different_from_itself() {
        Program program = Program.run("form", "check");
        assertThat(program.status()).as(program.out()).isZero();
        assertThat(program.out()).contains("nhất quán", "Không khác gì").doesNotContain("Lưu ý", "  - ");
        assertThat(Program.run("form", "check", form).out()).contains("nhất quán", "Không khác gì");
    }

    @Test
    void a_changed_threshold_a_removed_rule_another_severity_and_a_new_element_are_told_in_words() throws IOException {
        replace("parameters", "gift_average_max,3000000", "gift_average_max,3500000");
        removeLine("rules", "V32,");
        removeLine("rules", "V19.few,"); // its parameter stays, beside one of nearly the same name
        replace(
                "rules",
                "V18,V18,p01,p01.launch_children,>,0,SKIP_IF_ANY_VALUE_MISSING,,WARNING",
                "V18,V18,p01,p01.launch_children,>,0,SKIP_IF_ANY_VALUE_MISSING,,ERROR");
        append("elements", "p02.bikes,p02,Tặng xe đạp,,Số xe,,count,suat,no,yes,Bicycles");
        replace(
                "rules",
                "p02.gift_amount=45001000; p02.gift_children=15",
                "p02.gift_amount=60000000; p02.gift_children=15");
        Program program = Program.run("form", "check", form);
        assertThat(program.status()).as(program.out()).isZero();
        assertThat(program.out())
                .contains(
                        "Tham số «gift_average_max»",
                        "từ 3.000.000 thành 3.500.000; liên quan quy tắc V27.gift.high",
                        "Bỏ quy tắc «V32»",
                        "Quy tắc «V18»: mức độ từ «WARNING» thành «ERROR»",
                        "Thêm chỉ tiêu «p02.bikes»",
                        "ví dụ không đạt từ «p02.gift_amount=45001000");
        assertThat(Program.run("form", "check", form, "--lang", "en").out())
                .contains("from 3,000,000 to 3,500,000", "Rule «V32» removed", "severity from «WARNING» to «ERROR»");
    }

    @Test
    void rules_that_no_figures_can_meet_contradict() throws IOException {
        rule("V90.a", "p02", "p02.gift_children", ">=", "10", "", "p02.gift_children=10", "p02.gift_children=9");
        rule("V90.b", "p02", "p02.gift_children", "<=", "5", "", "p02.gift_children=5", "p02.gift_children=6");
        assertFlaw("Các quy tắc V90.a, V90.b mâu thuẫn");
    }

    @Test
    void rules_that_no_figures_can_meet_where_both_are_asked_contradict() throws IOException {
        String activities = "p03.recreation_activities";
        String children = "p03.recreation_children";
        rule(
                "V91.a",
                "p03",
                activities,
                ">=",
                "5",
                children + " > 0",
                activities + "=5; " + children + "=1",
                activities + "=4; " + children + "=1");
        rule(
                "V91.b",
                "p03",
                activities,
                "<",
                "5",
                children + " > 10",
                activities + "=1; " + children + "=11",
                activities + "=5; " + children + "=11");
        assertFlaw("Các quy tắc V91.a, V91.b mâu thuẫn nhau: khi p03.recreation_children > 10");
    }

    @Test
    void thresholds_the_wrong_way_round_contradict() throws IOException {
        replace("parameters", "scholarship_average_min,100000", "scholarship_average_min,20000000");
        assertFlaw("Các quy tắc V27.scholarship.low, V27.scholarship.high mâu thuẫn");
    }

    @Test
    void a_rule_of_a_table_contradicts_one_of_every_cell() throws IOException {
        String amount = "p02.health_amount";
        rule("V92", "p02", amount, "<=", "9000", amount + " > 0", amount + "=9000", amount + "=9001");
        assertFlaw("Các quy tắc V23, V92 mâu thuẫn nhau (chỉ tiêu p02.health_amount): khi");
    }

    @Test
    void a_product_that_contradicts_another_is_found() throws IOException {
        rule(
                "V93",
                "g04",
                "g04.amount",
                ">",
                "g04.gift_count * g04.unit_value",
                "",
                "g04.amount=3; g04.gift_count=1; g04.unit_value=2",
                "g04.amount=2; g04.gift_count=1; g04.unit_value=2");
        assertFlaw("Các quy tắc V33, V93 mâu thuẫn");
    }

    @Test
    void a_rule_that_says_what_another_says_is_redundant() throws IOException {
        rule(
                "V94",
                "p01",
                "2 * p01.launch_children",
                ">=",
                "1",
                "p01.launch_points >= 1",
                "p01.launch_points=1; p01.launch_children=1",
                "p01.launch_points=1; p01.launch_children=0");
        assertFlaw("Quy tắc «V94» thừa: trường hợp nào nó báo thì V18 cũng đã báo");
    }

    @Test
    void a_rule_that_follows_from_two_others_is_redundant() throws IOException {
        chain("V95.a", "p01.works_new", "p01.works_upgraded");
        chain("V95.b", "p01.works_upgraded", "p01.launch_points");
        chain("V95.c", "p01.works_new", "p01.launch_points");
        assertFlaw("Quy tắc «V95.c» thừa: trường hợp nào nó báo thì V95.a, V95.b cũng đã báo");
    }

    private void chain(String id, String less, String more) throws IOException {
        rule(id, "p01", less, "<=", more, "", less + "=1; " + more + "=1", less + "=2; " + more + "=1");
    }

    @Test
    void a_rule_that_is_always_kept_never_reports() throws IOException {
        rule("V96", "p01", "p01.launch_children + 1", ">", "0", "", "p01.launch_children=1", "p01.launch_children=0");
        assertFlaw("Quy tắc «V96» không bao giờ báo", "Quy tắc «V96»: ví dụ không đạt");
    }

    @Test
    void a_condition_that_cannot_be_true_is_told() throws IOException {
        rule(
                "V97",
                "p01",
                "p01.launch_points",
                ">=",
                "1",
                "p01.launch_children > 5 && p01.launch_children < 3",
                "p01.launch_children=4; p01.launch_points=1",
                "p01.launch_children=4; p01.launch_points=0");
        assertFlaw("Quy tắc «V97» không bao giờ được xét: điều kiện p01.launch_children > 5");
    }

    @Test
    void a_rule_that_fails_its_passing_example_is_told() throws IOException {
        replace("parameters", "money_floor,10000", "money_floor,1000000");
        assertFlaw("Quy tắc «V23»: ví dụ đạt «value=250000; cell.money=1» lại không thỏa mãn");
    }

    @Test
    void a_rule_that_passes_its_failing_example_is_told() throws IOException {
        replace("parameters", "children_per_point_max,2000", "children_per_point_max,9000");
        assertFlaw("Quy tắc «V19.many»: ví dụ không đạt «p01.launch_children=7000; p01.launch_points=1» lại thỏa mãn");
    }

    @Test
    void a_named_check_that_fails_its_passing_example_or_passes_its_failing_one_is_told() throws IOException {
        replace("parameters", "money_step,1000,", "money_step,10000000,");
        assertFlaw("Quy tắc «V28»: ví dụ đạt «p01.fund_state=2500000» lại không thỏa mãn multiple_of_the_step");
        replace("parameters", "money_step,10000000,", "money_step,10,");
        assertFlaw("Quy tắc «V28»: ví dụ không đạt «p01.fund_state=2500050» lại thỏa mãn multiple_of_the_step");
    }

    @Test
    void a_check_among_files_that_passes_its_failing_example_is_told() throws IOException {
        replace("parameters", "scale_factors,1000; 1000000", "scale_factors,1000000");
        assertFlaw("Quy tắc «V24.year»: ví dụ không đạt", "lại thỏa mãn scale_like_last_year");
    }

    @Test
    void a_misspelt_name_in_a_named_checks_example_is_named_with_its_cell() throws IOException {
        replace("rules", ",p01.fund_state=2500050", ",p01.fund_sate=2500050");
        assertFlaw("(cột «failing»): không có «p01.fund_sate», có phải ý bạn là «p01.fund_state»?");
    }

    @Test
    void an_element_that_a_parameter_names_and_the_form_does_not_have_is_told() throws IOException {
        replace("parameters", "gifts_amount,g04.amount,", "gifts_amount,g04.amuont,");
        assertFlaw("không có «g04.amuont», có phải ý bạn là «g04.amount»?");
        replace("parameters", "gifts_amount,g04.amuont,", "gift_amounts,g04.amount,");
        assertThat(Program.run("form", "check", form).out()).contains("có phải ý bạn là «gifts_amount»?");
    }

    @Test
    void a_misspelt_element_and_a_misspelt_parameter_are_named_with_their_cells() throws IOException {
        replace("rules", ",p01.launch_children,>,0", ",p01.lanch_children,>,0");
        replace("parameters", "money_step,", "mony_step,");
        assertFlaw(
                "không có «p01.lanch_children», có phải ý bạn là «p01.launch_children»?",
                "không có «mony_step», có phải ý bạn là «money_step»?",
                "Bảng «parameters», ô A");
    }

    @Test
    void an_id_that_stands_twice_is_named_with_both_cells() throws IOException {
        replace("rules", "V27.gift.high,V27", "V27.gift.low,V27");
        assertFlaw("«V27.gift.low» đã có ở ô");
    }

    @Test
    void a_check_that_stands_twice_is_never_asked_the_second_time() throws IOException {
        append("rules", "V98,V98,cell,filled,check,,NEVER_SKIP,,ERROR,,,Trống,Blank,,");
        assertFlaw("Quy tắc «V98» không bao giờ được xét: phép kiểm «filled» đã thuộc quy tắc «V11»");
    }

    @Test
    void two_columns_that_nobody_can_tell_apart_are_told() throws IOException {
        append("elements", "p02.more,p02,tặng quà,,số tiền,,money,dong,no,yes,More");
        assertFlaw("Chỉ tiêu «p02.gift_amount» và «p02.more» không phân biệt được");
    }

    @Test
    void what_can_have_one_value_only_is_a_remark() throws IOException {
        rule(
                "V99",
                "p02",
                "p02.gift_amount",
                "exclusive_pair",
                "p02.gift_children",
                "",
                "p02.gift_amount=0; p02.gift_children=1",
                "p02.gift_amount=1; p02.gift_children=1");
        Program program = Program.run("form", "check", form);
        assertThat(program.out()).contains("«p02.gift_children» chỉ có thể bằng 0");
    }

    @Test
    void a_form_that_is_not_there_and_one_that_is_none_are_one_line() throws IOException {
        Program missing = Program.run("form", "check", form.resolve("x.xlsx"));
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err().lines()).hasSize(1);
        Files.writeString(form.resolve("x.xlsx"), "không phải bảng tính");
        Program none = Program.run("form", "check", form.resolve("x.xlsx"));
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err().lines()).hasSize(1);
        assertThat(Program.run("form").status()).isEqualTo(2);
    }

    /** Of the folder, and just so of the same tables in a workbook. */
    private void assertFlaw(String... said) throws IOException {
        Program folder = Program.run("form", "check", form);
        Program workbook = Program.run("form", "check", workbook());
        for (Program program : List.of(folder, workbook)) {
            assertThat(program.status()).as(program.out()).isEqualTo(2);
            assertThat(program.out()).contains(said);
            assertThat(program.err().lines()).hasSize(1);
            assertThat(program.err()).containsPattern("ô [^:]*\\b[A-Z]{1,2}[0-9]+\\b");
        }
        assertThat(mistakes(workbook)).isEqualTo(mistakes(folder));
    }

    private static List<String> mistakes(Program program) {
        return program.out().lines().filter(line -> line.startsWith("  - ")).toList();
    }

    private Path workbook() throws IOException {
        Path file = form.resolve("bad.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String table : FormFolder.TABLES) {
                XSSFSheet sheet = book.createSheet(table);
                String csv = Files.readString(form.resolve(table + ".csv"), StandardCharsets.UTF_8);
                for (CSVRecord line : CSVParser.parse(csv, CSVFormat.RFC4180)) {
                    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (int column = 0; column < line.size(); column++)
                        row.createCell(column).setCellValue(line.get(column));
                }
            }
            book.write(out);
        }
        return file;
    }

    private void rule(
            String id,
            String scope,
            String left,
            String operator,
            String right,
            String when,
            String passing,
            String failing)
            throws IOException {
        append(
                "rules",
                Stream.of(
                                id,
                                id.replaceFirst("\\..*", ""),
                                scope,
                                left,
                                operator,
                                right,
                                "SKIP_IF_ANY_VALUE_MISSING",
                                "",
                                "WARNING",
                                "",
                                when,
                                "Đề nghị kiểm tra",
                                "Please check",
                                passing,
                                failing)
                        .collect(Collectors.joining(",")));
    }

    private void append(String table, String line) throws IOException {
        Path file = form.resolve(table + ".csv");
        Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8) + line + "\n", StandardCharsets.UTF_8);
    }

    private void replace(String table, String old, String now) throws IOException {
        Path file = form.resolve(table + ".csv");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now), StandardCharsets.UTF_8);
    }

    private void removeLine(String table, String start) throws IOException {
        Path file = form.resolve(table + ".csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).anyMatch(line -> line.startsWith(start));
        Files.write(file, lines.stream().filter(line -> !line.startsWith(start)).toList(), StandardCharsets.UTF_8);
    }
}
