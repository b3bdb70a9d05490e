package vn.tonghop.output.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "'=1", "＝1"})
    void text_that_looks_like_a_formula_is_text_and_marked_so(String text) throws IOException {
        XSSFCell cell = cell(text);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void characters_that_xml_forbids_read_back_as_they_were() throws IOException {
        assertThat(cell("a\u000bb\u0000c").getStringCellValue()).isEqualTo("a\u000bb\u0000c");
        assertThat(cell("mã _x000B_ viết sẵn").getStringCellValue()).isEqualTo("mã _x000B_ viết sẵn");
        assertThat(cell("nửa chữ \ud800").getStringCellValue()).isEqualTo("nửa chữ \ufffd");
    }

    @Test
    void marks_that_turn_text_around_are_left_out() throws IOException {
        assertThat(cell("bao\u202Exslx.exe").getStringCellValue()).isEqualTo("baoxslx.exe");
    }

    @Test
    void a_text_longer_than_a_cell_takes_is_cut_and_says_so() throws IOException {
        String read = cell("ô".repeat(40_000)).getStringCellValue();
        assertThat(read).hasSize(SafeText.LONGEST).endsWith("…");
    }

    @Test
    void a_text_higher_than_a_row_may_be_is_cut_and_says_so_where_people_read_and_machines_get_it_whole()
            throws IOException {
        String text = "Kinh phí vận động từ các nguồn. ".repeat(1_250);
        Draft draft = new Draft("a", List.of(100.0, 0.0));
        draft.add(Box.of(0, text, Look.ITEM), Box.of(1, text, Look.ITEM));
        draft.hide(1);
        XSSFCell cell = written(draft, new Book("a", LocalDate.of(2023, 7, 6)).shortening("…(đã rút gọn)"));
        String read = cell.getStringCellValue();
        assertThat(read).endsWith("…(đã rút gọn)").hasSizeGreaterThan(300);
        assertThat(text).startsWith(read.substring(0, read.indexOf('…')));
        assertThat(TextHeight.of(read, Look.ITEM, 100)).isBetween(380.0, 409.0);
        assertThat(cell.getRow().getHeightInPoints()).isBetween(380f, 409f);
        assertThat(cell.getRow().getCell(1).getStringCellValue()).hasSizeGreaterThan(30_000);
    }

    @Test
    void no_letter_is_cut_from_its_marks() {
        assertThat(SafeText.first(2, "ga\u0302\u0301m")).isEqualTo("g");
        assertThat(SafeText.first(4, "ga\u0302\u0301m")).isEqualTo("ga\u0302\u0301");
        assertThat(SafeText.first(2, "a\uD83D\uDE00b")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b\\c?d*e[f]:g", "'quoted'", "", "một tên trang tính dài hơn ba mươi mốt ký tự rất nhiều"})
    void a_sheet_name_is_one_that_excel_takes(String name) {
        assertThat(SheetName.safe(name))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(31)
                .doesNotContainPattern("[:\\\\/?*\\[\\]]|^'|'$");
    }

    @Test
    void widths_are_those_of_times_new_roman() {
        Look.Face regular = Look.PLAIN.face;
        assertThat(TextWidths.of("0", regular)).isCloseTo(12 * 0.5 * 1.04, within(0.01));
        assertThat(TextWidths.of("ấ", regular)).isEqualTo(TextWidths.of("a", regular));
        assertThat(TextWidths.of("ờ", regular)).isEqualTo(TextWidths.of("ơ", regular));
        assertThat(TextWidths.of("a\u0302\u0301", regular)).isEqualTo(TextWidths.of("a", regular));
        assertThat(TextWidths.of("Tổng cộng", Look.TOTAL_TEXT.face)).isGreaterThan(TextWidths.of("Tổng cộng", regular));
    }

    @Test
    void a_row_is_as_high_as_its_longest_text_needs() {
        Look.Face face = Look.PLAIN.face;
        assertThat(RowHeights.lines("một dòng", face, 100)).isEqualTo(1);
        assertThat(RowHeights.lines("Số trẻ em tham dự lễ phát động", face, 60)).isEqualTo(3);
        assertThat(RowHeights.lines("mộttừrấtdàikhôngcódấucáchnàocả", face, 50)).isGreaterThan(3);
        assertThat(RowHeights.lines("a\nb\nc", face, 100)).isEqualTo(3);
    }

    /** A page has room for 23 rows of 20 points; the first is repeated on the second page. */
    @ParameterizedTest
    @CsvSource({"20, 2, false", "20, 3, true", "42, 2, false", "42, 3, true"})
    void a_block_that_does_not_fit_on_what_is_left_of_a_page_begins_the_next_one(int before, int block, boolean parts) {
        Draft draft = new Draft("a", List.of(100.0));
        for (int row = 0; row < before; row++) draft.space(20);
        draft.head(0, 0, 0);
        draft.block();
        for (int row = 0; row < block; row++) draft.space(20);
        draft.add(Box.of(0, "hết", Look.TEXT));
        assertThat(PageFit.breaks(draft)).isEqualTo(parts ? List.of(before) : List.of());
    }

    @Test
    void a_column_is_wide_enough_for_its_numbers() throws IOException {
        Draft draft = new Draft("a", List.of(20.0));
        draft.add(Box.of(0, new BigDecimal("999999999999"), Look.TOTAL));
        assertThat(draft.widthOf(0)).isGreaterThan(TextWidths.of("999.999.999.999", Look.TOTAL.face));
    }

    @Test
    void a_number_that_excel_would_round_is_written_as_text() throws IOException {
        Draft draft = new Draft("a", List.of(200.0));
        draft.add(Box.of(0, new BigDecimal("12345678901234567"), Look.FIGURE));
        assertThat(written(draft).getStringCellValue()).isEqualTo("12.345.678.901.234.567");
    }

    private static XSSFCell cell(String text) throws IOException {
        Draft draft = new Draft("a", List.of(100.0));
        draft.add(Box.of(0, text, Look.TEXT));
        return written(draft);
    }

    private static XSSFCell written(Draft draft) throws IOException {
        return written(draft, new Book("a", LocalDate.of(2023, 7, 6)));
    }

    private static XSSFCell written(Draft draft, Book book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(List.of(draft), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))
                .getSheetAt(0)
                .getRow(0)
                .getCell(0);
    }
}
