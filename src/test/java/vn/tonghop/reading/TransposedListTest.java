package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Samples.figures;
import static vn.tonghop.reading.Samples.read;

import org.junit.jupiter.api.Test;

/** The tables written as a list from top to bottom (domain note, 2.4 G). */
class TransposedListTest {

    @Test
    void label_and_figure_in_one_cell() {
        Submission submission = read("""
                | 1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em |
                | 1. Số điểm phát động: 01 điểm |
                | 2. Số trẻ em tham dự: 700 trẻ |
                | 3. Số công trình xây mới: 0 |
                | 4. Số công trình nâng cấp: không |
                | 5. Ngân sách nhà nước: 4.930.000đ |
                | 6. Vận động: 2.500.000đ |
                | 2. Hoạt động hỗ trợ trẻ em |
                | a) Tặng quà |
                | - Số lượng trẻ em: 15 trẻ |
                | - Kinh phí: 4.000.000đ |
                | b) Cấp học bổng: |
                | - Số lượng trẻ em: 0 |
                | - Kinh phí: 0 |
                | c) Khám bệnh, chữa bệnh miễn phí cho trẻ em |
                | - Số lượng trẻ em: |
                | - Kinh phí: 0 đồng |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 0 4930000 2500000");
        assertThat(figures(submission, "p02")).isEqualTo("15 4000000 0 0 BLANK 0");
        assertThat(submission
                        .table("p02")
                        .orElseThrow()
                        .find("", "p02.gift_amount")
                        .orElseThrow()
                        .place()
                        .cell())
                .isEqualTo("A11");
    }

    @Test
    void label_unit_and_figure_side_by_side() {
        Submission submission = read("""
                | TT | Chỉ tiêu | ĐVT | Kết quả |
                | 1 | Số điểm phát động | điểm | 1 |
                | 2 | Số trẻ em tham dự | trẻ | 700 |
                | 3 | Số công trình xây mới | công trình | 0 |
                | 4 | Số công trình nâng cấp | công trình | |
                | 5 | Ngân sách nhà nước | 1.000 đồng | 4930 |
                | 6 | Vận động | đồng | 2500000 |
                """);
        assertThat(figures(submission, "p01")).isEqualTo("1 700 0 BLANK 4930000 2500000");
    }

    @Test
    void of_two_columns_of_figures_the_one_headed_as_the_result_is_read_and_else_none() {
        String list = """
                | Chỉ tiêu | Kế hoạch | Thực hiện |
                | Số điểm phát động | 1 | 2 |
                | Số trẻ em tham dự | 600 | 700 |
                | Số công trình xây mới | 0 | 1 |
                | Số công trình nâng cấp | 0 | 1 |
                """;
        assertThat(figures(read(list), "p01")).isEqualTo("2 700 1 1 · ·");
        assertThat(figures(read(list.replace("Thực hiện", "Đợt hai")), "p01"))
                .isEqualTo("AMBIGUOUS AMBIGUOUS AMBIGUOUS AMBIGUOUS · ·");
    }
}
