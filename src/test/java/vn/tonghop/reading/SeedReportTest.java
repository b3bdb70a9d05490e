package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.grid.DrawnGrid.grid;
import static vn.tonghop.reading.Samples.figure;
import static vn.tonghop.reading.Samples.figures;
import static vn.tonghop.reading.Samples.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

/** The report of Ia Lang, 29 June 2023, its three appendices as printed. */
class SeedReportTest {

    static final String SEED = """
            | Phụ lục 01 |
            | TỔNG HỢP SỐ LIỆU KẾT QUẢ TỔ CHỨC THÁNG HÀNH ĐỘNG VÌ TRẺ EM NĂM 2023 | < | < | < | < | < |
            | 1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em |
            | Tổ chức phát động Tháng hành động vì trẻ em | < | Công trình dành cho trẻ em | < | Kinh phí cho Tháng hành động vì trẻ em | < |
            | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | Ngân sách nhà nước | Vận động |
            | Cấp tỉnh | | | | | |
            | Cấp huyện | | | | | |
            | Cấp xã | 700 trẻ | '0 | '0 | 4.930.000đ | 2.500.000Đ |
            |  |
            | Phụ lục 02**2. Hoạt động hỗ trợ trẻ em** |
            | Tặng quà | < | Cấp học bổng | < | Khám bệnh, chữa bệnh miễn phí cho trẻ em | < |
            | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí | Số lượng trẻ em | Kinh phí |
            | 15 trẻ | 4.000.000đ | '0 | '0 | '0 | '0 |
            | |
            | Phụ lục 03**3. Hoạt động có sự tham gia của trẻ em và vui chơi giải trí** |
            | Các hoạt động có sự tham gia của trẻ em (Diễn đàn, hội nghị, hội thảo, tọa đàm, câu lạc bộ, đội, nhóm, tham vấn, thăm dò, lấy ý kiến trẻ em,...) | < | Các hoạt động vui chơi, giải trí (hội thi, cắm trại, thể thao, du lịch, tham quan) | < |
            | Số lượng hoạt động | Số lượng trẻ em tham gia | Số lượng hoạt động | Số lượng trẻ em tham gia |
            | '1 | '700 | '0 | '0 |
            """;

    static final String FIGURES = "BLANK 700 0 0 4930000 2500000 15 4000000 0 0 0 0 1 700 0 0";

    @Test
    void the_appendices_give_their_figures_and_the_launch_points_are_blank() {
        assertThat(figures(read(SEED))).isEqualTo(FIGURES);
    }

    @Test
    void each_figure_keeps_its_cell_and_its_raw_text() {
        Submission submission = read(SEED);
        Figure funds = submission
                .table("p01")
                .orElseThrow()
                .find("commune", "p01.fund_state")
                .orElseThrow();
        assertThat(funds.place().label()).isEqualTo("Sheet1!E8");
        assertThat(funds.reading().raw()).isEqualTo("4.930.000đ");
        Figure points = submission
                .table("p01")
                .orElseThrow()
                .find("commune", "p01.launch_points")
                .orElseThrow();
        assertThat(points.place().cell()).isEqualTo("A8");
    }

    @Test
    void the_rows_of_the_upper_levels_are_there_and_blank() {
        Submission submission = read(SEED);
        assertThat(submission.table("p01").orElseThrow().rows()).containsExactly("province", "district", "commune");
        assertThat(figure(submission, "district", "p01.fund_state")).isEqualTo("BLANK");
        assertThat(submission.table("p01").orElseThrow().figures().size()).isEqualTo(18);
    }

    @Test
    void the_file_name_alone_names_the_unit() {
        assertThat(read(SEED).unit()).isEqualTo(Samples.DUC_CO.find("23875").orElseThrow());
    }

    @Test
    void the_word_file_reads_the_same_and_its_prose_is_witness_only() {
        Grid[] tables = {word("T1", 4, 8), word("T2", 11, 13), word("T3", 16, 18)};
        List<Paragraph> prose = List.of(
                new Paragraph(1, "Số:119/BC-UBND"),
                new Paragraph(2, "Ia Lang, ngày 29 tháng 6 năm 2023"),
                new Paragraph(3, "BÁO CÁO\nKết quả tháng hành động vì trẻ em năm 2023"),
                new Paragraph(
                        4,
                        "Ủy ban nhân dân xã đã ban hành Kế hoạch số 56/KH-UBND ngày 15/5/2022 triển khai tháng hành động vì trẻ em với chủ đề “**Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em**”, so với năm 2021 và các văn bản có liên quan của Chính phủ, Thủ tướng Chính phủ."),
                new Paragraph(5, "Phụ lục 01"));
        Submission submission = Samples.only(Samples.readAll("119-BC-UBND 29.6.2023.docx", prose, Map.of(), tables));
        assertThat(figures(submission)).isEqualTo(FIGURES);
        assertThat(submission.unit()).isEqualTo(Samples.DUC_CO.find("23875").orElseThrow());
        assertThat(submission
                        .table("p01")
                        .orElseThrow()
                        .find("commune", "p01.fund_state")
                        .orElseThrow()
                        .place()
                        .label())
                .isEqualTo("T1!E5");
        assertThat(submission.witnesses(Witness.Kind.YEAR))
                .extracting(Witness::value)
                .containsOnly("2023");
        assertThat(submission.witnesses(Witness.Kind.REPORT_NUMBER))
                .extracting(Witness::value)
                .containsOnly("119/BC-UBND");
        assertThat(submission.witnesses(Witness.Kind.REPORT_DATE))
                .extracting(Witness::value)
                .containsOnly("2023-06-29");
        assertThat(submission.witnesses(Witness.Kind.THEME))
                .extracting(Witness::value)
                .containsExactly("Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em");
    }

    private static Grid word(String name, int from, int to) {
        List<String> lines = SEED.lines().toList().subList(from - 1, to);
        return vn.tonghop.grid.DrawnGrid.builder(name, String.join("\n", lines))
                .wordTable()
                .build();
    }

    @Test
    void an_unfilled_template_gives_blank_figures() {
        String blank = SEED.replaceAll("'[0-9]+|700 trẻ|15 trẻ|[0-9.]+[đĐ]", "");
        assertThat(figures(read(grid(blank)))).isEqualTo(String.join(" ", java.util.Collections.nCopies(16, "BLANK")));
    }
}
