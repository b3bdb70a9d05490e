package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.sheet.FormFiles;

/** {@code tonghop form export}: a workbook that an officer edits, and what becomes of the edits. */
class FormExportTest {

    private static final Path SAMPLE = Path.of("input-samples/inbox/PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx");

    @TempDir
    private Path dir;

    private Path file;

    @BeforeEach
    void export() {
        file = dir.resolve("biểu của huyện.xlsx");
        Program program = Program.run("form", "export", file);
        assertThat(program.status()).as(program.err()).isZero();
    }

    @Test
    void the_exported_form_reads_back_to_an_equal_one_in_either_language() {
        assertThat(read(file)).isEqualTo(FormFiles.builtIn());
        Path english = dir.resolve("form.xlsx");
        assertThat(Program.run("form", "export", english, "--lang", "en").status())
                .isZero();
        assertThat(read(english)).isEqualTo(FormFiles.builtIn());
        assertThat(Program.run("form", "check", english, "--lang", "en").out()).contains("No difference");
    }

    @Test
    void a_file_that_is_there_is_left_alone_and_only_xlsx_is_written() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Program again = Program.run("form", "export", file);
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err().lines()).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Program.run("form", "export", dir.resolve("form.csv")).status())
                .isEqualTo(2);
        assertThat(Program.run("form", "export", dir.resolve("no/such/folder.xlsx"))
                        .status())
                .isEqualTo(3);
    }

    @Test
    void every_sheet_has_a_frozen_header_wrapped_text_cells_and_lists_for_closed_sets() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetName(0)).isEqualTo("Hướng dẫn");
            for (String name : List.of("parameters", "rules", "elements", "tables")) {
                XSSFSheet sheet = book.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                for (Row row : sheet)
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                        assertThat(cell.getCellStyle().getWrapText()).isTrue();
                    }
            }
            assertThat(lists(book, "rules"))
                    .hasSize(4)
                    .anySatisfy(list -> assertThat(list).contains("compulsory_pair"));
            assertThat(lists(book, "elements")).hasSize(5);
            assertThat(lists(book, "tables")).hasSize(2);
        }
        assertThat(parts()).noneSatisfy(part -> assertThat(part).contains("_xlfn."));
    }

    @Test
    void a_threshold_edited_in_the_workbook_changes_the_verdict_and_is_told() throws IOException {
        assertThat(rules(SAMPLE)).doesNotContain("V27");
        edit("parameters", "gift_average_max", 1, cell -> cell.setCellValue("100000"));
        assertThat(rules(SAMPLE, "--form", file)).contains("V27");
        Program check = Program.run("form", "check", file);
        assertThat(check.out())
                .contains("Tham số «gift_average_max»", "từ 3.000.000 thành 100.000; liên quan quy tắc V27.gift.high");
    }

    @Test
    void what_Excel_made_of_typed_values_is_read_back_as_meant() throws IOException {
        edit("parameters", "gift_average_max", 1, cell -> typed(cell, 3_500_000));
        edit("parameters", "period.current", 1, cell -> typed(cell, 2023));
        edit("parameters", "period.2023.deadline", 1, cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2023, 7, 5));
        });
        edit("tables", "g04", 7, cell -> cell.setCellValue(true));
        edit("rules", "V33", 7, cell -> typed(cell, 500));
        Form form = read(file);
        assertThat(form.parameter("gift_average_max")).contains("3500000");
        assertThat(form.currentPeriod().deadline()).isEqualTo(LocalDate.of(2023, 7, 5));
        assertThat(form.table("g04").required()).isTrue();
        assertThat(form.rules()).anySatisfy(rule -> {
            assertThat(rule.id()).isEqualTo("V33");
            assertThat(rule.tolerance()).isEqualByComparingTo("500");
        });
    }

    @Test
    void a_threshold_that_became_a_date_or_has_dots_is_a_mistake_that_names_its_cell() throws IOException {
        edit("parameters", "money_cap", 1, cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2023, 6, 1));
        });
        assertRefused("«2023-06-01»");
        edit("parameters", "money_cap", 1, cell -> cell.setCellValue("3.000.000.000"));
        assertRefused("«3.000.000.000»");
    }

    private void assertRefused(String found) {
        Program check = Program.run("form", "check", file);
        assertThat(check.status()).isEqualTo(2);
        assertThat(check.out()).contains(found).containsPattern("Bảng «parameters», ô B\\d+ \\(cột «value»\\)");
        assertThat(check.err().lines()).hasSize(1);
        Program run = Program.run("check", SAMPLE, "--form", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(found);
    }

    private static void typed(Cell cell, double number) {
        cell.setCellStyle(cell.getSheet().getWorkbook().createCellStyle());
        cell.setCellValue(number);
    }

    private void edit(String sheet, String id, int column, Consumer<Cell> change) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            for (Row row : book.getSheet(sheet))
                if (row.getCell(0).getStringCellValue().equals(id)) change.accept(row.getCell(column));
            book.write(out);
        }
    }

    private List<String> rules(Path report, Object... options) throws IOException {
        Path out = Files.createTempDirectory(dir, "out");
        List<Object> arguments = new ArrayList<>(List.of("check", report, "--output", out));
        arguments.addAll(List.of(options));
        Program.run(arguments.toArray());
        List<String> rules = new ArrayList<>();
        for (CSVRecord line : Program.csv(out.resolve("findings.csv"))) rules.add(line.get("rule"));
        return rules;
    }

    private static Form read(Path file) {
        FormRead read = FormFiles.read(file);
        assertThat(read).isInstanceOf(FormRead.Good.class);
        return ((FormRead.Good) read).form();
    }

    private static List<List<String>> lists(XSSFWorkbook book, String sheet) {
        return book.getSheet(sheet).getDataValidations().stream()
                .map(each -> each.getValidationConstraint().getExplicitListValues())
                .filter(Objects::nonNull)
                .map(List::of)
                .toList();
    }

    private List<String> parts() throws IOException {
        List<String> parts = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    /** Cells over the whole workbook: emptied, a question mark, a neighbour's value, through the program itself. */
    @Test
    void a_cell_changed_in_the_workbook_is_one_line_that_names_it_or_a_told_difference() throws IOException {
        int wrong = 0;
        int told = 0;
        int turn = 0;
        for (String sheet : List.of("tables", "elements", "rules", "parameters"))
            for (int[] at : cells(sheet)) {
                if (turn++ % 151 != 0) continue;
                String value = List.of("", "?", neighbour(sheet, at)).get(turn % 3);
                if (value.equals(text(sheet, at))) continue;
                byte[] before = Files.readAllBytes(file);
                change(sheet, at, value);
                Program check = Program.run("form", "check", file);
                Files.write(file, before);
                String where = sheet + " " + at[0] + "/" + at[1] + " := «" + value + "»\n" + check.out() + check.err();
                if (check.status() == 0) {
                    assertThat(check.out()).as(where).contains("Khác biểu mẫu có sẵn ở");
                    told++;
                } else {
                    assertThat(check.status()).as(where).isEqualTo(2);
                    String cell = new CellReference(at[0], at[1]).formatAsString();
                    assertThat(check.err().strip())
                            .as(where)
                            .matches(".*(«" + sheet + "».* ô ([A-Z0-9, ]*\\b)?|\\b" + sheet + "!)" + cell + "\\b.*");
                    wrong++;
                }
            }
        assertThat(wrong).isPositive();
        assertThat(told).isPositive();
    }

    private List<int[]> cells(String sheet) throws IOException {
        List<int[]> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheet(sheet))
                for (Cell cell : row) cells.add(new int[] {row.getRowNum(), cell.getColumnIndex()});
        }
        return cells;
    }

    /** What stands to the left, or to the right of the first. */
    private String neighbour(String sheet, int... at) throws IOException {
        return text(sheet, at[0], at[1] == 0 ? 1 : at[1] - 1);
    }

    private String text(String sheet, int... at) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Cell cell = book.getSheet(sheet).getRow(at[0]).getCell(at[1]);
            return cell == null ? "" : cell.getStringCellValue();
        }
    }

    private void change(String sheet, int[] at, String value) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            book.getSheet(sheet).getRow(at[0]).getCell(at[1]).setCellValue(value);
            book.write(out);
        }
    }
}
