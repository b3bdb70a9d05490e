package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.grid.DrawnGrid.builder;
import static vn.tonghop.grid.DrawnGrid.grid;
import static vn.tonghop.reading.Samples.figure;
import static vn.tonghop.reading.Samples.figures;
import static vn.tonghop.reading.Samples.only;
import static vn.tonghop.reading.Samples.read;
import static vn.tonghop.reading.Samples.readAll;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.orgunit.OrgUnit;

/** What stands around a table, found by thousands of random layouts: it must not change what is read. */
class SurroundingsTest {

    private static final String LAUNCH = """
            | Cấp | Tổ chức phát động | | Công trình | | Kinh phí cho | |
            | | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | NSNN | Vận động |
            | Cấp xã | 2 | 700 | 0 | 0 | 4.930.000 đồng | 2.500.000 đồng |
            """;

    private static final String SUPPORT = """
            | Tặng quà | | Cấp học bổng | | Khám bệnh | |
            | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
            """;

    @Test
    void the_agency_over_the_next_table_is_no_unit_of_the_one_above_it() {
        Submission submission = read(LAUNCH + "| |\n| UBND XÃ IA LANG | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
                + SUPPORT + "| 15 | 4000000 | 0 | 0 | 0 | 0 |");
        assertThat(figures(submission, "p01")).isEqualTo("2 700 0 0 4930000 2500000");
        assertThat(submission.unit()).isNotNull();
    }

