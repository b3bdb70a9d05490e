package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.grid.DrawnGrid.builder;
import static vn.tonghop.grid.DrawnGrid.grid;
import static vn.tonghop.reading.Samples.figure;
import static vn.tonghop.reading.Samples.figures;
import static vn.tonghop.reading.Samples.lines;
import static vn.tonghop.reading.Samples.only;
import static vn.tonghop.reading.Samples.read;
import static vn.tonghop.reading.Samples.readAll;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Place;
import vn.tonghop.text.Scale;

/** What communes make of the template (domain note, 7.3), by number of the variant. */
class LayoutTest {

    // ---- 2, 3, 4: headers

    @Test
    void v03_groups_that_are_not_merged_reach_to_the_next_group() {
        assertThat(figures(read("""
                                | Tặng quà | | Cấp học bổng | | Khám bệnh, chữa bệnh miễn phí cho trẻ em | |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void v03_groups_repeated_over_each_column() {
        assertThat(figures(read("""
                                | Tặng quà | Tặng quà | Cấp học bổng | Cấp học bổng | Khám bệnh | Khám bệnh |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void v03_group_names_over_their_second_column_are_asked_about_not_guessed() {
        Submission submission = read("""
                | | Tặng quà | | Cấp học bổng | | Khám bệnh |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                """);
        assertThat(figure(submission, "p02.scholarship_children")).isEqualTo("·");
        assertThat(figure(submission, "p02.health_children")).isEqualTo("·");
        assertThat(figure(submission, "p02.gift_children")).isEqualTo("·");
    }

    @Test
    void v04_leaves_merged_downwards_and_a_unit_row() {
        assertThat(figures(read("""
                                | TT | Tặng quà | < | Cấp học bổng | < | Khám bệnh, chữa bệnh miễn phí cho trẻ em | < |
                                | ^ | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | | (trẻ) | (nghìn đồng) | (trẻ) | (đồng) | (trẻ) | (đồng) |
                                | 1 | 15 | 4.000 | 2 | 2.000.000 | 3 | 300.000 |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void v05_a_number_row_is_no_data() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | (1) | (2) | (3) | (4) | (5) | (6) |
                                | 15 | 4.000.000đ | 0 | 0 | 0 | 0 |
                                """), "p02")).isEqualTo("15 4000000 0 0 0 0");
    }

    @Test
    void v05_bare_numbers_in_a_number_row_are_no_data() {
        assertThat(figures(read("""
                                | Cấp | Tổ chức phát động | < | Công trình | < | Kinh phí | < |
                                | ^ | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | Vận động |
                                | A | 1 | 2 | 3 | 4 | 5 | 6 |
                                | Cấp xã | 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |
                                """), "p01")).isEqualTo("1 700 0 0 4930000 2500000");
    }

    @Test
    void v36_line_breaks_and_blanks_inside_headers() {
        assertThat(figures(read("""
                                | Tổ chức  phát động Tháng\\nhành động vì trẻ em | < | Công trình\\ndành cho trẻ em | < | Kinh phí cho Tháng hành động vì trẻ em | < |
                                | Số điểm\\nphát động | Số trẻ em\\ntham dự | Số công trình\\nxây mới | Số công trình nâng cấp | Ngân sách\\nnhà nước | Vận động |
                                | Cấp xã: 01 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |
                                """), "p01")).isEqualTo("1 700 0 0 4930000 2500000");
    }

    @Test
    void headers_without_accents() {
        assertThat(figures(read("""
                                | TO CHUC PHAT DONG THANG HANH DONG VI TRE EM | < | CONG TRINH DANH CHO TRE EM | < | KINH PHI CHO THANG HANH DONG VI TRE EM | < |
                                | So diem phat dong | So tre em tham du | So cong trinh xay moi | So cong trinh nang cap | Ngan sach nha nuoc | Van dong |
                                | Cap xa 01 diem | 700 tre | 0 | 0 | 4.930.000d | 2.500.000d |
                                """), "p01")).isEqualTo("1 700 0 0 4930000 2500000");
    }

    // ---- 6, 7: labels

    @Test
    void v06_the_label_stands_before_the_count() {
        assertThat(figures(read(p01("| Cấp xã 06 điểm | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")), "p01"))
                .isEqualTo("6 700 0 0 4930000 2500000");
        assertThat(figures(read(p01("| Cấp xã | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")), "p01"))
                .isEqualTo("BLANK 700 0 0 4930000 2500000");
    }

    @Test
    void v06_a_count_typed_over_the_label_is_the_level_that_is_left() {
        assertThat(figures(
                        read(p01("| Cấp tỉnh |", "| Cấp huyện |", "| 6 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")),
                        "p01"))
                .isEqualTo("6 700 0 0 4930000 2500000");
    }

    @Test
    void v07_a_label_column_and_a_running_number() {
        Submission submission = read("""
                | TT | Cấp | Tổ chức phát động | < | Công trình | < | Kinh phí | < |
                | ^ | ^ | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | XHH |
                | 1 | Cấp tỉnh | | | | | | |
                | 2 | Cấp huyện | 2 | 300 | | | | |
                | 3 | Cấp xã | 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(figure(submission, "district", "p01.launch_points")).isEqualTo("2");
    }

    // ---- 9, 10: sheets

    @Test
    void v09_v10_one_appendix_a_sheet_in_any_order() {
        Submission submission = read(
                grid("phu luc III", P03),
                grid("Sheet2", P02),
                grid("PL 1", p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")));
        assertThat(figures(submission)).isEqualTo("1 700 0 0 4930000 2500000 15 4000000 0 0 0 0 1 700 0 0");
        assertThat(submission.tables()).extracting(TableReading::table).containsExactly("p01", "p02", "p03");
    }

    @Test
    void two_tables_side_by_side() {
        Submission submission = read("""
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | | Cấp | Tổ chức phát động | < | Công trình | < | Kinh phí | < |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | | | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | XHH |
                | 15 | 4.000.000 | 0 | 0 | 0 | 0 | | Cấp tỉnh | | | | | | |
                | | | | | | | | Cấp huyện | | | | | | |
                | | | | | | | | Cấp xã | 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 0 0");
    }

    @Test
    void two_tables_side_by_side_that_begin_in_different_rows() {
        Submission submission = read("""
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | | | | | | | | |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | | | Tổ chức phát động | < | Công trình | < | Kinh phí | < |
                | 15 | 4.000.000 | 0 | 0 | 0 | 0 | | Cấp | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | XHH |
                | | | | | | | | Cấp tỉnh | | | | | | |
                | | | | | | | | Cấp huyện | | | | | | |
                | | | | | | | | Cấp xã | 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 0 0");
    }

    // ---- 11, 12, 14: totals and notes

    @Test
    void v11_a_total_row_is_stated_and_not_added() {
        Submission submission = read(p01(
                "| Cấp tỉnh |",
                "| Cấp huyện |",
                "| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |",
                "| Tổng cộng | 700 | 0 | 0 | 4.930.000 | 2.500.000 |"));
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        TableReading table = submission.table("p01").orElseThrow();
        assertThat(table.rows()).containsExactly("province", "district", "commune");
        assertThat(table.totals()).singleElement().satisfies(total -> {
            assertThat(total.label()).isEqualTo("Tổng cộng");
            assertThat(total.rows()).containsExactly("province", "district", "commune");
            assertThat(total.figures())
                    .extracting(each -> Samples.show(each.reading()))
                    .contains("700", "4930000");
        });
    }

    @Test
    void totals_of_quarters_are_of_their_lines_and_a_cumulated_figure_is_not_compared() {
        Submission submission = read("""
                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                | 1 | Hội Phụ nữ xã | 4 | 250.000 | 1.000.000 |
                | | Cộng quý I | 4 | | 1.000.000 |
                | 2 | UBND xã | 10 | 250.000 | 2.500.000 |
                | 3 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 |
                | | Cộng quý II | 15 | | 4.000.000 |
                | | Lũy kế từ đầu nhiệm kỳ | 215 | | 54.000.000 |
                """);
        TableReading table = submission.table("g04").orElseThrow();
        assertThat(table.rows()).containsExactly("1", "2", "3");
        assertThat(table.totals())
                .extracting(StatedTotal::label, StatedTotal::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Cộng quý I", List.of("1")),
                        org.assertj.core.groups.Tuple.tuple("Cộng quý II", List.of("2", "3")));
    }

    @Test
    void v12_a_total_on_top_of_a_list_is_no_line() {
        Submission submission = read("""
                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                | | Tổng số | 15 | | 4.000.000 |
                | 1 | Phòng LĐTBXH huyện | 10 | 250.000 | 2.500.000 |
                | 2 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 |
                """);
        assertThat(lines(submission)).containsExactly("10 250000 2500000", "5 300000 1500000");
        assertThat(submission.table("g04").orElseThrow().totals())
                .singleElement()
                .extracting(StatedTotal::rows)
                .isEqualTo(List.of("1", "2"));
    }

    @Test
    void v12_subtotals_and_a_grand_total() {
        Submission submission = read("""
                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                | 1 | Phòng LĐTBXH huyện | 10 | 250.000 | 2.500.000 |
                | 2 | Huyện đoàn | 1 | 250.000 | 250.000 |
                | | Cộng | 11 | | 2.750.000 |
                | 3 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 |
                | | Cộng | 5 | | 1.500.000 |
                | | Tổng cộng | 16 | | 4.250.000 |
                """);
        assertThat(submission.table("g04").orElseThrow().totals())
                .extracting(StatedTotal::rows)
                .containsExactly(List.of("1", "2"), List.of("3"), List.of("1", "2", "3"));
    }

    @Test
    void v14_notes_and_signatures_are_no_lines_and_a_blank_row_does_not_end_a_list() {
        Submission submission = read("""
                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền | Ghi chú |
                | 1 | Phòng LĐTBXH huyện | 10 | 250.000 | 2.500.000 | |
                | | | | | | |
                | 2 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 | |
                | Ghi chú: số liệu đến 29/6 |
                | | Người lập biểu | | Ia Lang, ngày 29 tháng 6 năm 2023 | | |
                | | | | TM. ỦY BAN NHÂN DÂN | | |
                | | Rơ Châm H'Lan | | Lưu Văn Thành | | |
                """);
        assertThat(lines(submission)).containsExactly("10 250000 2500000", "5 300000 1500000");
        assertThat(submission.table("g04").orElseThrow().text("1", "g04.giver_name"))
                .contains("Phòng LĐTBXH huyện");
    }

    // ---- 15: hidden

    @Test
    void v15_hidden_sheets_rows_and_columns_are_not_read_but_named() {
        Grid old = builder("PL cũ", p01("| Cấp xã: 9 | 999 | 9 | 9 | 9.999.000 | 9.999.000 |"))
                .hidden(true)
                .build();
        Grid rows = builder(
                        "PL01",
                        p01(
                                "| Cấp xã: 8 | 888 | 8 | 8 | 8.888.000 | 8.888.000 |",
                                "| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |"))
                .hideRow(2)
                .build();
        Submission submission = read(old, rows);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(submission.twice()).isEmpty();
        assertThat(submission.hidden()).isNotNull();
        assertThat(String.valueOf(submission.hidden())).contains("PL cũ").contains("PL01!3:3");
        assertThat(read(grid(p01("| Cấp xã: 1 | 700 | 0 | 0 | 1 | 1 |"))).hidden())
                .isNull();
    }

    @Test
    void v15_a_hidden_column_with_old_figures_does_not_double_a_column() {
        Grid grid = builder("PL02", """
                        | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | Khám bệnh | < |
                        | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                        | 15 | 4.000.000 | 0 | 0 | 0 | 0 | 99 | 9.900.000 |
                        """).hideColumns(6, 7).build();
        assertThat(figures(read(grid), "p02")).isEqualTo("15 4000000 0 0 0 0");
    }

    // ---- 19, 20, 21: units and separators

    @Test
    void v19_a_unit_line_above_the_table_scales_its_money() {
        Submission submission = read("""
                | Đơn vị tính: nghìn đồng | < | < | < | < | < |
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | 15 | 4.000 | 2 | 2.000 | 3 | 300 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
        assertThat(submission.table("p02").orElseThrow().scale()).isEqualTo(Scale.NGHIN);
    }

    @Test
    void v19_a_unit_in_the_header_scales_its_column() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí (1.000 đồng) | Số trẻ em | Kinh phí (triệu đồng) | Số trẻ | Kinh phí (đồng) |
                                | 15 | 4000 | 2 | 2 | 3 | 300.000 |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void v19_a_unit_that_is_not_understood_is_not_overlooked() {
        Submission submission = read("""
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | Số lượng trẻ em | Kinh phí (USD) | Số trẻ em | Kinh phí (10^3 đ) | Số trẻ | Kinh phí |
                | 15 | 400 | 2 | 2000 | 3 | 300.000 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 · 2 · 3 " + figure(submission, "p02.health_amount"));
        assertThat(submission.table("p02").orElseThrow().absent())
                .containsExactly("p02.gift_amount", "p02.scholarship_amount");
        assertThat(submission.table("p02").orElseThrow().unknown()).hasSize(2);
    }

    @Test
    void v19_two_statements_that_differ_are_asked_about() {
        assertThat(figures(read("""
                                | ĐVT: nghìn đồng |
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí (đồng) | Số trẻ em | Kinh phí | Số trẻ | Kinh phí |
                                | 15 | 4.000.000 | 2 | 2.000 | 0 | 0 |
                                """), "p02")).isEqualTo("15 UNIT_CONFLICT 2 2000000 0 0");
    }

    @Test
    void v19_a_line_over_another_table_of_the_sheet_is_not_taken_over_silently() {
        Submission submission = read("| Đơn vị tính: nghìn đồng |\n"
                + p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930 | 2.500 |") + "| |\n" + P02.replace("4.000.000", "4.000.000"));
        assertThat(figure(submission, "p01.fund_state")).isEqualTo("4930000");
        assertThat(figure(submission, "p02.gift_amount")).isEqualTo("UNIT_CONFLICT");
    }

    @Test
    void v19_a_line_on_another_sheet_is_not_taken_over_silently_either() {
        Grid first = grid("PL 1", "| Đơn vị tính: nghìn đồng |\n" + p01("| Cấp xã: 1 | 700 | 0 | 0 | 54930 | 42500 |"));
        Grid second = grid("PL 2", P02.replace("4.000.000", "64000"));
        Submission submission = read(first, second);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 54930000 42500000");
        assertThat(figure(submission, "p02.gift_amount")).isEqualTo("UNIT_CONFLICT");
        assertThat(figure(read(first, grid("PL 2", P02.replace("4.000.000", "64.000 đ"))), "p02.gift_amount"))
                .isEqualTo("64000");
    }

    @Test
    void v19_a_column_silent_beside_one_that_states_its_unit_is_asked_about() {
        String table = p01("| Cấp xã: 1 | 700 | 0 | 0 | 54930 | 42500 |")
                .replace("Ngân sách nhà nước", "Ngân sách nhà nước (nghìn đồng)");
        assertThat(figures(read(table), "p01")).isEqualTo("1 700 0 0 54930000 UNIT_CONFLICT");
        assertThat(figures(read(table.replace("Vận động", "Vận động (đồng)")), "p01"))
                .isEqualTo("1 700 0 0 54930000 42500");
    }

    @Test
    void the_price_of_one_gift_is_no_sum() {
        assertThat(figures(read(p01("| Cấp xã: 1 | 700 | 0 | 0 | 250.000đ/suất | 1,5 triệu/em |")), "p01"))
                .isEqualTo("1 700 0 0 AMBIGUOUS AMBIGUOUS");
        assertThat(lines(read("""
                                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                                | 1 | Phòng LĐTBXH huyện | 10 | 250.000đ/suất | 2.500.000đ |
                                """))).containsExactly("10 250000 2500000");
    }

    @Test
    void v20_an_amount_that_can_be_read_two_ways_stays_open() {
        assertThat(figures(read(p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930 | 2.500 |")), "p01"))
                .isEqualTo("1 700 0 0 AMBIGUOUS AMBIGUOUS");
    }

    @Test
    void v20_the_files_own_habit_is_evidence() {
        assertThat(figures(read(p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 250.000 |")), "p01"))
                .isEqualTo("1 700 0 0 4930000 250000");
    }

    @Test
    void v20_a_habit_that_the_file_breaks_is_none() {
        String comma = P02.replace("4.000.000", "4,000,000");
        String point = P02.replace("4.000.000", "4.5 triệu");
        String row = p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 250.000 |");
        assertThat(figures(read(row + comma), "p01")).isEqualTo("1 700 0 0 4930000 AMBIGUOUS");
        assertThat(figures(read(row + point), "p01")).isEqualTo("1 700 0 0 4930000 AMBIGUOUS");
    }

    // ---- 28, 29: columns

    @Test
    void v28_columns_swapped_and_inserted() {
        Submission submission = read("""
                | Cấp học bổng | < | | Tặng quà | < | Khám bệnh | < |
                | Kinh phí | Số lượng trẻ em | Nguồn | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | 2.000.000 | 2 | NSNN | 15 | 4.000.000 | 3 | 300.000 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void v28_an_inserted_column_with_figures_is_named_and_a_deleted_one_is_missed() {
        Submission submission = read("""
                | Tặng quà | < | < | Cấp học bổng | < | Khám bệnh | < |
                | Số lượng trẻ em | Tỷ lệ (%) | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Thuốc men |
                | 15 | 30 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                """);
        TableReading table = submission.table("p02").orElseThrow();
        assertThat(table.absent()).containsExactly("p02.health_amount");
        assertThat(table.unknown()).extracting(Place::cell).containsExactly("B2", "G2");
    }

    @Test
    void v28_an_element_with_two_columns_is_not_chosen() {
        Submission submission = read("""
                | Tặng quà | < | < | Cấp học bổng | < | Khám bệnh | < |
                | Số lượng trẻ em | Kinh phí | Số tiền | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | 15 | 4.000.000 | 3.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 · 2 2000000 3 300000");
        assertThat(submission.table("p02").orElseThrow().doubled().get("p02.gift_amount"))
                .hasSize(2);
    }

    @Test
    void v28_a_unit_row_that_contradicts_its_header_is_asked_about() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | (đồng) | (trẻ) | (trẻ) | (đồng) | (trẻ) | (đồng) |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                                """), "p02")).isEqualTo("UNIT_MISMATCH UNIT_MISMATCH 2 2000000 3 300000");
    }

    @Test
    void v29_renamed_headers() {
        assertThat(figures(read("""
                                | Thăm, tặng quà | < | Trao học bổng | < | KCB miễn phí | < |
                                | Số cháu | Số tiền | Số em | KP | SL trẻ em | Trị giá |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    // ---- 39, 40 and the rest

    @Test
    void v40_one_wide_table_with_a_row_for_each_commune() {
        List<Submission> submissions = readAll("Tong hop Duc Co.xlsx", grid("""
                        | TT | Tên xã | Tổ chức phát động | < | Công trình | < | Kinh phí | < | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | Sự tham gia của trẻ em | < | Vui chơi, giải trí | < |
                        | ^ | ^ | Số điểm phát động | Số trẻ em tham dự | Xây mới | Nâng cấp | NSNN | XHH | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số hoạt động | Số trẻ em | Số hoạt động | Số trẻ em |
                        | (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13) | (14) | (15) | (16) | (17) | (18) |
                        | 1 | TT. Chư Ty | 2 | 800 | 0 | 1 | 9.000.000 | 1.000.000 | 20 | 5.000.000 | 1 | 500.000 | 0 | 0 | 1 | 90 | 2 | 300 |
                        | 2 | Ia Lang | 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 | 15 | 4.000.000 | 0 | 0 | 0 | 0 | 1 | 700 | 0 | 0 |
                        | 3 | Xã Ia Xyz | 1 | 100 | 0 | 0 | 1.000.000 | 2.000.000 | 5 | 1.000.000 | 0 | 0 | 0 | 0 | 1 | 70 | 0 | 0 |
                        | | Tổng cộng | 4 | 1600 | 0 | 1 | 14.930.000 | 5.500.000 | 40 | 10.000.000 | 1 | 500.000 | 0 | 0 | 3 | 860 | 2 | 300 |
                        """));
        assertThat(submissions).hasSize(3);
        assertThat(submissions.get(0).unit())
                .isEqualTo(Samples.DUC_CO.find("23857").orElseThrow());
        assertThat(figures(submissions.get(0)))
                .isEqualTo("2 800 0 1 9000000 1000000 20 5000000 1 500000 0 0 1 90 2 300");
        assertThat(submissions.get(1).unit())
                .isEqualTo(Samples.DUC_CO.find("23875").orElseThrow());
        assertThat(figures(submissions.get(1))).isEqualTo("1 700 0 0 4930000 2500000 15 4000000 0 0 0 0 1 700 0 0");
        assertThat(submissions.get(2).unit()).isNull();
    }

    @Test
    void v40_one_sheet_for_each_commune() {
        List<Submission> submissions = readAll(
                "Bieu mau.xlsx",
                grid("Ia Lang", p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")),
                grid("Ia Dơk", p01("| Cấp xã: 2 | 800 | 0 | 0 | 1.930.000 | 1.500.000 |")));
        assertThat(submissions)
                .extracting(each -> each.unit() == null ? "" : each.unit().name())
                .containsExactly("Xã Ia Lang", "Xã Ia Dơk");
        assertThat(figures(submissions.get(1), "p01")).isEqualTo("2 800 0 0 1930000 1500000");
    }

    @Test
    void the_same_table_twice_is_read_once_when_equal_and_refused_when_not() {
        String first = p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |");
        Submission equal = read(grid("a", first), grid("b", first));
        assertThat(equal.twice()).isEmpty();
        assertThat(figures(equal, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        Submission different = read(grid("a", first), grid("b", first.replace("700", "70")));
        assertThat(different.twice())
                .singleElement()
                .satisfies(message -> assertThat(message.arguments().values()).contains("a!A1", "b!A1"));
    }

    @Test
    void an_empty_template_beside_the_filled_one_is_no_second_table() {
        String filled = p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |");
        Submission submission = read(grid("mẫu", p01("| Cấp xã |")), grid("b", filled));
        assertThat(submission.twice()).isEmpty();
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
    }

    @Test
    void a_list_goes_on_over_the_next_sheet() {
        Submission submission = read(grid("PL04", """
                        | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                        | 1 | Phòng LĐTBXH huyện | 10 | 250.000 | 2.500.000 |
                        """), grid("PL04 (2)", """
                        | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                        | 2 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 |
                        | | Tổng cộng | 15 | | 4.000.000 |
                        """));
        assertThat(lines(submission)).containsExactly("10 250000 2500000", "5 300000 1500000");
        assertThat(submission.twice()).isEmpty();
        assertThat(submission.table("g04").orElseThrow().totals())
                .singleElement()
                .extracting(StatedTotal::rows)
                .isEqualTo(List.of("1", "2"));
    }

    @Test
    void a_merged_cell_over_two_figures_is_not_copied() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 700 | < |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 INVALID INVALID");
    }

    @Test
    void a_merged_cell_over_two_communes_is_not_copied() {
        List<Submission> submissions = readAll("x.xlsx", grid("""
                        | Tên xã | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                        | ^ | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí |
                        | Ia Lang | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                        | Ia Dơk | 16 | ^ | 0 | 0 | 0 | 0 |
                        """));
        assertThat(submissions)
                .extracting(each -> figure(each, "p02.gift_amount"))
                .containsExactly("INVALID", "INVALID");
        assertThat(submissions)
                .extracting(each -> figure(each, "p02.gift_children"))
                .containsExactly("15", "16");
    }

    @Test
    void a_row_of_merged_tall_cells_is_one_row() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | 15 | 4.000.000 | 2 | 2.000.000 | 3 | 300.000 |
                                | ^ | ^ | ^ | ^ | ^ | ^ |
                                """), "p02")).isEqualTo("15 4000000 2 2000000 3 300000");
    }

    @Test
    void two_unlabelled_rows_are_not_chosen_from() {
        assertThat(figures(read("""
                                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                                | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                                | 16 | 5.000.000 | 0 | 0 | 0 | 0 |
                                """), "p02")).isEqualTo("AMBIGUOUS AMBIGUOUS 0 0 0 0");
    }

    @Test
    void a_foreign_table_is_no_table_of_the_form() {
        assertThat(read("""
                                | STT | Họ và tên | Năm sinh | Số tiền |
                                | 1 | Nguyễn Văn A | 2015 | 300.000 |
                                """).tables()).isEmpty();
    }

    static final String P02 = """
            | Tặng quà | < | Cấp học bổng | < | Khám bệnh, chữa bệnh miễn phí cho trẻ em | < |
            | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
            | 15 trẻ | 4.000.000 | '0 | '0 | '0 | '0 |
            """;
    static final String P03 = """
            | Các hoạt động có sự tham gia của trẻ em | < | Các hoạt động vui chơi, giải trí | < |
            | Số lượng hoạt động | Số lượng trẻ em tham gia | Số lượng hoạt động | Số lượng trẻ em tham gia |
            | '1 | '700 | '0 | '0 |
            """;

    static String p01(String... rows) {
        return """
                | Tổ chức phát động Tháng hành động vì trẻ em | < | Công trình dành cho trẻ em | < | Kinh phí cho Tháng hành động vì trẻ em | < |
                | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | Ngân sách nhà nước | Vận động |
                """ + String.join("\n", rows) + "\n";
    }

    @Test
    void v08_three_tables_follow_each_other_on_one_sheet() {
        Submission submission = only(readAll(
                "PL Ia Lang.xlsx", grid(p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |") + P02 + P03)));
        assertThat(figures(submission)).isEqualTo("1 700 0 0 4930000 2500000 15 4000000 0 0 0 0 1 700 0 0");
    }

    @Test
    void a_list_goes_on_without_a_header_where_its_number_carries_on() {
        Grid first = grid("PL04", """
                | STT | Đơn vị tặng | Số suất | Trị giá mỗi suất | Thành tiền |
                | 1 | Phòng LĐTBXH huyện | 10 | 250.000 | 2.500.000 |
                """);
        String more = "| 2 | Đoàn thanh niên xã | 5 | 300.000 | 1.500.000 |";
        assertThat(lines(read(first, grid("tiếp", more)))).containsExactly("10 250000 2500000", "5 300000 1500000");
        assertThat(lines(read(first, grid("khác", more.replace("| 2 |", "| 7 |")))))
                .containsExactly("10 250000 2500000");
    }

    @Test
    void a_word_tables_header_may_stand_in_a_table_of_its_own() {
        List<String> rows = P02.lines().toList();
        Submission submission = read(
                builder("T1", String.join("\n", rows.subList(0, 2))).wordTable().build(),
                builder("T2", rows.get(2)).wordTable().build());
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 0 0");
        assertThat(submission
                        .table("p02")
                        .orElseThrow()
                        .find("", "p02.gift_amount")
                        .orElseThrow()
                        .place()
                        .label())
                .isEqualTo("T2!B1");
    }

    @Test
    void v16_rows_folded_by_a_filter_are_read_and_that_is_said() {
        Grid grid = builder("PL01", p01("| Cấp tỉnh |", "| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |"))
                .hideRow(3)
                .foldRows(3, 3)
                .build();
        Submission submission = read(grid);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(submission.notes()).extracting(each -> each.key()).containsExactly("reading.folded");
        assertThat(submission.hidden()).isNull();
    }

    @Test
    void the_columns_of_two_years_are_not_chosen_from() {
        Submission submission = read("""
                | Năm 2022 | < | < | < | < | < | Năm 2023 | < | < | < | < | < |
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí |
                | 10 | 1.000.000 | 0 | 0 | 0 | 0 | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                """);
        assertThat(submission.table("p02").isEmpty()
                        || figures(submission, "p02").equals("· · · · · ·"))
                .isTrue();
    }

    @Test
    void a_table_of_one_row_with_rows_of_levels_takes_the_reporting_level() {
        String rows = """
                | Cấp | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | ^ | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí |
                | Cấp tỉnh | | | | | | |
                | Cấp huyện | UP | | | | | |
                | Cấp xã | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                """;
        assertThat(figures(read(rows.replace("UP", "")), "p02")).isEqualTo("15 4000000 0 0 0 0");
        assertThat(figures(read(rows.replace("UP", "9")), "p02")).isEqualTo("AMBIGUOUS 4000000 0 0 0 0");
    }

    @Test
    void villages_and_their_total_give_the_total_when_it_adds_up() {
        String rows = """
                | Thôn, làng | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | ^ | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí |
                | Làng Gào | 10 | 3.000.000 | 0 | 0 | 0 | 0 |
                | Làng Klũh | 5 | 1.000.000 | 0 | 0 | 0 | 0 |
                | Tổng cộng | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                """;
        assertThat(figures(read(rows), "p02")).isEqualTo("15 4000000 0 0 0 0");
        assertThat(figures(read(rows.replace("| 15 |", "| 16 |")), "p02")).isEqualTo("AMBIGUOUS 4000000 0 0 0 0");
    }

    @Test
    void a_total_under_the_row_of_the_one_unit_is_stated() {
        Submission submission = read("""
                | Đơn vị | Tặng quà | < | Cấp học bổng | < | Khám bệnh | < |
                | ^ | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí | Số trẻ em | Kinh phí |
                | Xã Ia Lang | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                | Tổng cộng | 15 | 4.000.000 | 0 | 0 | 0 | 0 |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 0 0");
        assertThat(submission.table("p02").orElseThrow().totals())
                .singleElement()
                .extracting(StatedTotal::rows)
                .isEqualTo(List.of(""));
    }

    @Test
    void a_sheet_of_nobody_beside_the_communes_sheets_counts_for_no_unit_and_is_asked_about() {
        List<Submission> submissions = readAll(
                "Bieu mau.xlsx",
                grid("Tổng hợp", p01("| Cấp xã: 3 | 1500 | 0 | 0 | 6.860.000 | 4.000.000 |")),
                grid("Ia Lang", p01("| Cấp xã: 1 | 700 | 0 | 0 | 4.930.000 | 2.500.000 |")),
                grid("Ia Dơk", p01("| Cấp xã: 2 | 800 | 0 | 0 | 1.930.000 | 1.500.000 |")));
        assertThat(submissions)
                .extracting(each -> each.unit() == null ? "" : each.unit().name())
                .containsExactly("Xã Ia Lang", "Xã Ia Dơk", "");
    }

    @Test
    void a_long_list_is_read_line_by_line() {
        StringBuilder list =
                new StringBuilder("| STT | Đơn vị tặng | Đối tượng | Số suất | Trị giá mỗi suất | Thành tiền |\n");
        for (int line = 1; line <= 20_000; line++)
            list.append("| ")
                    .append(line)
                    .append(" | Nhóm ")
                    .append(line)
                    .append(" | Trẻ em nghèo | 2 | 300000 | 600000 |\n");
        Submission submission = read(list.toString());
        assertThat(submission.table("g04").orElseThrow().figures().size()).isEqualTo(60_000);
        assertThat(figure(submission, "20000", "g04.amount")).isEqualTo("600000");
    }
}
