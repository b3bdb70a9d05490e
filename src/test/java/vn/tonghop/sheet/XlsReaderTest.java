package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.sheet.BiffFile.f64;
import static vn.tonghop.sheet.BiffFile.u16;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

/** .xls of Excel 97 to 2003. */
class XlsReaderTest {

    private static final String NO_RESULT = "0000000000000000";

    @ParameterizedTest(name = "RK {0} is {1}")
    @CsvSource({"0000f03f, 1", "0200f03f, 268173312", "a6000000, 41", "a7000000, 0.41", "01c05e40, 1.23", "feffffff, -1"
    })
    void numbers_in_thirty_bits_are_read_whole(String rk, double value) {
        Grid grid = Open.grid(new BiffFile().cell(0x27E, "000000000000" + rk).bytes());
        assertThat(Open.cell(grid, "A1").number()).isEqualTo(value);
    }

    @Test
    void a_row_of_numbers_in_one_record_is_as_many_cells() {
        Grid grid = Open.grid(new BiffFile()
                .cell(0xBD, "0300 0200" + "0000 06000000" + "0000 0a000000" + "0300")
                .bytes());
        assertThat(Open.cell(grid, "C4").number()).isEqualTo(1);
        assertThat(Open.cell(grid, "D4").number()).isEqualTo(2);
        assertThat(grid.size()).isEqualTo(2);
    }

    @Test
    void text_in_the_letters_of_an_old_font_stays_as_it_is_stored() {
        Grid grid = Open.grid(
                new BiffFile().label(0, 0, "Phô lôc 01").label(1, 0, "").bytes());
        assertThat(Open.cell(grid, "A1").text()).isEqualTo("Phô lôc 01");
    }

    @Test
    void a_text_that_goes_on_in_the_next_record_is_one_text() {
        byte[] file = new BiffFile()
                .global(0xFC, "01000000 01000000 0600 00 616263")
                .global(0x3C, "01 1e01 1f01 2001")
                .cell(0xFD, "0000 0000 0000 00000000")
                .bytes();
        assertThat(Open.cell(Open.grid(file), "A1").text()).isEqualTo("abc\u011e\u011f\u0120");
    }

    @Test
    void a_formula_whose_result_nobody_computed_is_missing_and_never_0() {
        byte[] file = new BiffFile()
                .formula(0, 0, NO_RESULT, 2, "1e 0500")
                .formula(1, 0, NO_RESULT, 0, "1e 0500")
                .formula(2, 0, "000000000000ffff", 0, "1e 0500")
                .bytes();
        Grid grid = Open.grid(file);
        assertThat(Open.cell(grid, "A1").lacksCachedValue())
                .as("to be computed at loading")
                .isTrue();
        assertThat(Open.cell(grid, "A2").kind()).as("computed, and 0").isEqualTo(CellKind.NUMBER);
        assertThat(Open.cell(grid, "A3").lacksCachedValue())
                .as("a text that is not there")
                .isTrue();
        assertThat(Open.cell(grid, "A1").formula()).isEqualTo("5");
    }

    @Test
    void results_of_formulas_are_numbers_texts_booleans_and_errors() {
        byte[] file = new BiffFile()
                .formula(0, 0, f64(2.5), 0, "1e 0500")
                .formula(0, 1, "000000000000ffff", 0, "1e 0500")
                .cell(0x207, "0200 00 6869")
                .formula(0, 2, "010001000000ffff", 0, "1e 0500")
                .formula(0, 3, "02001d000000ffff", 0, "1e 0500")
                .formula(0, 4, "030000000000ffff", 0, "1e 0500")
                .bytes();
        Grid grid = Open.grid(file);
        assertThat(grid)
                .extracting(Cell::kind)
                .containsExactly(CellKind.NUMBER, CellKind.TEXT, CellKind.BOOLEAN, CellKind.ERROR, CellKind.TEXT);
        assertThat(grid).extracting(Cell::valueText).containsExactly("2.5", "hi", "TRUE", "#NAME?", "");
    }

    @Test
    void a_shared_formula_stands_written_out_in_each_of_its_cells() {
        String shared = "0000 0200 00 00 00 03" + "0500" + "4c 0000 01c0";
        byte[] file = new BiffFile()
                .formula(0, 0, f64(1), 8, "01 0000 0000")
                .cell(0x4BC, shared)
                .formula(1, 0, f64(2), 8, "01 0000 0000")
                .formula(2, 0, f64(3), 8, "01 0000 0000")
                .bytes();
        assertThat(Open.grid(file)).extracting(Cell::formula).containsExactly("B1", "B2", "B3");
    }

