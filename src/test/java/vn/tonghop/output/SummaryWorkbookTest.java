package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;

class SummaryWorkbookTest {

    private static final int FIRST_UNIT_ROW = 9;
    private static final String ONE = "Phụ lục I";

    @Test
    void the_sheets_are_those_of_the_office() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly(
                            "Tổng quan",
                            ONE,
                            "Phụ lục II",
                            "Phụ lục III",
                            "Phụ lục IV – Chi tiết tặng quà",
                            "Tình hình nộp báo cáo",
                            "Lỗi và cảnh báo",
                            "Nhật ký điều chỉnh",
                            "Nguồn số liệu");
        }
    }

    @Test
    void an_appendix_has_the_head_of_the_form_a_number_row_and_a_row_a_unit_in_roster_order() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            XSSFSheet sheet = workbook.getSheet(ONE);
            assertThat(texts(sheet.getRow(0))).contains("UBND HUYỆN ĐỨC CƠ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            assertThat(texts(sheet.getRow(6)))
                    .containsExactly(
                            "TT",
                            "Đơn vị",
                            "Tổ chức phát động Tháng hành động vì trẻ em",
                            "Công trình dành cho trẻ em",
                            "Kinh phí cho Tháng hành động vì trẻ em");
            assertThat(sheet.getMergedRegions())
                    .extracting(Object::toString)
                    .anyMatch(merge -> merge.contains("[A7:A8]"))
                    .anyMatch(merge -> merge.contains("[C7:D7]"))
                    .anyMatch(merge -> merge.contains("[G7:H7]"));
            assertThat(texts(sheet.getRow(8))).containsExactly("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)");
            assertThat(IntStream.range(0, 10).mapToObj(i -> text(sheet, FIRST_UNIT_ROW + i, 1)))
                    .containsExactlyElementsOf(
                            DucCo.UNITS.stream().map(OrgUnit::name).toList());
        }
    }

    @Test
    void a_total_is_a_formula_whose_stored_result_is_the_engines_number() throws IOException {
        Summary summary = DucCo.summary();
        try (XSSFWorkbook workbook = written(summary)) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<BigDecimal> stored = new ArrayList<>();
            for (Sheet sheet : workbook)
                for (Row row : sheet)
                    for (Cell cell : row)
                        if (cell.getCellType() == CellType.FORMULA) {
                            stored.add(BigDecimal.valueOf((long) cell.getNumericCellValue()));
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .as(sheet.getSheetName() + cell.getAddress())
                                    .isEqualTo(cell.getNumericCellValue());
                        }
            assertThat(stored)
                    .containsExactlyElementsOf(
                            summary.figures().stream().map(SummaryFigure::value).toList());
        }
    }

    @Test
    void what_is_not_there_is_said_in_italics_and_never_shown_as_0() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            XSSFSheet one = workbook.getSheet(ONE);
            XSSFCell held = one.getRow(FIRST_UNIT_ROW + 6).getCell(2);
            assertThat(held.getStringCellValue()).isEqualTo("chưa xác nhận");
            assertThat(held.getCellStyle().getFont().getItalic()).isTrue();
            assertThat(IntStream.range(2, 8).mapToObj(column -> text(one, FIRST_UNIT_ROW + 9, column)))
                    .containsOnly("chưa báo cáo");
            XSSFSheet three = workbook.getSheet("Phụ lục III");
            assertThat(text(three, FIRST_UNIT_ROW + 8, 2)).isEqualTo("để trống");
        }
    }

    @Test
    void the_comment_of_a_held_figure_has_the_number_that_was_reported() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            XSSFCell held =
                    workbook.getSheet("Phụ lục II").getRow(FIRST_UNIT_ROW + 7).getCell(3);
            assertThat(held.getStringCellValue()).isEqualTo("chưa xác nhận");
            assertThat(held.getCellComment().getString().getString()).contains("5.000.000");
        }
    }

    @Test
    void under_the_total_stand_what_was_reported_and_how_many_units_it_misses() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            XSSFSheet two = workbook.getSheet("Phụ lục II");
            int total = FIRST_UNIT_ROW + 10;
            assertThat(text(two, total, 0)).isEqualTo("Tổng cộng");
            assertThat(two.getRow(total).getCell(3).getNumericCellValue()).isEqualTo(161_800_000);
            assertThat(text(two, total + 1, 0)).isEqualTo("Theo báo cáo");
            assertThat(two.getRow(total + 1).getCell(3).getNumericCellValue()).isEqualTo(166_800_000);
            assertThat(two.getRow(total + 2).getCell(3).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void a_total_that_no_unit_gave_anything_to_is_not_0() throws IOException {
        Summary full = DucCo.summary();
        List<SummaryFigure> empty =
                full.figures().stream().map(SummaryWorkbookTest::withoutUnits).toList();
        Summary summary = new Summary(
                full.unit(),
                full.period(),
                full.asOf(),
                full.units(),
                List.of(),
                List.of(),
                empty,
                List.of(),
                List.of());
        try (XSSFWorkbook workbook = written(summary)) {
            assertThat(text(workbook.getSheet(ONE), FIRST_UNIT_ROW + 10, 2)).isEqualTo("chưa có số liệu");
        }
    }

    @Test
    void a_total_leads_to_its_sources_and_those_name_file_sheet_cell_and_text() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            XSSFCell total = workbook.getSheet(ONE).getRow(FIRST_UNIT_ROW + 10).getCell(7);
            String address = total.getHyperlink().getAddress();
            assertThat(address).startsWith("'Nguồn số liệu'!A");
            Sheet sources = workbook.getSheet("Nguồn số liệu");
            int first = Integer.parseInt(address.replaceAll(".*!A", "")) - 1;
            assertThat(texts(sources.getRow(first)))
                    .containsExactly(
                            "Phụ lục I",
                            "Cấp xã",
                            "Kinh phí cho Tháng hành động vì trẻ em › Vận động",
                            "Thị trấn Chư Ty",
                            "38,000,000",
                            "Bao cao Thị trấn Chư Ty.xlsx",
                            "Phụ lục 01",
                            "F10",
                            "38.000.000đ",
                            "Số ghi dạng chữ");
            double sum = IntStream.range(first, first + 10)
                    .mapToObj(row -> sources.getRow(row).getCell(4))
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                    .mapToDouble(Cell::getNumericCellValue)
                    .sum();
            assertThat(sum).isEqualTo(total.getNumericCellValue());
        }
    }

    @Test
    void whatever_stands_under_a_table_leads_to_the_sources_of_its_column() throws IOException {
        Summary summary = DucCo.summary();
        int linked = 0;
        try (XSSFWorkbook workbook = written(summary)) {
            for (String name : List.of(ONE, "Phụ lục II", "Phụ lục III", "Phụ lục IV – Chi tiết tặng quà"))
                for (Row row : workbook.getSheet(name))
                    if (!texts(row).isEmpty()
                            && List.of("Tổng cộng", "Theo báo cáo", "Số đơn vị chưa có trong tổng")
                                    .contains(texts(row).get(0)))
                        for (Cell cell : row)
                            if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
                                assertThat(cell.getHyperlink())
                                        .as(name + cell.getAddress())
                                        .isNotNull();
                                linked++;
                            }
        }
        assertThat(linked).isEqualTo(3 * summary.figures().size());
    }

    @Test
    void the_gift_rounds_are_listed_with_giver_and_level() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            Sheet four = workbook.getSheet("Phụ lục IV – Chi tiết tặng quà");
            assertThat(rows(four))
                    .contains(List.of(
                            "8", "Xã Ia Lang", "Phòng LĐTBXH huyện", "Cấp huyện", "10", "10", "250,000", "2,500,000"))
                    .contains(List.of("12", "Xã Ia Nan", "chưa báo cáo"));
        }
    }

    @Test
    void who_has_reported_when_and_who_has_not_is_said_in_words() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(rows(workbook.getSheet("Tình hình nộp báo cáo")))
                    .contains(List.of("Đã nộp 9/10 đơn vị; chưa nộp 1 đơn vị"))
                    .contains(List.of(
                            "7",
                            "Xã Ia Lang",
                            "23875",
                            "Đã nộp, đúng hạn",
                            "Cần bổ sung",
                            "Bao cao Xã Ia Lang.xlsx",
                            "1",
                            "1",
                            "30/06/2023 15:15"))
                    .contains(List.of(
                            "8",
                            "Xã Ia Kriêng",
                            "23878",
                            "Nộp chậm",
                            "Cần bổ sung",
                            "Bao cao Xã Ia Kriêng.xlsx",
                            "1",
                            "0",
                            "06/07/2023 00:30"))
                    .contains(List.of("10", "Xã Ia Nan", "23884", "Chưa nộp"));
        }
    }

    @Test
    void text_of_a_file_stays_text_marked_as_such() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            List<XSSFCell> hostile = new ArrayList<>();
            for (Sheet sheet : workbook)
                for (Row row : sheet)
                    for (Cell cell : row)
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("=")) hostile.add((XSSFCell) cell);
            assertThat(hostile)
                    .hasSize(2)
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
        }
    }

    @Test
    void it_prints_on_a4_landscape_one_page_wide_with_heads_repeated_and_page_numbers() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            for (Sheet each : workbook) {
                XSSFSheet sheet = (XSSFSheet) each;
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSizeEnum().name()).isEqualTo("A4_PAPER");
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM))
                        .extracting(margin -> Math.round(sheet.getMargin(margin) * 25.4))
                        .containsExactly(30L, 15L, 20L, 20L);
                assertThat(fonts(sheet)).allMatch(font -> font.matches("Times New Roman 1[1-4]"));
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getOddHeader().getCenter()).contains("&P");
                assertThat(sheet.getFirstHeader().getCenter()).isEmpty();
                assertThat(sheet.getCTWorksheet().getHeaderFooter().getDifferentFirst())
                        .isTrue();
            }
            XSSFSheet one = workbook.getSheet(ONE);
            assertThat(one.getRepeatingRows().formatAsString()).isEqualTo("7:9");
            assertThat(one.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 9);
            assertThat(workbook.getSheet("Nguồn số liệu")
                            .getCTWorksheet()
                            .getAutoFilter()
                            .getRef())
                    .startsWith("A2:J");
        }
    }

    private static Set<String> fonts(XSSFSheet sheet) {
        Set<String> fonts = new TreeSet<>();
        for (Row row : sheet)
            for (Cell cell : row) {
                XSSFFont font = ((XSSFCell) cell).getCellStyle().getFont();
                fonts.add(font.getFontName() + " " + font.getFontHeightInPoints());
            }
        return fonts;
    }

    @Test
    void the_overview_has_native_charts_over_its_own_cells() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(workbook.getSheet("Tổng quan").getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly(
                            "Tình hình nộp báo cáo", "Kinh phí theo đơn vị (đồng)", "Số trẻ em theo từng chỉ tiêu");
            for (XSSFChart chart :
                    workbook.getSheet("Tổng quan").getDrawingPatriarch().getCharts())
                assertThat(Pattern.compile("<c:f>([^<]*)</c:f>")
                                .matcher(chart.getCTChart().xmlText())
                                .results()
                                .map(found -> found.group(1)))
                        .isNotEmpty()
                        .allMatch(cells -> cells.matches("'?Tổng quan'?!\\$[A-C]\\$[0-9]+:\\$[A-C]\\$[0-9]+"));
        }
    }

    @Test
    void without_decisions_the_log_of_adjustments_says_so() throws IOException {
        try (XSSFWorkbook workbook = written(DucCo.summary())) {
            assertThat(rows(workbook.getSheet("Nhật ký điều chỉnh"))).contains(List.of("Không có điều chỉnh"));
        }
    }

    @Test
    void the_same_summary_gives_the_same_cells_and_properties() throws IOException {
        try (XSSFWorkbook one = written(DucCo.summary());
                XSSFWorkbook two = written(DucCo.summary())) {
            for (Sheet sheet : one)
                assertThat(rows(two.getSheet(sheet.getSheetName()))).isEqualTo(rows(sheet));
            assertThat(one.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(two.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2023-07-06T00:00:00Z");
            assertThat(one.getProperties().getCoreProperties().getCreator()).isEqualTo("tonghop");
        }
    }

    @Test
    void in_english_the_titles_are_english() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryWorkbook(DucCo.FORM, new Wording(DucCo.VI, DucCo.EN, Language.EN), MarkedCopies.NONE)
                .write(DucCo.summary(), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook).extracting(Sheet::getSheetName).contains("Overview", "Appendix I", "Sources");
            assertThat(text(workbook.getSheet("Appendix I"), FIRST_UNIT_ROW + 9, 2))
                    .isEqualTo("not reported");
        }
    }

    @Test
    void a_country_of_units_is_streamed_and_its_totals_still_stand() throws IOException {
        List<OrgUnit> units = IntStream.range(0, 1_060)
                .mapToObj(i -> DucCo.unit("%05d".formatted(i), "Xã thứ " + i, "commune", "631"))
                .toList();
        Summary small = DucCo.summary();
        List<SummaryFigure> figures = small.figures().stream()
                .map(figure -> new SummaryFigure(
                        figure.table(),
                        figure.row(),
                        figure.element(),
                        BigDecimal.valueOf(1_060L * 7),
                        BigDecimal.valueOf(1_060L * 7),
                        units.stream().map(unit -> counts(unit, 7)).toList()))
                .toList();
        Summary large = new Summary(
                small.unit(), small.period(), small.asOf(), units, List.of(), List.of(), figures, List.of(), List.of());
        try (XSSFWorkbook workbook = written(large)) {
            Cell total = workbook.getSheet(ONE).getRow(FIRST_UNIT_ROW + 1_060).getCell(2);
            assertThat(total.getCellFormula()).isEqualTo("SUM(C10:C1069)");
            assertThat(total.getNumericCellValue()).isEqualTo(7_420);
            assertThat(workbook.getSheet("Nguồn số liệu").getLastRowNum()).isEqualTo(1 + 19 * 1_060);
            assertThat(workbook.getSheet("Tổng quan").getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .contains("40 đơn vị có kinh phí lớn nhất (đồng)");
        }
    }

    private static UnitFigure counts(OrgUnit unit, long value) {
        BigDecimal number = BigDecimal.valueOf(value);
        return new UnitFigure(unit, UnitFigure.State.COUNTS, "a.xlsx", null, number, number);
    }

    private static SummaryFigure withoutUnits(SummaryFigure figure) {
        return new SummaryFigure(
                figure.table(),
                figure.row(),
                figure.element(),
                null,
                null,
                figure.units().stream()
                        .map(part -> new UnitFigure(part.unit(), UnitFigure.State.NOT_REPORTED, null, null, null, null))
                        .toList());
    }

    private static XSSFWorkbook written(Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryWorkbook(DucCo.FORM, DucCo.WORDING, MarkedCopies.NONE).write(summary, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) rows.add(texts(row));
        return rows;
    }

    /** What stands in the cells that are not empty, as shown on an English system. */
    private static List<String> texts(Row row) {
        DataFormatter shown = new DataFormatter(Locale.US);
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            String text = shown.formatCellValue(cell);
            if (!text.isEmpty()) texts.add(text);
        }
        return texts;
    }
}
