package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.form.Form;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.output.report.Report;

class ReportTest {

    private static final OrgUnit PROVINCE = DucCo.unit("64", "Tỉnh Gia Lai", "province", "");
    private static final OrgUnits ROSTER = new OrgUnits(List.of(PROVINCE, DucCo.DISTRICT));

    @Test
    void the_head_has_issuer_and_state_and_leaves_number_and_date_to_the_clerk() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(lines(cell(report, 0, 0)))
                    .containsExactly(
                            "UBND HUYỆN ĐỨC CƠ", "PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Số:          /BC-LĐTBXH");
            assertThat(lines(cell(report, 0, 1)))
                    .containsExactly(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Đức Cơ, ngày       tháng       năm 2023");
            assertThat(text(report))
                    .containsSubsequence(
                            "BÁO CÁO",
                            "Kết quả tổ chức Tháng hành động vì trẻ em năm 2023",
                            "Kính gửi: Ủy ban nhân dân tỉnh Gia Lai.");
        }
    }

    @Test
    void who_was_late_and_who_is_missing_is_said_by_name() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(text(report))
                    .contains(
                            "Hạn nộp báo cáo: ngày 05 tháng 7 năm 2023. Số đơn vị phải báo cáo: 10.",
                            "- Nộp đúng hạn: 08 đơn vị.",
                            "- Nộp chậm: 01 đơn vị: xã Ia Kriêng.",
                            "- Chưa nộp: 01 đơn vị: xã Ia Nan.");
            assertThat(text(report))
                    .anyMatch(line -> line.endsWith("; trên cơ sở báo cáo của 09/10 xã, thị trấn, "
                            + "Phòng Lao động - Thương binh và Xã hội tổng hợp kết quả như sau:"));
        }
    }

    @Test
    void totals_are_those_of_the_summary_amounts_also_in_words_and_what_is_not_in_them_is_said() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(text(report))
                    .contains(
                            "- Tổ chức phát động Tháng hành động vì trẻ em: 10 điểm phát động (chưa gồm 01 đơn vị); "
                                    + "6.132 trẻ em tham dự.",
                            "- Công trình dành cho trẻ em: 01 công trình xây mới; 02 công trình nâng cấp.",
                            "- Kinh phí cho Tháng hành động vì trẻ em: ngân sách nhà nước 51.930.000 đồng; "
                                    + "vận động 226.900.000 đồng; tổng cộng 278.830.000 đồng (bằng chữ: "
                                    + "hai trăm bảy mươi tám triệu tám trăm ba mươi nghìn đồng).",
                            "- Tặng quà: 566 trẻ em; kinh phí 161.800.000 đồng (bằng chữ: một trăm sáu mươi mốt triệu "
                                    + "tám trăm nghìn đồng; chưa gồm 01 đơn vị; theo báo cáo: 166.800.000 đồng).");
        }
    }

    @Test
    void figures_to_note_are_named_with_unit_and_appendix() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(text(report))
                    .containsSubsequence(
                            "III. SỐ LIỆU CẦN LƯU Ý",
                            "Số liệu chưa xác nhận, chưa cộng vào tổng:",
                            "- Thị trấn Chư Ty: thành tiền (Phụ lục IV).",
                            "- Xã Ia Lang: tổ chức phát động Tháng hành động vì trẻ em – số điểm phát động (Phụ lục I).",
                            "- Xã Ia Kriêng: tặng quà – kinh phí (Phụ lục II).",
                            "Số liệu đơn vị để trống, chưa cộng vào tổng:",
                            "Số liệu đã cộng vào tổng, đang đề nghị đơn vị xác nhận:",
                            "IV. TỒN TẠI, HẠN CHẾ");
        }
    }

    @Test
    void what_only_people_can_write_is_a_gap_on_yellow() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            List<String> gaps = new ArrayList<>();
            for (XWPFParagraph paragraph : paragraphs(report))
                for (XWPFRun run : paragraph.getRuns())
                    if (run.getTextHighlightColor().toString().equals("yellow")) gaps.add(run.text());
            assertThat(gaps)
                    .containsExactly(
                            "[số, ngày, trích yếu văn bản chỉ đạo]",
                            "[Người soạn viết: tồn tại, hạn chế và nguyên nhân]",
                            "[Người soạn viết: kiến nghị, đề xuất]",
                            "[Họ và tên]");
        }
    }

    @Test
    void it_ends_as_official_documents_do() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(text(report)).contains("(Kèm theo các Phụ lục I, II, III, IV)./.");
            assertThat(lines(cell(report, 1, 0)))
                    .containsExactly("Nơi nhận:", "- Như trên;", "- TT Huyện ủy, TT HĐND huyện (b/c);", "- Lưu: VT.");
            assertThat(lines(cell(report, 1, 1))).containsExactly("TRƯỞNG PHÒNG", "[Họ và tên]");
        }
    }

    /** The levels are the roster's: since 2025 there are no districts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tỉnh Gia Lai          | TỈNH GIA LAI           | TT Tỉnh ủy, TT HĐND tỉnh (b/c)",
                "Thành phố Hồ Chí Minh | THÀNH PHỐ HỒ CHÍ MINH  | TT Thành ủy, TT HĐND thành phố (b/c)",
                "Thị xã An Khê         | THỊ XÃ AN KHÊ          | TT Thị ủy, TT HĐND thị xã (b/c)",
                "Xã Đức Cơ             | XÃ ĐỨC CƠ              | TT Đảng ủy, TT HĐND xã (b/c)",
            })
    void the_issuer_without_a_word_in_the_form_is_the_peoples_committee_of_the_rosters_unit(
            String unit, String head, String leaders) throws IOException {
        Summary summary = of(DucCo.unit("52", unit, "province", ""), DucCo.summary());
        try (XWPFDocument report = written(withoutAgency(), summary)) {
            assertThat(lines(cell(report, 0, 0))).containsExactly("ỦY BAN NHÂN DÂN", head, "Số:          /BC-UBND");
            assertThat(lines(cell(report, 1, 0))).contains("- " + leaders + ";");
            assertThat(lines(cell(report, 1, 1))).startsWith("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
            assertThat(String.join("\n", text(report))).doesNotContainIgnoringCase("huyện");
        }
    }

    @Test
    void a_unit_under_nobody_has_a_gap_for_the_addressee() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), of(PROVINCE, DucCo.summary()))) {
            assertThat(text(report)).contains("Kính gửi: [cơ quan nhận báo cáo].");
        }
    }

    @Test
    void addressees_recipients_and_what_it_follows_from_are_the_forms_where_it_names_them() throws IOException {
        Form form = with(Map.of(
                "report_addressee", "Sở Y tế tỉnh Gia Lai; UBND huyện Đức Cơ",
                "report_recipients", "Lãnh đạo Phòng; Các xã, thị trấn",
                "report_archive", "VT, LĐTBXH",
                "report_basis", "Thực hiện Kế hoạch số 45/KH-UBND"));
        try (XWPFDocument report = written(form, DucCo.summary())) {
            assertThat(text(report)).contains("Kính gửi:", "- Sở Y tế tỉnh Gia Lai;", "- UBND huyện Đức Cơ.");
            assertThat(lines(cell(report, 1, 0)))
                    .containsExactly(
                            "Nơi nhận:",
                            "- Như trên;",
                            "- Lãnh đạo Phòng;",
                            "- Các xã, thị trấn;",
                            "- Lưu: VT, LĐTBXH.");
            assertThat(text(report)).anyMatch(line -> line.startsWith("Thực hiện Kế hoạch số 45/KH-UBND; trên cơ sở"));
        }
    }

    @Test
    void nothing_known_is_said_in_words_and_never_0() throws IOException {
        Summary full = DucCo.summary();
        Summary empty = new Summary(
                full.unit(),
                full.period(),
                full.asOf(),
                full.units(),
                List.of(),
                List.of(),
                full.figures().stream()
                        .map(figure -> new SummaryFigure(
                                figure.table(), figure.row(), figure.element(), null, null, List.of()))
                        .toList(),
                List.of(),
                List.of());
        try (XWPFDocument report = written(with(Map.of()), empty)) {
            assertThat(text(report))
                    .contains("Chưa có số liệu.", "Không có số liệu cần lưu ý.")
                    .contains("Số liệu tổng hợp của 0/10 xã, thị trấn.");
            assertThat(String.join("\n", text(report))).doesNotContain(" 0 đồng");
        }
    }

    @Test
    void an_amount_that_words_do_not_reach_stands_in_digits() throws IOException {
        Summary full = DucCo.summary();
        BigDecimal huge = new BigDecimal("123456789012345678901");
        List<SummaryFigure> figures = full.figures().stream()
                .map(figure ->
                        new SummaryFigure(figure.table(), figure.row(), figure.element(), huge, huge, figure.units()))
                .toList();
        try (XWPFDocument report = written(with(Map.of()), withFigures(full, figures))) {
            assertThat(String.join("\n", text(report)))
                    .contains("kinh phí 123.456.789.012.345.678.901 đồng")
                    .contains("tổng cộng 246.913.578.024.691.357.802 đồng.")
                    .doesNotContain("bằng chữ");
        }
    }

    @Test
    void it_is_an_official_document_whatever_language_the_program_speaks() throws IOException {
        ByteArrayOutputStream english = new ByteArrayOutputStream();
        new Report(with(Map.of()), new Wording(DucCo.VI, DucCo.EN, Language.EN), ROSTER)
                .write(DucCo.summary(), english);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        SameBytes.copy(english.toByteArray(), packed);
        ByteArrayOutputStream vietnamese = new ByteArrayOutputStream();
        SameBytes.copy(bytes(with(Map.of()), DucCo.summary()), vietnamese);
        assertThat(packed.toByteArray()).isEqualTo(vietnamese.toByteArray());
    }

    @Test
    void its_day_of_making_is_one_of_the_data_and_its_maker_the_program() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            assertThat(report.getProperties().getCoreProperties().getCreated()).isEqualTo("2023-07-06T00:00:00Z");
            assertThat(report.getProperties().getCoreProperties().getCreator()).isEqualTo("tonghop");
        }
    }

    @Test
    void paper_margins_font_indent_and_page_numbers_are_those_of_the_decree() throws IOException {
        try (XWPFDocument report = written(with(Map.of()), DucCo.summary())) {
            var section = report.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11_906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16_838));
            assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(1_701));
            assertThat(section.getPgMar().getRight()).isEqualTo(BigInteger.valueOf(850));
            assertThat(section.getPgMar().getTop()).isEqualTo(BigInteger.valueOf(1_134));
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(report.getHeaderList())
                    .anyMatch(header -> header.getParagraphs().stream()
                            .anyMatch(paragraph -> paragraph.getCTP().sizeOfFldSimpleArray() == 1));
            for (XWPFParagraph paragraph : paragraphs(report))
                for (XWPFRun run : paragraph.getRuns())
                    if (!run.text().isEmpty()) {
                        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                        assertThat(run.getFontSizeAsDouble()).isBetween(11.0, 14.0);
                    }
            XWPFParagraph body = report.getParagraphs().stream()
                    .filter(each -> each.getText().startsWith("- Tặng quà"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(body.getIndentationFirstLine()).isEqualTo(720);
            assertThat(body.getSpacingBefore()).isGreaterThanOrEqualTo(120);
        }
    }

    @Test
    void marks_and_characters_of_a_roster_do_not_break_the_document() throws IOException {
        OrgUnit hostile = DucCo.unit("631", "Huyện <w:p/> \u202Egnol\u0000 & \"=cmd|' /C calc'!A0\"", "district", "64");
        try (XWPFDocument report = written(withoutAgency(), of(hostile, DucCo.summary()))) {
            assertThat(lines(cell(report, 0, 0)).get(1)).isEqualTo("HUYỆN <W:P/> GNOL & \"=CMD|' /C CALC'!A0\"");
        }
    }

    // ---- helpers --------------------------------------------------------------------------------------------------

    private static Form with(Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(DucCo.FORM.parameters());
        all.put("title", "Kết quả tổ chức Tháng hành động vì trẻ em");
        all.put("report_totals", "p01.fund_state + p01.fund_mobilised");
        all.putAll(parameters);
        return form(all);
    }

    private static Form withoutAgency() {
        Map<String, String> all = new TreeMap<>(with(Map.of()).parameters());
        all.keySet().removeIf(id -> id.startsWith("agency") || id.equals("report_symbol"));
        return form(all);
    }

    private static Form form(Map<String, String> parameters) {
        Form form = DucCo.FORM;
        return new Form(form.id(), form.levels(), form.tables(), form.elements(), form.rules(), parameters);
    }

    private static Summary of(OrgUnit top, Summary full) {
        return new Summary(
                top,
                full.period(),
                full.asOf(),
                full.units(),
                full.counting(),
                full.read(),
                full.figures(),
                full.submissions(),
                full.findings());
    }

    private static Summary withFigures(Summary full, List<SummaryFigure> figures) {
        return new Summary(
                full.unit(),
                full.period(),
                full.asOf(),
                full.units(),
                full.counting(),
                full.read(),
                figures,
                full.submissions(),
                full.findings());
    }

    private static XWPFDocument written(Form form, Summary summary) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(form, summary)));
    }

    private static byte[] bytes(Form form, Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Report(form, DucCo.WORDING, ROSTER).write(summary, out);
        return out.toByteArray();
    }

    private static XWPFTableCell cell(XWPFDocument report, int table, int column) {
        return report.getTables().get(table).getRow(0).getCell(column);
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> text(XWPFDocument report) {
        return report.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Those of head and foot too. */
    private static List<XWPFParagraph> paragraphs(XWPFDocument report) {
        List<XWPFParagraph> all = new ArrayList<>(cell(report, 0, 0).getParagraphs());
        all.addAll(cell(report, 0, 1).getParagraphs());
        all.addAll(report.getParagraphs());
        all.addAll(cell(report, 1, 0).getParagraphs());
        all.addAll(cell(report, 1, 1).getParagraphs());
        return all;
    }
}
