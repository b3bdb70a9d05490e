package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Samples.lines;
import static vn.tonghop.reading.Samples.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Message;

/** Rows of a list that add up others, whatever they call themselves, are no lines; a giver's name is no total. */
class ListTotalsTest {

    private static final String HEADER =
            "| STT | Đơn vị tặng | Số suất | Số trẻ em | Trị giá mỗi suất | Thành tiền |\n";
    private static final List<String> LINES = List.of("10 250000 2500000", "5 300000 1500000");

    @Test
    void subtotals_before_the_lines_of_a_group_are_stated_and_not_added() {
        Submission submission = read(HEADER + """
                | I | Cấp huyện | 10 | 10 | | 2.500.000 |
                | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | II | Cấp xã | 5 | 5 | | 1.500.000 |
                | 1 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                | | Tổng cộng | 15 | 15 | | 4.000.000 |
                """);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(rowsOfTotals(submission)).containsExactly(List.of("1"), List.of("2"), List.of("1", "2"));
    }

    @Test
    void subtotals_by_letters_too_and_what_they_say_is_kept_though_it_differs() {
        Submission submission = read(HEADER + """
                | A | Ngân sách nhà nước | 11 | 10 | | 2.500.000 |
                | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | B | Vận động | 5 | 5 | | 1.500.000 |
                | 2 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(rowsOfTotals(submission)).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void a_number_over_numbers_of_its_own_or_over_dashes_is_a_group() {
        String points = HEADER + """
                | 1 | Cấp huyện | 10 | 10 | | 2.500.000 |
                | 1.1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | 2 | Cấp xã | 5 | 5 | | 1.500.000 |
                | 2.1 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """;
        assertThat(lines(read(points))).isEqualTo(LINES);
        assertThat(rowsOfTotals(read(points))).containsExactly(List.of("1"), List.of("2"));
        assertThat(lines(read(points.replaceAll("\\| [12]\\.1 ", "| - ")))).isEqualTo(LINES);
    }

    @Test
    void the_name_of_a_group_is_no_line() {
        assertThat(lines(read(HEADER + """
                | I | Cấp huyện | | | | |
                | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | II | Cấp xã | | | | |
                | 1 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """))).isEqualTo(LINES);
    }

    @Test
    void lines_numbered_by_roman_numerals_are_lines() {
        assertThat(lines(read(HEADER + """
                | I | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | II | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """))).isEqualTo(LINES);
    }

    @Test
    void a_row_without_a_giver_that_adds_up_the_lines_is_their_total() {
        String two = HEADER + """
                | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | 2 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """;
        assertThat(lines(read(two + "| | | 15 | 15 | | 4.000.000 |\n"))).isEqualTo(LINES);
        assertThat(lines(read(two + "| | | | | | |\n| | | 15 | 15 | | 4.000.000 |\n")))
                .isEqualTo(LINES);
        assertThat(lines(read(two + "| | | 16 | 15 | | 4.000.000 |\n")))
                .containsExactly("10 250000 2500000", "5 300000 1500000", "AMBIGUOUS BLANK AMBIGUOUS");
    }

    @Test
    void other_words_for_a_total_are_understood_where_it_adds_up() {
        String two = HEADER + """
                | 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | 2 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """;
        for (String label : List.of("Tổng giá trị quà tặng", "Cộng các đợt", "Toàn xã tặng"))
            assertThat(lines(read(two + "| | " + label + " | 15 | 15 | | 4.000.000 |\n")))
                    .as(label)
                    .isEqualTo(LINES);
        assertThat(lines(read(two + "| Tổng số: 02 đơn vị | | 15 | 15 | | 4.000.000 |\n")))
                .isEqualTo(LINES);
    }

    @Test
    void a_giver_called_tong_cong_ty_is_a_line() {
        assertThat(lines(read(HEADER + """
                | 1 | Tổng công ty 15 | 10 | 10 | 250.000 | 2.500.000 |
                | 2 | Tong cong ty Cao su | 5 | 5 | 300.000 | 1.500.000 |
                | 3 | Công đoàn xã | 1 | 1 | 300.000 | 300.000 |
                | 4 | Tổng công ty 15 | 10 | 10 | | 2.500.000 |
                """)))
                .containsExactly("10 250000 2500000", "5 300000 1500000", "1 300000 300000", "10 BLANK 2500000");
    }

    @Test
    void subtotals_stand_over_subtotals() {
        Submission submission = read(HEADER + """
                | I | Cấp huyện | 10 | 10 | | 2.500.000 |
                | 1 | Các phòng ban | 10 | 10 | | 2.500.000 |
                | 1.1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | II | Cấp xã | 5 | 5 | | 1.500.000 |
                | 1 | Đoàn thể | 5 | 5 | | 1.500.000 |
                | 1.1 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(rowsOfTotals(submission))
                .containsExactlyInAnyOrder(List.of("1"), List.of("1"), List.of("2"), List.of("2"));
    }

    @Test
    void a_line_beside_a_group_of_its_level_is_none_of_its_lines() {
        Submission submission = read(HEADER + """
                | 1 | Cấp huyện | 10 | 10 | | 2.500.000 |
                | 1.1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | 2 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """);
        assertThat(lines(submission)).isEqualTo(LINES);
        assertThat(rowsOfTotals(submission)).containsExactly(List.of("1"));
    }

    @Test
    void lines_numbered_anew_for_each_group_of_givers_go_on() {
        for (String group : List.of(
                "| I | Cấp xã | | | | |",
                "| | Cấp xã tặng | | | | |",
                "| Cấp xã tặng | < | < | < | < | < |",
                "| II | Các doanh nghiệp trên địa bàn | < | < | < | < |"))
            for (String gap : List.of("", "| | | | | | |\n"))
                assertThat(lines(read(HEADER + "| 1 | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |\n" + gap
                                + group + "\n| 1 | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |\n")))
                        .as(group + gap)
                        .isEqualTo(LINES);
    }

    @Test
    void lines_behind_words_that_may_head_another_table_are_not_lost_without_a_word() {
        Submission submission = read(HEADER + """
                | | Phòng LĐTBXH huyện | 10 | 10 | 250.000 | 2.500.000 |
                | | | | | | |
                | | Cấp xã | quà tiền mặt | | | |
                | | Đoàn thanh niên xã | 5 | 5 | 300.000 | 1.500.000 |
                """);
        assertThat(lines(submission)).isEqualTo(LINES.subList(0, 1));
        assertThat(submission.notes()).extracting(Message::key).containsExactly(Submission.UNREAD_TABLE);
    }

    private static List<List<String>> rowsOfTotals(Submission submission) {
        return submission.table("g04").orElseThrow().totals().stream()
                .map(StatedTotal::rows)
                .toList();
    }
}
