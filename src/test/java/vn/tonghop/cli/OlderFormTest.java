package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that an earlier version exported, or a person wrote: parameters that the program knows are not in it. */
class OlderFormTest {

    private static final Path SAMPLE = Path.of("input-samples/inbox/PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx");

    @TempDir
    private Path form;

    @BeforeEach
    void begin_with_the_built_in_form() throws IOException {
        FormFolder.builtIn(form);
    }

    @Test
    void a_threshold_that_is_not_there_has_its_default_and_that_is_said() throws IOException {
        String verdict = Program.run("check", SAMPLE).out();
        remove("merge_from,", "repeated_step,", "scale_factors,", "report_date_days,", "money_step,");
        Program proof = Program.run("form", "check", form);
        assertThat(proof.status()).as(proof.out()).isZero();
        assertThat(proof.out())
                .contains(
                        "chưa có tham số «merge_from»: dùng giá trị mặc định 3",
                        "chưa có tham số «scale_factors»: dùng giá trị mặc định 1000; 1000000");
        Program check = Program.run("check", SAMPLE, "--form", form);
        assertThat(check.out()).isEqualTo(verdict);
        assertThat(check.err().lines().filter(line -> line.contains("dùng giá trị mặc định")))
                .hasSize(5);
    }

    @Test
    void a_default_that_no_rule_of_the_form_needs_is_not_said() throws IOException {
        remove("copied_min_figures,");
        removeOf("rules", "V07,");
        Program proof = Program.run("form", "check", form);
        assertThat(proof.status()).as(proof.out()).isZero();
        assertThat(proof.out()).doesNotContain("mặc định");
    }

    @Test
    void an_element_that_a_check_is_about_has_no_default_and_is_named() throws IOException {
        remove("gifts_giver,", "recreation_element,");
        Program check = Program.run("check", SAMPLE, "--form", form);
        assertThat(check.status()).isEqualTo(2);
        assertThat(check.err())
                .hasLineCount(1)
                .containsPattern("Bảng «rules», ô D\\d+ \\(cột «left»\\): phép kiểm «recreation_named» cần tham số "
                        + "«recreation_element»");
        assertThat(Program.run("form", "check", form).out()).contains("«own_funds» cần tham số «gifts_giver»");
    }

    @Test
    void a_number_that_a_rule_calculates_with_is_named_where_the_rule_stands() throws IOException {
        remove("gift_average_max,");
        Program check = Program.run("check", SAMPLE, "--form", form);
        assertThat(check.status()).isEqualTo(2);
        assertThat(check.err()).hasLineCount(1).containsPattern("ô F\\d+ .*không có «param.gift_average_max»");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "repeated_step, 0",
        "money_step, 0",
        "money_step, -1000",
        "merge_from, 1",
        "merge_from, 99999999999999999999",
        "report_date_days, 999999999999",
        "repeated_share_percent, 101",
        "copied_min_figures, 2.5",
        "scale_factors, 1000; 0",
        "scale_factors, 1000; nghìn"
    })
    void a_threshold_that_nothing_can_be_calculated_with_is_named(String parameter, String value) throws IOException {
        Path file = form.resolve("parameters.csv");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.replaceFirst("(?m)^" + parameter + ",[^,]*,", parameter + "," + value + ","));
        Program proof = Program.run("form", "check", form);
        assertThat(proof.status()).isEqualTo(2);
        assertThat(proof.err()).hasLineCount(1).containsPattern("Bảng «parameters», ô B\\d+ .*«" + value + "»");
    }

    private void remove(String... starts) throws IOException {
        for (String start : starts) removeOf("parameters", start);
    }

    /** The lines that begin so. */
    private void removeOf(String table, String start) throws IOException {
        Path file = form.resolve(table + ".csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).anyMatch(line -> line.startsWith(start));
        Files.write(file, lines.stream().filter(line -> !line.startsWith(start)).toList(), StandardCharsets.UTF_8);
    }
}
