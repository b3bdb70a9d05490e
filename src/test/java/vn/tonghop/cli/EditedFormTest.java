package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.form.FormRead;
import vn.tonghop.sheet.FormFiles;

/** What people do to an exported form in a spreadsheet, beside typing into its cells. */
class EditedFormTest {

    @TempDir
    private Path dir;

    private Path file;

    @BeforeEach
    void export() {
        file = dir.resolve("biểu.xlsx");
        Program program = Program.run("form", "export", file);
        assertThat(program.status()).as(program.err()).isZero();
    }

    /** What no text can be read from, and what is said. */
    private enum Wrong {
        ERROR(
                book -> value(book).setCellErrorValue(FormulaError.DIV0.getCode()),
                "Bảng «parameters», ô B\\d+ .*#DIV/0!"),
        UNCALCULATED(
                book -> {
                    XSSFCell value = value(book);
                    value.setCellFormula("1000*3000");
                    value.getCTCell().unsetV();
                },
                "Bảng «parameters», ô B\\d+ .*=1000\\*3000"),
        MERGED(
                book -> book.getSheet("parameters").addMergedRegion(new CellRangeAddress(4, 5, 1, 1)),
                "Bảng «parameters», ô B5 .*gộp"),
        TWO_SHEETS(book -> book.createSheet("Rules "), "hai trang cùng tên «rules»");

        private final Consumer<XSSFWorkbook> edit;
        private final String said;

        Wrong(Consumer<XSSFWorkbook> edit, String said) {
            this.edit = edit;
            this.said = said;
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void what_no_text_can_be_read_from_is_a_mistake_in_one_line_that_names_its_cell(Wrong wrong) throws IOException {
        edit(wrong.edit);
        Program check = Program.run("form", "check", file);
        assertThat(check.status()).as(check.out()).isEqualTo(2);
        assertThat(check.err()).hasLineCount(1).containsPattern(wrong.said);
    }

    /** What changes nothing of what the form says. */
    private enum Harmless {
        HIDDEN_SHEET(book -> book.setSheetHidden(book.getSheetIndex("rules"), true)),
        HIDDEN_ROWS(book -> {
            for (Row row : book.getSheet("rules")) row.setZeroHeight(row.getRowNum() % 2 == 1);
        }),
        HIDDEN_COLUMNS(book -> book.getSheet("parameters").setColumnHidden(1, true)),
        SHEET_OF_ITS_OWN(
                book -> book.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("rules")),
        COLUMN_OF_ITS_OWN(book -> {
            XSSFSheet sheet = book.getSheet("rules");
            int free = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(free + 1).setCellValue("ý kiến");
            sheet.getRow(3).createCell(free + 1).setCellErrorValue(FormulaError.REF.getCode());
        }),
        CALCULATED(book -> {
            XSSFCell value = value(book);
            double number = Double.parseDouble(value.getStringCellValue());
            value.setBlank();
            value.setCellFormula("1500000*2");
            value.setCellValue(number);
        }),
        BLANK_ROWS(book -> {
            XSSFSheet sheet = book.getSheet("tables");
            sheet.shiftRows(2, sheet.getLastRowNum(), 3);
        });

        private final Consumer<XSSFWorkbook> edit;

        Harmless(Consumer<XSSFWorkbook> edit) {
            this.edit = edit;
        }
    }

    @ParameterizedTest
    @EnumSource(Harmless.class)
    void what_says_nothing_else_is_the_same_form(Harmless harmless) throws IOException {
        edit(harmless.edit);
        FormRead read = FormFiles.read(file);
        assertThat(read).isInstanceOf(FormRead.Good.class);
        assertThat(((FormRead.Good) read).form()).isEqualTo(FormFiles.builtIn());
    }

    /** The threshold {@code gift_average_max}. */
    private static XSSFCell value(XSSFWorkbook book) {
        for (Row row : book.getSheet("parameters"))
            if (row.getCell(0).getStringCellValue().equals("gift_average_max")) return (XSSFCell) row.getCell(1);
        throw new IllegalStateException();
    }

    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(book);
            book.write(out);
        }
    }
}
