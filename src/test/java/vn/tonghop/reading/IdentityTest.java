package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.grid.DrawnGrid.grid;
import static vn.tonghop.reading.LayoutTest.P02;
import static vn.tonghop.reading.LayoutTest.P03;
import static vn.tonghop.reading.LayoutTest.p01;
import static vn.tonghop.reading.Samples.only;
import static vn.tonghop.reading.Samples.readAll;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;
import vn.tonghop.sheet.Opened;

/** Whose file it is, and of which year (domain note, 4.1, V01, V02, V03). */
class IdentityTest {

    private static final String TABLE = p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |");

    private static Submission read(String fileName, String... headings) {
        String heading = headings.length == 0 ? "" : "| " + String.join(" |\n| ", headings) + " |\n";
        return only(readAll(fileName, grid(heading + TABLE)));
    }

    private static String unit(Submission submission) {
        return submission.unit() == null ? "" : submission.unit().name();
    }

    private static List<String> years(Submission submission) {
        return submission.witnesses(Witness.Kind.YEAR).stream()
                .map(Witness::value)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx; Xã Ia Lang",
                "BC THÁNG HĐ VTE 2023 (IA LANG).xlsx; Xã Ia Lang",
                "xã Ia Dơk gửi lại.xlsx; Xã Ia Dơk",
                "IA DOK sua lan 2 (chot).xlsx; Xã Ia Dơk",
                "PL_THDVTE_2022_IaNan.xlsx; Xã Ia Nan",
                "TT Chu Ty.xlsm; Thị trấn Chư Ty",
                "ia pnon.csv; Xã Ia Pnôn",
                "BC Ia Krêl.xlsx; Xã Ia Krêl",
                "Phu luc 01,02,03 - Ia Lang.xls; Xã Ia Lang",
                "2023/den/ialang.xlsx; Xã Ia Lang",
                "23875.xlsx; Xã Ia Lang",
                "119-BC-UBND 29.6.2023.xlsx; ''",
                "Book1.xlsx; ''",
                "Zalo_1688020311.xlsx; ''",
                "BC huyện Đức Cơ.xlsx; ''"
            })
    void the_file_name_is_enough_when_it_names_one_unit(String file, String unit) {
        assertThat(unit(read(file))).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND XÃ IA LANG",
                "ỦY BAN NHÂN DÂN XÃ IA LANG",
                "Uỷ ban nhân dân xã Ia Lang",
                "Đơn vị: Ia Lang",
                "Đơn vị báo cáo: UBND xã Ia Lang",
                "Ia Lang, ngày 29 tháng 6 năm 2023",
                "(Kèm theo Báo cáo số 119/BC-UBND ngày 29/6/2023 của UBND xã Ia Lang)",
                "TỔNG HỢP SỐ LIỆU THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023 - XÃ IA LANG"
            })
    void the_sheet_names_its_unit(String heading) {
        assertThat(unit(read("Book1.xlsx", "UBND HUYỆN ĐỨC CƠ", heading))).isEqualTo("Xã Ia Lang");
    }

    @Test
    void v31_a_neighbours_file_is_nobodys() {
        Submission submission = read("PL Ia Dom.xlsx", "UBND XÃ IA DƠK");
        assertThat(submission.unit()).isNull();
        assertThat(submission.witnesses(Witness.Kind.UNIT))
                .extracting(Witness::source, Witness::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Witness.Source.SHEET, "23860"),
                        org.assertj.core.groups.Tuple.tuple(Witness.Source.FILE_NAME, "23872"));
    }

    @Test
    void a_unit_that_the_roster_does_not_have_is_no_other() {
        Submission submission = read("PL Ia Lang.xlsx", "UBND XÃ IA HRUNG");
        assertThat(submission.unit()).isNull();
        assertThat(submission.witnesses(Witness.Kind.UNIT))
                .extracting(Witness::value)
                .contains("XÃ IA HRUNG");
    }

    @Test
    void the_templates_mark_names_the_unit_and_must_agree_with_the_rest() {
        assertThat(unit(only(readAll("Book1.xlsx", List.of(), Map.of("tonghop.unit", "23875"), grid(TABLE)))))
                .isEqualTo("Xã Ia Lang");
        assertThat(unit(only(readAll("Ia Dom.xlsx", List.of(), Map.of("tonghop.unit", "23875"), grid(TABLE)))))
                .isEmpty();
    }

    @Test
    void what_stands_in_the_rows_is_no_witness() {
        Submission submission = only(readAll("PL Ia Lang.xlsx", grid(TABLE), grid("PL04", """
                        | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                        | 1 | UBND xã Ia Dom | 10 | 250.000 | 2.500.000 |
                        """)));
        assertThat(unit(submission)).isEqualTo("Xã Ia Lang");
    }

    @Test
    void v30_every_year_of_titles_and_file_name_is_a_witness() {
        assertThat(years(read("PL_THDVTE_2022_IaNan.xlsx", "KẾT QUẢ THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023")))
                .containsExactlyInAnyOrder("2022", "2023");
        assertThat(years(read(
                        "PL Ia Nan.xlsx", "Thực hiện Nghị định số 56/2017/NĐ-CP, Kế hoạch 92/KH-UBND ngày 10/5/2022")))
                .isEmpty();
        assertThat(years(read("PL Ia Nan.xlsx", "KET QUA THANG HANH DONG VI TRE EM NAM 2022")))
                .containsExactly("2022");
    }

    @Test
    void notes_below_and_between_tables_are_no_witness_of_the_year() {
        assertThat(years(only(readAll(
                        "PL Ia Nan.xlsx",
                        grid(P02 + "| Ghi chú: tăng so với năm 2022 |\n| |\n" + P03 + "| Phương hướng năm 2024 |\n")))))
                .isEmpty();
    }

    @Test
    void a_note_in_a_row_of_a_table_is_no_witness_of_the_year() {
        String[] rows = P02.split("\n");
        for (String beside : List.of(" 3 điểm năm 2022 |", " | 3 điểm năm 2022 |", " | | | 3 điểm năm 2022 |")) {
            String noted = P02.replace(rows[rows.length - 1], rows[rows.length - 1] + beside);
            assertThat(years(only(readAll("PL Ia Nan.xlsx", grid(noted + "| |\n" + P03)))))
                    .as(beside)
                    .isEmpty();
            assertThat(years(only(readAll("PL Ia Nan.xlsx", grid(P03 + "| |\n" + noted)))))
                    .as(beside)
                    .isEmpty();
        }
        assertThat(years(only(readAll("PL Ia Nan.xlsx", grid(P02 + "| KẾT QUẢ NĂM 2022 |\n" + P03)))))
                .containsExactly("2022");
    }

    @Test
    void number_and_date_of_the_report_and_the_theme_are_found() {
        Submission submission = read(
                "Book1.xlsx",
                "(Kèm theo Báo cáo số 119/BC-UBND ngày 29/6/2023 của UBND xã Ia Lang)",
                "Chủ đề: “Chung tay giảm thiểu tổn hại trẻ em”");
        assertThat(submission.witnesses(Witness.Kind.REPORT_NUMBER))
                .extracting(Witness::value)
                .containsExactly("119/BC-UBND");
        assertThat(submission.witnesses(Witness.Kind.REPORT_DATE))
                .extracting(Witness::value)
                .containsExactly("2023-06-29");
        assertThat(submission.witnesses(Witness.Kind.THEME))
                .extracting(Witness::value)
                .containsExactly("Chung tay giảm thiểu tổn hại trẻ em");
    }

    @Test
    void two_appendices_of_two_units_contradict_each_other() {
        Submission submission = only(readAll(
                "Book1.xlsx",
                grid("PL01", "| UBND XÃ IA LANG |\n" + TABLE),
                grid("PL02", "| UBND XÃ IA DOM |\n" + P02)));
        assertThat(submission.unit()).isNull();
    }

    @Test
    void a_refused_file_is_one_submission_with_its_refusal() {
        Message reason = Message.of("sheet.encrypted");
        List<Submission> submissions = new FigureReader(Samples.FORM, Samples.DUC_CO, Samples.PERIOD)
                .read(Samples.file("PL Ia Lang.xlsx"), new Opened.Refused(FileFormat.XLSX, reason));
        assertThat(submissions).singleElement().satisfies(submission -> {
            assertThat(submission.refusal()).isEqualTo(reason);
            assertThat(unit(submission)).isEqualTo("Xã Ia Lang");
            assertThat(submission.tables()).isEmpty();
        });
    }
}