    @Test
    void an_array_formula_stands_in_its_first_cell() throws IOException {
        HSSFWorkbook book = new HSSFWorkbook();
        HSSFSheet sheet = book.createSheet("S1");
        sheet.setArrayFormula("B1:B2*2", CellRangeAddress.valueOf("A1:A2"));
        assertThat(Open.grid(bytes(book)))
                .extracting(Cell::formula)
                .startsWith("B1:B2*2")
                .doesNotContain("B3:B4*2");
    }

    @Test
    void rows_under_a_filter_and_in_a_collapsed_group_are_hidden_but_folded() {
        byte[] file = new BiffFile()
                .cell(0x208, u16(4) + "0000 0100 ff00 0000 0000 2000 0000")
                .cell(0x208, u16(5) + "0000 0100 ff00 0000 0000 2100 0000")
                .label(4, 0, "a")
                .label(5, 0, "b")
                .bytes();
        Grid grid = Open.grid(file);
        assertThat(grid.rowHidden(4)).isTrue();
        assertThat(grid.rowFolded(4)).isFalse();
        assertThat(grid.rowFolded(5)).isTrue();
    }

    @Test
    void a_whole_sheet_of_formatted_blanks_costs_nothing() {
        BiffFile file = new BiffFile();
        for (int row = 0; row < 65_536; row++) file.cell(0xBE, u16(row) + "0000" + "0000".repeat(256) + "ff00");
        Grid grid = Open.grid(file.label(65_535, 255, "x").bytes());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(Open.cell(grid, "IV65536").text()).isEqualTo("x");
    }

    @Test
    void a_file_that_was_cut_off_is_refused_not_read_in_part() {
        assertThat(Open.reason(new BiffFile().label(0, 0, "a").cutOff().bytes()))
                .isEqualTo("sheet.broken");
        assertThat(Open.reason(new BiffFile().cell(0x203, "0000 0000 0000 00").bytes()))
                .isEqualTo("sheet.broken");
    }

    @Test
    void excel_95_and_older_are_refused_with_what_to_do() {
        ByteArrayOutputStream biff5 = new ByteArrayOutputStream();
        BiffFile.record(biff5, 0x809, "0005 1000 0000 0000");
        BiffFile.record(biff5, 0x0A, "");
        Opened.Refused refused = Open.refused(biff5.toByteArray());
        assertThat(refused.format()).isEqualTo(FileFormat.EXCEL_95);
        assertThat(refused.reason().key()).isEqualTo("sheet.excel95");
    }

    @Test
    void a_read_only_password_opens_by_itself_another_one_must_be_given() throws IOException {
        assertThat(Open.grid(encrypted(Decryptor.DEFAULT_PASSWORD)).size()).isEqualTo(1);
        byte[] secret = encrypted("mật khẩu 1");
        assertThat(Open.reason(secret)).isEqualTo("sheet.encrypted");
        Opened opened = new Sheets(Limits.DEFAULT, List.of("sai", "mật khẩu 1")).open("t.xls", secret);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
    }

    @Test
    void links_to_other_workbooks_are_noted_and_their_cached_values_kept() {
        String url = "01" + BiffFile.hex("PL2022.xlsx".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] file = new BiffFile()
                .global(0x1AE, "0100" + u16(12) + "00" + url + "0200 00 5331")
                .global(0x17, "0100 0000 0000 0000")
                .formula(0, 0, f64(7), 0, "3a 0000 0200 0100")
                .bytes();
        assertThat(Open.contents(file).notes()).extracting(note -> note.key()).containsExactly("sheet.note.links");
        assertThat(Open.cell(Open.grid(file), "A1").formula()).isEqualTo("'[PL2022.xlsx]S1'!$B$3");
        assertThat(Open.cell(Open.grid(file), "A1").number()).isEqualTo(7);
    }

    private static byte[] encrypted(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            HSSFWorkbook book = new HSSFWorkbook();
            book.createSheet("S1").createRow(0).createCell(0).setCellValue(7);
            return bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_are_told_of() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var struck = book.createFont();
            struck.setStrikeout(true);
            var raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            var row = book.createSheet().createRow(0);
            List<String> texts = List.of("750", "701", "750", "70 em");
            var fonts = List.of(struck, raised, struck, struck);
            int[][] parts = {{0, 1}, {2, 3}, {0, 3}, {3, 5}};
            for (int i = 0; i < texts.size(); i++) {
                var rich = new HSSFRichTextString(texts.get(i));
                rich.applyFont(parts[i][0], parts[i][1], fonts.get(i));
                row.createCell(i).setCellValue(rich);
            }
            book.write(bytes);
        }
        Grid grid = Open.grid(bytes.toByteArray());
        assertThat(List.of("A1", "B1", "C1", "D1"))
                .extracting(at -> Open.cell(grid, at).style().digitsApart())
                .containsExactly(true, true, false, false);
        assertThat(Open.cell(grid, "C1").style().struckThrough()).isTrue();
    }
}
