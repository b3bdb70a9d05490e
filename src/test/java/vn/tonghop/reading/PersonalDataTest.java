package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.reading.Samples.lines;
import static vn.tonghop.reading.Samples.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, birth dates and circumstances of children are recognised and kept nowhere (domain note, 7.1). */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Thị Hoa",
                "Rơ Châm H'Lan",
                "Siu Bình, Ksor Nga",
                "cháu Kpă Thảo",
                "Y Lan (làng Gào)",
                "1. Lê Văn Tám\n2. Trần Thị Bé",
                "em Nay H'Bia sinh ngày 1/2/2015",
                "NGUYỄN VĂN A",
                "Puih Chí, 12/03/2014"
            })
    void a_column_of_names_is_not_kept(String name) {
        Submission submission = read(list("Đối tượng", name.replace("\n", "\\n")));
        assertThat(submission.personal()).isNotNull();
        assertThat(submission.toString()).doesNotContain(name.split("[,(\n]")[0].strip());
        assertThat(lines(submission)).containsExactly("10 250000 2500000", "5 300000 1500000");
        assertThat(submission.table("g04").orElseThrow().text("1", "g04.giver_name"))
                .contains("Phòng LĐTBXH huyện");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trẻ em có hoàn cảnh khó khăn",
                "Trẻ em mồ côi, khuyết tật",
                "Học sinh trường TH Lê Văn Tám",
                "Con em gia đình hộ nghèo",
                "Thiếu nhi làng Gào",
                "Tết Thiếu nhi 1/6",
                "TRẺ EM NGHÈO"
            })
    void a_group_of_children_is_no_personal_data(String group) {
        Submission submission = read(list("Đối tượng", group));
        assertThat(submission.personal()).isNull();
        assertThat(submission.table("g04").orElseThrow().text("1", "g04.beneficiaries"))
                .contains(group);
    }

    @Test
    void headers_of_personal_data_are_enough() {
        for (String header : new String[] {"Họ và tên trẻ", "Ngày sinh", "Hoàn cảnh", "Địa chỉ", "Ho ten"}) {
            Submission submission = read(list(header, "abc xyz"));
            assertThat(submission.personal()).as(header).isNotNull();
            assertThat(submission.toString()).doesNotContain("abc xyz");
        }
    }

    @Test
    void names_in_a_column_of_figures_or_in_a_note_are_not_kept_either() {
        Submission submission = read("""
                | STT | Đơn vị tặng | Số suất | Số trẻ em | Trị giá mỗi suất | Thành tiền | Ghi chú |
                | 1 | Phòng LĐTBXH huyện | 10 | Nguyễn Thị Hoa | 250.000 | 2.500.000 | cháu Siu Bình |
                """);
        assertThat(submission.toString()).doesNotContain("Hoa").doesNotContain("Bình");
        assertThat(submission.personal()).isNotNull();
    }

    private static String list(String header, String text) {
        return """
                | STT | Đơn vị tặng | HEADER | Số suất | Trị giá mỗi suất | Thành tiền |
                | 1 | Phòng LĐTBXH huyện | TEXT | 10 | 250.000 | 2.500.000 |
                | 2 | Đoàn thanh niên xã | | 5 | 300.000 | 1.500.000 |
                """.replace("HEADER", header).replace("TEXT", text);
    }
}