    @Test
    void place_and_date_under_a_column_of_figures_are_no_figure() {
        Submission submission = read(LAUNCH + """
                | | | | | | ngày 30 tháng 6 năm 2023 |
                | Người lập biểu | | | | | CHỦ TỊCH |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("2 700 0 0 4930000 2500000");
    }

    @Test
    void tables_beside_each_other_keep_their_own_units_whether_their_headers_end_in_one_row_or_not() {
        Submission submission = read("""
                | Tặng quà | | Cấp học bổng | | Khám bệnh | | | Các hoạt động có sự tham gia của trẻ em | | Các hoạt động vui chơi | |
                | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí | | Số hoạt động | Số trẻ em | Số hoạt động | Số trẻ em |
                | (trẻ) | (nghìn đồng) | (trẻ) | (nghìn đồng) | (trẻ) | (nghìn đồng) | | 2 | 300 | 4 | 650 |
                | 15 | 61050 | 2 | 2000 | 3 | 15120 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 2000000 3 15120000");
        assertThat(figures(submission, "p03")).isEqualTo("2 300 4 650");
    }

    @Test
    void a_remark_column_of_one_table_takes_no_part_in_the_header_of_another_that_ends_lower() {
        Submission submission = read("""
                | | | | | | | | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | Ghi chú |
                | Tổ chức phát động | < | Công trình | < | Kinh phí cho | < | | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí | ^ |
                | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | Vận động | | trẻ | 1.000 đồng | trẻ | 1.000 đồng | trẻ | ngàn đồng |
                | (điểm) | (trẻ) | (công trình) | (công trình) | (nghìn đồng) | (1.000 đồng) | | 15 | 61050 | 2 | 22365 | 3 | 15120 | Hội trường |
                | 6 | 896 | 0 | 4 | 19469 | 22366 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("6 896 0 4 19469000 22366000");
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 22365000 3 15120000");
    }

    @Test
    void a_remark_column_of_one_table_takes_no_part_in_the_header_of_another_that_begins_lower() {
        Submission submission = read("""
                | Tổ chức phát động | < | Công trình | < | Kinh phí cho | < | Ghi chú |
                | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | Vận động | ^ |
                | (điểm) | (trẻ) | (công trình) | (công trình) | (nghìn đồng) | (1.000 đồng) | | | | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | Cấp xã: 6 | 896 | 0 | 4 | 19469 | 22366 | | | | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |
                | Cộng: 6 | 896 | 0 | 4 | 19469 | 22366 | | | | (trẻ) | (nghìn đồng) | (trẻ) | (1.000 đồng) | (trẻ) | (1000đ) |
                | | | | | | | | | | 15 | 61050 | 2 | 22365 | 3 | 15120 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("6 896 0 4 19469000 22366000");
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 22365000 3 15120000");
    }

    @Test
    void units_called_like_headers_stay_units_though_the_header_beside_them_ends_in_their_row() {
        Submission submission = read("""
                | Các hoạt động có sự tham gia của trẻ em | | Các hoạt động vui chơi | |
                | Số hoạt động | Số trẻ em | Số hoạt động | Số trẻ em | | Tặng quà | | Cấp học bổng | | Khám bệnh | |
                | hoạt động | trẻ em | hoạt động | trẻ em | | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |
                | 2 | 300 | 4 | 650 | | trẻ em | nghìn đồng | trẻ em | nghìn đồng | trẻ em | nghìn đồng |
                | | | | | | 15 | 61050 | 2 | 22365 | 3 | 15120 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 22365000 3 15120000");
        assertThat(figures(submission, "p03")).isEqualTo("2 300 4 650");
    }

    @Test
    void tables_without_a_column_between_them_keep_their_own_unit_rows() {
        Submission submission = read("""
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | Các hoạt động có sự tham gia của trẻ em | < | Các hoạt động vui chơi | < |
                | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số hoạt động | Số trẻ em | Số hoạt động | Số trẻ em |
                | (trẻ) | (nghìn đồng) | (trẻ) | (1.000 đồng) | (trẻ) | (1000đ) | 2 | 300 | 4 | 650 |
                | 15 | 61050 | 2 | 22365 | 3 | 15120 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 22365000 3 15120000");
    }

    @Test
    void a_title_merged_from_a_hidden_column_into_view_is_seen() {
        var hidden = builder("PL2", """
                | ĐƠN VỊ: XÃ IA DOM | < | < | < | < | < | < |
                | Đơn vị tính: nghìn đồng | < | < | < | < | < | < |
                | Tặng quà | < | < | Cấp học bổng | < | Khám bệnh | < |
                | Số trẻ | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |
                | 99 | 15 | 61050 | 2 | 22365 | 3 | 15120 |
                """).hideColumns(0, 0).build();
        Submission submission = only(readAll("PL 2023.xlsx", hidden));
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 22365000 3 15120000");
        assertThat(submission.unit()).isNotNull().extracting(OrgUnit::code).isEqualTo("23872");
    }

    @Test
    void what_stands_in_a_hidden_column_alone_states_no_unit_of_money() {
        var hidden = builder("PL2", """
                | Đơn vị tính: nghìn đồng | | | | | | |
                | | Tặng quà | | Cấp học bổng | | Khám bệnh | |
                | | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |
                | | 15 | 4000000 | 2 | 2000000 | 3 | 1500000 |
                """).hideColumns(0, 0).build();
        assertThat(figures(read(hidden), "p02")).isEqualTo("15 4000000 2 2000000 3 1500000");
    }

    @Test
    void a_table_of_figures_that_is_not_understood_beside_one_that_is_is_said() {
        Submission submission = read(LAUNCH + """
                | |
                | Việc làm ở thôn | | Cuộc vui | |
                | Lần | Người | Lần | Người |
                | 3 | 120 | 4 | 650 |
                """);
        assertThat(submission.notes())
                .filteredOn(note -> note.key().equals(Submission.UNREAD_TABLE))
                .singleElement()
                .satisfies(note -> assertThat(note.arguments().get("cells")).isEqualTo(List.of("Sheet1!A7")));
        assertThat(read(LAUNCH + "| Cộng | 2 | 700 | 0 | 0 | 4930000 | 2500000 |\n| |\n| Ghi chú: 2 | 3 |")
                        .notes())
                .isEmpty();
    }

    @Test
    void the_name_of_thi_tran_chu_ty_states_no_unit_of_money() {
        Submission submission = read("| Đơn vị báo cáo: UBND thị trấn Chư Ty |\n" + LAUNCH.replace(" đồng", ""));
        assertThat(figure(submission, "p01.fund_state")).isEqualTo("4930000");
    }

    @Test
    void a_unit_of_money_over_a_word_table_holds_for_it() {
        var table = builder("T1", SUPPORT + "| 15 | 61050 | 2 | 2000 | 3 | 15120 |")
                .wordTable()
                .build();
        Submission submission =
                only(readAll("Ia Lang.docx", List.of(new Paragraph(1, "Đơn vị tính: nghìn đồng", 0)), Map.of(), table));
        assertThat(figures(submission, "p02")).isEqualTo("15 61050000 2 2000000 3 15120000");
    }

    @Test
    void a_unit_of_money_over_another_word_table_is_asked_about() {
        var first = builder("T1", LAUNCH).wordTable().build();
        var second = builder("T2", SUPPORT + "| 15 | 61050 | 2 | 2000 | 3 | 15120 |")
                .wordTable()
                .build();
        Submission submission = only(readAll(
                "Ia Lang.docx", List.of(new Paragraph(1, "Đơn vị tính: nghìn đồng", 0)), Map.of(), first, second));
        assertThat(figure(submission, "p02.gift_amount")).isEqualTo("UNIT_CONFLICT");
    }

    @Test
    void the_year_over_a_table_with_a_row_a_unit_is_a_witness_for_each() {
        List<Submission> submissions = readAll(
                "Tổng hợp.xlsx",
                grid("| TỔNG HỢP THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2022 |\n"
                        + "| Tên xã | Tặng quà | | Cấp học bổng | | Khám bệnh | |\n"
                        + "| | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |\n"
                        + "| Ia Lang | 15 | 4000000 | 0 | 0 | 0 | 0 |\n| Ia Dom | 16 | 4100000 | 0 | 0 | 0 | 0 |"));
        assertThat(submissions)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.witnesses(Witness.Kind.YEAR))
                        .extracting(Witness::value)
                        .contains("2022"));
    }

    @Test
    void a_group_of_a_list_that_is_not_known_gives_its_figures_to_no_other_group() {
        Submission submission = read("""
                | Tặng quà |
                | Số lượng trẻ em: 15 |
                | Kinh phí: 4.000.000đ |
                | Đỡ đầu trẻ mồ côi |
                | Kinh phí: 9.000.000đ |
                | Cấp học bổng |
                | Số lượng trẻ em: 2 |
                | Kinh phí: 2.000.000đ |
                """);
        assertThat(figure(submission, "p02.gift_amount")).isEqualTo("4000000");
        assertThat(figure(submission, "p02.scholarship_amount")).isEqualTo("2000000");
    }

    @Test
    void the_label_in_the_cell_is_no_unit_of_money() {
        Submission submission = read("""
                | Đơn vị tính: đồng |
                | Kinh phí cho | | Tổ chức phát động | |
                | NSNN (nghìn đồng) | Vận động (nghìn đồng) | Số điểm phát động | Số trẻ em tham dự |
                | Cấp xã: 18680 | 2500 | 2 | 700 |
                """);
        assertThat(figure(submission, "p01.fund_state")).isEqualTo("UNIT_CONFLICT");
    }

    @Test
    void sheets_of_several_units_stay_apart_though_some_name_the_unit_in_a_row_too() {
        String rows = "| Đơn vị | Tặng quà | | Cấp học bổng | | Khám bệnh | |\n"
                + "| | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |\n";
        List<Submission> submissions = readAll(
                "Tổng hợp.xlsx",
                grid("Ia Lang", "| UBND XÃ IA LANG |\n" + rows + "| Xã Ia Lang | 15 | 4000000 | 0 | 0 | 0 | 0 |"),
                grid("Ia Dom", "| UBND XÃ IA DOM |\n" + SUPPORT + "| 16 | 4100000 | 0 | 0 | 0 | 0 |"));
        assertThat(submissions)
                .extracting(each -> each.unit() == null ? "?" : each.unit().code())
                .containsExactly("23875", "23872");
    }

    @Test
    void a_unit_of_money_between_two_tables_belongs_to_the_second() {
        Submission submission = read("""
                | Các hoạt động có sự tham gia của trẻ em | | Các hoạt động vui chơi | |
                | Số hoạt động | Số trẻ em | Số hoạt động | Số trẻ em |
                | 2 | 300 | 4 | 650 |
                | |
                | Đơn vị: 1000đ |
                """ + LAUNCH);
        assertThat(figures(submission, "p03")).isEqualTo("2 300 4 650");
        assertThat(figure(submission, "p01.fund_state")).isEqualTo("UNIT_CONFLICT");
    }

    @Test
    void a_sheet_that_names_two_units_beside_sheets_of_others_is_not_dropped_but_asked_about() {
        List<Submission> submissions = readAll(
                "Tổng hợp.xlsx",
                grid("1", "| UBND XÃ IA LANG |\n" + SUPPORT + "| 15 | 4000000 | 0 | 0 | 0 | 0 |"),
                grid("2", "| UBND XÃ IA DOM |\n" + SUPPORT + "| 16 | 4100000 | 0 | 0 | 0 | 0 |"),
                grid("3", "| UBND XÃ IA NAN |\n| UBND XÃ IA KLA |\n" + SUPPORT + "| 17 | 4200000 | 0 | 0 | 0 | 0 |"));
        assertThat(submissions)
                .extracting(each -> each.unit() == null ? "?" : each.unit().code())
                .containsExactly("23875", "23872", "?");
    }

    @Test
    void the_year_over_one_of_two_tables_beside_each_other_is_a_witness() {
        Submission submission = read("""
                | UBND XÃ IA LANG | | | | | | | Tặng quà | | Cấp học bổng | | Khám bệnh | |
                | THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2022 | | | | | | | Số trẻ | Kinh phí | Số trẻ | Kinh phí | Số trẻ | Kinh phí |
                | | | | | | | | 15 | 4000000 | 0 | 0 | 0 | 0 |
                | Tổ chức phát động | | Công trình | | Kinh phí cho | |
                | Số điểm phát động | Số trẻ em tham dự | Xây dựng mới | Nâng cấp | NSNN | Vận động |
                | 2 | 700 | 0 | 0 | 4930000 | 2500000 |
                """);
        assertThat(submission.witnesses(Witness.Kind.YEAR))
                .extracting(Witness::value)
                .containsExactly("2022");
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 0 0");
    }
}
