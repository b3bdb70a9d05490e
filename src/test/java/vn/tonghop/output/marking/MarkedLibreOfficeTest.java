package vn.tonghop.output.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.output.Office;

/** Another program opens, saves and prints a marked copy, where it is installed: the marks and the questions survive it. */
@EnabledIf(value = "isInstalled", disabledReason = "no soffice and pdftotext on this machine")
class MarkedLibreOfficeTest {

    private static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "<script>alert(1)</script>",
            "Số liệu ".repeat(5_000),
            "a/b\\c?d*e[f]:g'",
            "\u202Ebao\u2066\u200Fxslx.exe",
            "@SUM(1+1)",
            "\t=1+1\n+1");

    /** More than a page of them. */
    private static final int LINES = 40;

    @TempDir
    static Path folder = Path.of("");

    private static Office office = new Office(folder);

    static boolean isInstalled() {
        return Office.isInstalled();
    }

    @BeforeAll
    static void convert() throws Exception {
        office = new Office(folder);
        List<Path> copies = List.of(
                copy("moi.xlsx", MarkingTest.commented(true)),
                copy("macro.xlsm", MarkingTest.withMacros(new byte[100])),
                copy("cu.xls", MarkingTest.commented(false)),
                copy("rieng.xlsx", "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        List<Path> bare = new ArrayList<>();
        for (Path copy : copies) {
            bare.add(folder.resolve("bare-" + copy.getFileName()));
            Office.bare(copy, bare.get(bare.size() - 1));
        }
        office.convert("pdf", Files.createDirectory(folder.resolve("pdf")), copies);
        office.convert("xlsx", Files.createDirectory(folder.resolve("anew")), bare);
        office.convert("ods", Files.createDirectory(folder.resolve("ods")), copies);
    }

    private static Path copy(String name, byte[] content) throws IOException {
        List<Correction> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++)
            lines.add(Marked.line(
                    i % 2 == 0 ? Severity.ERROR : Severity.WARNING,
                    "Đề nghị xem lại " + (i < TEXTS.size() ? TEXTS.get(i) : "ô này"),
                    new Place("Biểu", i == 0 ? "B2" : "D" + i)));
        Marking.Returned returned = Marked.of(content, lines).returned();
        assertThat(name).endsWith(returned.ending());
        return Files.write(folder.resolve(name), returned.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"moi.xlsx", "macro.xlsm", "cu.xls"})
    void fills_comments_and_what_the_sender_wrote_are_there_after_it_saved_the_copy(String name) throws IOException {
        try (Workbook anew = open(folder.resolve("anew/bare-" + name.replaceFirst("xls.?$", "xlsx")))) {
            Sheet sheet = anew.getSheet("Biểu");
            Cell doubtful = sheet.getRow(1).getCell(1);
            assertThat(doubtful.getNumericCellValue()).isEqualTo(12);
            assertThat(doubtful.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(doubtful.getCellComment().getString().getString()).contains("Đề nghị xem lại =cmd|");
            assertThat(sheet.getRow(3).getCell(0).getCellFormula()).isEqualTo("B2+C3");
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(15);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"moi.xlsx", "macro.xlsm", "cu.xls", "rieng.xlsx"})
    void the_questions_keep_their_list_of_answers_and_their_keys_and_no_text_becomes_a_formula(String name)
            throws IOException {
        try (Workbook anew = open(folder.resolve("anew/bare-" + name.replaceFirst("xls.?$", "xlsx")))) {
            Sheet questions = anew.getSheet("Cần sửa");
            assertThat(anew.getSheetIndex(questions)).isZero();
            assertThat(questions.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(each -> List.of(each.getExplicitListValues()))
                    .containsExactly(List.of("Đồng ý sửa", "Giữ nguyên", "Số đúng là"));
            int keys = 0;
            for (Row row : questions)
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    if (cell.getStringCellValue().startsWith("thdte|2023|23875|p01|")) keys++;
                }
            assertThat(keys).isEqualTo(LINES);
            assertThat(questions.isColumnHidden(9)).isTrue();
        }
    }

    /** As the program itself reads a copy that was saved in the other program's own format and sent back. */
    @ParameterizedTest
    @ValueSource(strings = {"moi", "macro", "cu", "rieng"})
    void questions_come_back_from_the_other_programs_own_format(String name) throws IOException {
        var grids = Marked.contents(Files.readAllBytes(folder.resolve("ods/" + name + ".ods")))
                .orElseThrow()
                .grids();
        assertThat(grids.get(0).name()).isEqualTo("Cần sửa");
        assertThat(OurSheet.find(grids.get(0))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moi.xlsx", "macro.xlsm", "cu.xls", "rieng.xlsx"})
    void every_page_of_the_questions_has_all_titles_and_no_row_is_lower_than_its_text(String name) throws Exception {
        Path copy = folder.resolve(name);
        List<String> pages = office.pages(Office.converted(copy, "pdf", folder.resolve("pdf")));
        assertThat(pages).hasSizeGreaterThan(1).noneMatch(page -> page.contains("###"));
        try (Workbook workbook = open(copy)) {
            assertThat(Office.sheetsOf(pages, workbook)).startsWith("Cần sửa");
        }
        assumeTrue(Office.hasTimes(), "no font as wide as Times New Roman");
        assertThat(Office.tooLow(
                        copy, Office.converted(folder.resolve("bare-" + name), "xlsx", folder.resolve("anew"))))
                .isEmpty();
    }

    private static Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(file.toFile(), null, true);
    }
}
