package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.PassedCheck;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.sheet.FormFiles;

class DiscrepanciesTest {

    @Test
    void the_gravest_come_first_then_the_most_money() {
        assertThat(Discrepancies.of(DucCo.summary(), DucCo.FORM, DucCo.WORDING).first())
                .extracting(FindingLine::rule)
                .containsExactly("V01", "V34", "V33", "V17", "V31", "V11", "V09");
    }

    @Test
    void every_line_of_the_workbook_says_where_what_stands_there_what_was_expected_and_what_to_do() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(rows(workbook.getSheet("Cần xử lý trước")))
                    .contains(List.of(
                            "2",
                            "Lỗi",
                            "Xã Ia Kriêng",
                            "Bao cao Xã Ia Kriêng.xlsx",
                            "Phụ lục 02",
                            "B9",
                            "Tặng quà › Kinh phí",
                            "5.000.000",
                            "6.250.000",
                            "-1,250,000",
                            "Tổng tiền chi tiết 6.250.000 không khớp Phụ lục 02 (5.000.000)",
                            "Đề nghị xác nhận một trong các khả năng: (1) ô Phụ lục 02!B9 ghi 6.250.000; "
                                    + "(2) ô Phụ lục 04!C8 ghi 20, ô Phụ lục 04!F8 ghi 5.000.000 (nghi gõ nhầm một chữ số)",
                            "V34",
                            "mới"));
        }
    }

    @Test
    void a_unit_without_findings_is_named_as_such_and_one_that_has_not_reported_too() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(rows(workbook.getSheet("Theo đơn vị")))
                    .contains(List.of("Xã Ia Dơk: Không có sai lệch"), List.of("Xã Ia Nan: chưa báo cáo"));
            assertThat(rows(workbook.getSheet("Theo mã kiểm tra"))).contains(List.of("V34: 1 sai lệch"));
        }
    }

    @Test
    void no_discrepancies_are_said_in_workbook_and_page() throws IOException {
        Summary full = DucCo.summary();
        Summary clean = new Summary(
                full.unit(),
                full.period(),
                full.asOf(),
                full.units(),
                full.counting(),
                full.read(),
                full.figures(),
                full.submissions(),
                List.of());
        try (XSSFWorkbook workbook = written(clean)) {
            assertThat(rows(workbook.getSheet("Cần xử lý trước"))).contains(List.of("Không có sai lệch"));
        }
        assertThat(page(clean)).contains("<p>Không có sai lệch</p>");
    }

    @Test
    void of_units_under_somebody_else_nothing_is_said_and_of_files_of_no_known_unit_it_is() throws IOException {
        Summary full = DucCo.summary();
        OrgUnit stranger = DucCo.unit("23638", "Xã Chư Á", "commune", "622");
        List<KnownFinding> findings = new ArrayList<>(full.findings());
        findings.add(new KnownFinding(
                "chu a.xlsx",
                stranger,
                DucCo.aboutTheFile("V09", Severity.ERROR, Message.of("V09", "date", "1/1/2023")),
                "f100",
                KnownFinding.State.NEW,
                DucCo.AS_OF));
        Summary summary = new Summary(
                full.unit(),
                full.period(),
                full.asOf(),
                full.units(),
                full.counting(),
                full.read(),
                full.figures(),
                full.submissions(),
                findings);
        assertThat(page(summary)).doesNotContain("chu a.xlsx").contains("Chưa xác định được đơn vị");
        assertThat(Discrepancies.of(summary, DucCo.FORM, DucCo.WORDING).first()).hasSameSizeAs(full.findings());
        assertThat(summary.findings()).hasSize(full.findings().size() + 1);
    }

    @Test
    void the_page_stands_alone_and_what_a_file_is_called_is_no_markup() throws IOException {
        assertThat(page(DucCo.summary()))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"vi\">", "<th scope=\"col\" class=\"severity\">Mức độ</th>", "<caption>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "http://", "https://", " src=", "<link");
    }

    @Test
    void what_was_checked_and_agrees_is_said_under_its_unit() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(rows(workbook.getSheet("Theo đơn vị")))
                    .contains(List.of("Đã đối chiếu khớp (3 phép kiểm): V33 (2), V35"));
        }
        assertThat(page(DucCo.summary())).contains("<p>Đã đối chiếu khớp (3 phép kiểm): V33 (2), V35</p>");
    }

    @Test
    void text_for_a_terminal_has_the_verdict_and_a_line_a_finding_and_what_agrees() {
        String text =
                new FindingsText(DucCo.FORM, DucCo.WORDING).of(DucCo.counting().get(7));
        assertThat(text.lines())
                .containsExactly(
                        "Bao cao Xã Ia Kriêng.xlsx – Xã Ia Kriêng (23878): Cần bổ sung (1 lỗi, 0 cảnh báo, 0 lưu ý)",
                        "  Lỗi V34 · Phụ lục 02 · ô B9 · Tặng quà › Kinh phí: "
                                + "Tổng tiền chi tiết 6.250.000 không khớp Phụ lục 02 (5.000.000). Đang ghi: 5.000.000; "
                                + "số đối chiếu: 6.250.000; chênh lệch: -1.250.000. Đề nghị xác nhận một trong các khả năng: "
                                + "(1) ô Phụ lục 02!B9 ghi 6.250.000; (2) ô Phụ lục 04!C8 ghi 20, ô Phụ lục 04!F8 ghi "
                                + "5.000.000 (nghi gõ nhầm một chữ số).",
                        "  Đã đối chiếu khớp (3 phép kiểm): V33 (2), V35");
    }

    @Test
    void text_for_a_terminal_names_a_rule_as_agreeing_only_where_it_has_no_finding() {
        Checked checked = DucCo.counting().get(7);
        List<PassedCheck> passed = new ArrayList<>(checked.passed());
        passed.add(new PassedCheck("V34", 1));
        Checked both =
                new Checked(checked.submission(), checked.status(), checked.findings(), passed, checked.heldBack());
        assertThat(new FindingsText(DucCo.FORM, DucCo.WORDING).of(both))
                .contains("Đã đối chiếu khớp (3 phép kiểm): V33 (2), V35\n")
                .doesNotContain(", V34");
    }

    @Test
    void text_for_a_terminal_asks_once_and_names_a_cell_once() {
        Place cell = new Place("Phụ lục 02", "B9");
        Finding finding = new Finding(
                "V34",
                Severity.WARNING,
                null,
                cell,
                List.of(cell),
                null,
                null,
                null,
                null,
                Message.of("V11", "cell", "Phụ lục 02!B9", "element", "Kinh phí"));
        Checked checked = DucCo.counting().get(7);
        Checked blank =
                new Checked(checked.submission(), checked.status(), List.of(finding), List.of(), checked.heldBack());
        assertThat(new FindingsText(FormFiles.builtIn(), Wording.of(FormFiles.builtIn(), Language.VI))
                        .of(blank)
                        .lines())
                .contains("  Cảnh báo V34: Ô Phụ lục 02!B9 (Kinh phí) để trống. Nếu không phát sinh, đề nghị ghi 0.");
    }

    private static XSSFWorkbook written(Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DiscrepancyWorkbook(DucCo.FORM, DucCo.WORDING, MarkedCopies.NONE).write(summary, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String page(Summary summary) throws IOException {
        StringWriter page = new StringWriter();
        new DiscrepancyPage(DucCo.FORM, DucCo.WORDING, MarkedCopies.NONE).write(summary, page);
        return page.toString();
    }

    private static List<List<String>> rows(Sheet sheet) {
        DataFormatter shown = new DataFormatter(Locale.US);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> texts = new ArrayList<>();
            for (Cell cell : row) {
                String text = shown.formatCellValue(cell);
                if (!text.isEmpty()) texts.add(text);
            }
            rows.add(texts);
        }
        return rows;
    }
}
