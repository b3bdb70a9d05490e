package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Samples.figures;
import static vn.tonghop.reading.Samples.lines;
import static vn.tonghop.reading.Samples.read;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that nobody understands, near those of the form: their rows are nobody else's, and they are spoken of. */
class OtherTablesTest {

    private static final String LIST = """
            | STT | Đơn vị tặng | Số suất | Số trẻ em | Trị giá mỗi suất | Thành tiền |
            | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
            | 2 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
            """;
    private static final String OTHER = """
            | TT | Tình hình chung | < | Cơ sở | Nguồn chi | < |
            | | Số nơi | Số người dự | Sửa chữa | Từ trên | Từ dưới |
            | 1 | 7 | 369 | 3 | 10.000.000 | 25.058.000 |
            """;
    private static final List<String> LINES = List.of("10 250000 2500000", "5 300000 1500000");

    @Test
    void a_list_ends_where_another_table_begins_though_its_header_is_not_understood() {
        Submission submission = read(LIST + "| | | | | | |\n" + OTHER);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(unread(submission)).containsExactly("Sheet1!A7");
    }

    @Test
    void a_list_ends_there_without_a_blank_row_too_and_behind_its_total() {
        assertThat(lines(read(LIST + OTHER))).isEqualTo(LINES);
        assertThat(lines(read(LIST + "| | Tổng cộng | 15 | 15 | | 4.000.000 |\n" + OTHER)))
                .isEqualTo(LINES);
    }

    @Test
    void a_list_without_numbers_ends_there_too() {
        String list = LIST.replaceAll("(?m)^\\| (STT|[12]) ", "");
        String other = """
                | | | | | |
                | Địa phương | Số buổi | Số người | Số đợt | Số lượt |
                | Xã Ia Lang | 11 | 25 | 1 | 612 |
                """;
        Submission submission = read(list + other);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(unread(submission)).containsExactly("Sheet1!B6");
    }

    @Test
    void a_title_merged_over_the_columns_of_a_list_ends_it() {
        Submission submission = read(
                LIST
                        + "| 2. Hoạt động hỗ trợ trẻ em | < | < | < | < | < |\n| 3 | Quà tặng | 16 | 5 | 250.000 | 4.000.000 |\n");
        assertThat(lines(submission)).isEqualTo(LINES);
    }

    @Test
    void a_list_goes_on_behind_words_where_its_number_does() {
        String more = "| 3 | Hội LHPN xã | 4 | 4 | 100.000 | 400.000 |\n";
        assertThat(lines(read(LIST + "| | Nguồn vận động | hiện vật | hiện vật | | |\n" + more)))
                .containsExactly("10 250000 2500000", "5 300000 1500000", "4 100000 400000");
    }

    @Test
    void a_line_with_words_for_figures_in_a_list_without_numbers_stays_a_line_and_so_do_those_behind_it() {
        String list = LIST.replaceAll("(?m)^\\| (STT|[12]) ", "");
        String more = "| Công ty 75 | hiện vật | 4 | | |\n| Hội LHPN xã | 4 | 4 | 100.000 | 400.000 |\n";
        assertThat(lines(read(list + more)))
                .containsExactly("10 250000 2500000", "5 300000 1500000", "INVALID BLANK BLANK", "4 100000 400000");
    }

    @Test
    void the_row_of_a_table_left_blank_is_not_taken_from_the_next_table() {
        String blank = """
                | Tặng quà | < | Cấp học bổng | < | Khám bệnh, chữa bệnh miễn phí cho trẻ em | < |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | | | | | | |
                | | | | | | |
                """;
        Submission submission = read(blank + OTHER);
        assertThat(figures(submission, "p02")).isEqualTo("BLANK BLANK BLANK BLANK BLANK BLANK");
        assertThat(unread(submission)).isNotEmpty();
    }

    @Test
    void a_table_that_is_not_understood_is_spoken_of_though_its_figures_have_units() {
        Submission submission = read(LIST + """
                | | | | | | |
                | Diễn đàn trẻ: số lần | Diễn đàn trẻ: số em |
                | 2 hoạt động | 327 cháu |
                """);
        assertThat(unread(submission)).containsExactly("Sheet1!A6");
    }

    @Test
    void two_tables_that_each_hold_columns_which_nobody_understands_are_not_put_together() {
        String first = """
                | Diễn đàn, hội nghị: số lần | Diễn đàn, hội nghị: số em | Vui chơi, giải trí: số hoạt động | Vui chơi, giải trí: số trẻ em |
                | 2 hoạt động | 327 cháu | 11 hoạt động | 819 trẻ |
                """;
        String second = """
                | Cắm trại: số lần | Cắm trại: số em | Hoạt động có sự tham gia của trẻ em: số hoạt động | Hoạt động có sự tham gia của trẻ em: số trẻ em |
                | 12 hoạt động | 950 trẻ | 09 hoạt động | 208 trẻ |
                """;
        assertThat(figures(read(first), "p03")).isEqualTo("· · 11 819");
        assertThat(figures(read(second), "p03")).isEqualTo("9 208 · ·");
        assertThat(read(first + "| |\n" + second).twice()).hasSize(1);
    }

    @Test
    void a_group_repeated_over_words_that_nobody_understands_is_no_header_of_its_figures() {
        Submission submission = read("""
                | Hoạt động có sự tham gia của trẻ em | Hoạt động có sự tham gia của trẻ em | Hoạt động vui chơi, giải trí | Hoạt động vui chơi, giải trí |
                | Số hoạt động | Số người dự | Số lần mở | Số người dự |
                | 4 | 1290 | 10 | 1827 |
                """);
        assertThat(submission.tables()).isEmpty();
        Submission first = read("""
                | Hoạt động có sự tham gia của trẻ em | | Hoạt động vui chơi, giải trí | |
                | Số cuộc | Số trẻ em | Chỉ tiêu A | Số trẻ em |
                | 9 | 1183 | 12 | 32 |
                """);
        assertThat(figures(first, "p03")).isEqualTo("9 1183 · 32");
    }

    @Test
    void a_unit_of_money_over_a_table_that_is_not_understood_is_not_that_of_the_next() {
        Submission submission = read("| Đơn vị tính: nghìn đồng |\n" + OTHER.replace("000.000", "000") + """
                | |
                | Tặng quà | | Cấp học bổng | | Khám bệnh, chữa bệnh miễn phí cho trẻ em | |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
                | 219 | 105950000 | 14 | 4102000 | 15 | 1560000 đ |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("219 UNIT_CONFLICT 14 UNIT_CONFLICT 15 1560000");
    }

    @Test
    void a_unit_of_money_holds_though_a_table_beside_has_figures_between_it_and_its_header() {
        Submission submission = read("""
                | Đơn vị tính: nghìn đồng | | | | | | | Số nơi | Số người |
                | | | | | | | | 3 | 120 |
                | Tặng quà | | Cấp học bổng | | Khám bệnh, chữa bệnh miễn phí cho trẻ em | | | | |
                | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | | | |
                | 219 | 105950 | 14 | 4102 | 15 | 1560 | | | |
                """);
        assertThat(figures(submission, "p02")).isEqualTo("219 105950000 14 4102000 15 1560000");
    }

    private static List<String> unread(Submission submission) {
        return submission.notes().stream()
                .filter(note -> note.key().equals(Submission.UNREAD_TABLE))
                .flatMap(note -> ((List<?>) note.arguments().get("cells")).stream())
                .map(Object::toString)
                .toList();
    }
}
