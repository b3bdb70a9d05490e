package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.message.Language;

class CsvResultsTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void written() throws IOException {
        new CsvResults(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), folder);
    }

    @Test
    void the_columns_are_those_of_the_contract_in_its_order() throws IOException {
        assertThat(header("submissions.csv"))
                .isEqualTo("file,sha256,org_unit,org_unit_name,period,status,reason,errors,warnings,received_at");
        assertThat(header("figures.csv"))
                .isEqualTo("file,org_unit,table,row,element,value,unit,sheet,cell,raw,reading");
        assertThat(header("findings.csv"))
                .isEqualTo("file,org_unit,severity,rule,table,row,element,sheet,cell,actual,expected,imbalance,cause,"
                        + "suggestion,message_vi,message_en,finding_id,state,first_seen");
        assertThat(header("summary.csv"))
                .isEqualTo("org_unit,table,row,element,value,unit,reporting_units,missing_units,value_as_reported");
    }

    @Test
    void a_file_begins_with_the_mark_by_which_excel_knows_utf_8_and_its_lines_end_as_rfc_4180_says()
            throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("summary.csv"));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void the_seed_is_written_cell_by_cell() throws IOException {
        assertThat(lines("figures.csv").stream()
                        .filter(line -> line.get("org_unit").equals("23875")))
                .extracting(
                        line -> line.get("element"),
                        line -> line.get("value"),
                        line -> line.get("cell"),
                        line -> line.get("raw"),
                        line -> line.get("reading"))
                .contains(
                        org.assertj.core.api.Assertions.tuple("p01.launch_points", "", "A10", "", ""),
                        org.assertj.core.api.Assertions.tuple("p01.launch_children", "700", "B10", "700", "NUMBER"),
                        org.assertj.core.api.Assertions.tuple(
                                "p01.fund_mobilised", "2500000", "F10", "2.500.000Đ", "TEXT"));
    }

    @Test
    void a_figure_held_back_keeps_its_raw_text_and_has_no_value() throws IOException {
        CSVRecord held = lines("figures.csv").stream()
                .filter(line -> line.get("org_unit").equals("23878")
                        && line.get("element").equals("p02.gift_amount"))
                .findFirst()
                .orElseThrow();
        assertThat(held.get("value")).isEmpty();
        assertThat(held.get("reading")).isEmpty();
        assertThat(held.get("raw")).isEqualTo("5.000.000");
    }

    @Test
    void the_values_of_the_submissions_that_count_add_up_to_the_summary() throws IOException {
        List<CSVRecord> figures = lines("figures.csv");
        for (CSVRecord total : lines("summary.csv")) {
            if (total.get("table").equals("g04")) continue;
            BigDecimal sum = figures.stream()
                    .filter(line -> line.get("element").equals(total.get("element"))
                            && line.get("row").equals(total.get("row"))
                            && !line.get("value").isEmpty())
                    .map(line -> new BigDecimal(line.get("value")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(total.get("element")).isEqualTo(new BigDecimal(total.get("value")));
        }
    }

    @Test
    void a_total_says_how_many_units_it_has_and_misses_and_what_was_reported() throws IOException {
        assertThat(lines("summary.csv").stream()
                        .filter(line -> line.get("element").equals("p02.gift_amount")))
                .singleElement()
                .satisfies(line -> assertThat(line.toList())
                        .containsExactly(
                                "631", "p02", "", "p02.gift_amount", "161800000", "dong", "8", "2", "166800000"));
    }

    @Test
    void a_finding_has_both_sides_their_difference_the_answers_and_both_languages() throws IOException {
        assertThat(lines("findings.csv").stream()
                        .filter(line -> line.get("rule").equals("V34")))
                .singleElement()
                .satisfies(line -> assertThat(line.toList())
                        .containsExactly(
                                "Bao cao Xã Ia Kriêng.xlsx",
                                "23878",
                                "ERROR",
                                "V34",
                                "p02",
                                "",
                                "p02.gift_amount",
                                "Phụ lục 02",
                                "B9",
                                "5000000",
                                "6250000",
                                "-1250000",
                                "ONE_DIGIT",
                                "ASK: Phụ lục 02!B9=6250000 | Phụ lục 04!C8=20;Phụ lục 04!F8=5000000",
                                "Tổng tiền chi tiết 6.250.000 không khớp Phụ lục 02 (5.000.000)",
                                "The details add up to 6,250,000, Appendix 02 has 5,000,000",
                                "f4",
                                "NEW",
                                "2023-07-06"));
    }

    @Test
    void a_held_version_gives_its_reason_as_a_code_and_its_name_starts_no_formula() throws IOException {
        assertThat(lines("submissions.csv").stream()
                        .filter(line -> line.get("reason").equals("HELD")))
                .extracting(line -> line.get("file"))
                .containsExactly("'=cmd|' /C calc'!A0.xlsx");
    }

    @Test
    void a_reason_is_a_sentence_in_the_language_that_people_read() throws IOException {
        new CsvResults(DucCo.FORM, new Wording(DucCo.VI, DucCo.EN, Language.EN)).write(DucCo.summary(), folder);
        assertThat(lines("submissions.csv"))
                .extracting(line -> line.get("reason"))
                .contains("Reporting unit not known: file «<script>alert(1)</script>.xlsx»");
    }

    @Test
    void a_check_without_memory_writes_the_same_columns_and_leaves_id_and_age_empty() throws IOException {
        new CsvResults(DucCo.FORM, DucCo.WORDING).write(DucCo.counting(), folder);
        assertThat(header("findings.csv")).endsWith(",finding_id,state,first_seen");
        assertThat(lines("findings.csv"))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.get("finding_id") + line.get("state") + line.get("first_seen"))
                        .isEmpty());
        assertThat(lines("submissions.csv"))
                .hasSize(9)
                .extracting(line -> line.get("status"))
                .contains("NEEDS_CORRECTION");
    }

    @Test
    void the_same_summary_gives_the_same_bytes(@TempDir Path again) throws IOException {
        Summary summary = DucCo.summary();
        new CsvResults(DucCo.FORM, DucCo.WORDING).write(summary, again);
        for (String name : List.of("submissions.csv", "figures.csv", "findings.csv", "summary.csv"))
            assertThat(again.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "=1+1",
                "+84 123",
                "-",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =1",
                "\u00a0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\ufeff=1",
                "\u200b@x",
                "ghi chú\n=1+1",
                "ghi chú\r\n  -2"
            })
    void what_would_start_a_formula_gets_an_apostrophe(String text) {
        assertThat(CsvText.harmless(text)).startsWith("'").isNotEqualTo(text);
        assertThat(CsvText.harmless(text).lines().map(String::strip))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("^[=+\\-@＝＋－＠]"));
    }

    @ParameterizedTest(name = "«{0}»")
    @ValueSource(strings = {"", "700 trẻ", "4.930.000đ", "a=b", "Ia Krêl - Ia Din", "hai dòng\nnhư thế này"})
    void other_text_stays(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    private String header(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .substring(1);
    }

    private List<CSVRecord> lines(String name) throws IOException {
        String text =
                Files.readString(folder.resolve(name), StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
