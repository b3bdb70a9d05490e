package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;

/** Another program opens, computes and prints what we write, where it is installed. */
@EnabledIf(value = "isInstalled", disabledReason = "no soffice and pdftotext on this machine")
class LibreOfficeTest {

    private static final List<String> FILES =
            List.of("tong-hop.xlsx", "sai-lech.xlsx", "dieu-chinh.xlsx", "bao-cao.docx", "sai-lech.html");
    private static final Pattern BROKEN = Pattern.compile("###|Err:[0-9]|#(NAME|REF|VALUE|DIV)");

    @TempDir
    static Path folder = Path.of("");

    private static Office office = new Office(folder);

    static boolean isInstalled() {
        return Office.isInstalled();
    }

    /** Every file as pages; every workbook also computed, its rows made high enough, and saved anew. */
    @BeforeAll
    static void convert() throws Exception {
        office = new Office(folder);
        write("duc-co-", DucCo.FORM, ofTwoYears());
        write("doc-hai-", Hostile.FORM, Hostile.summary());
        onlySigned(folder.resolve("duc-co-tong-hop.xlsx"), folder.resolve("signed.xlsx"));
        office.convert("pdf", Files.createDirectory(folder.resolve("pdf")), listed(folder, ".*\\.(xlsx|docx|html)"));
        Path bare = Files.createDirectory(folder.resolve("bare"));
        for (Path file : listed(folder, ".*\\.xlsx")) Office.bare(file, bare.resolve(file.getFileName()));
        office.convert("xlsx", Files.createDirectory(folder.resolve("anew")), listed(bare, ".*"));
    }

    private static Summary ofTwoYears() {
        Summary now = DucCo.summary();
        return new Summary(
                now.unit(),
                now.period(),
                now.asOf(),
                now.units(),
                now.counting(),
                now.read(),
                now.figures(),
                now.submissions(),
                now.findings(),
                now.decided(),
                now);
    }

    private static void write(String prefix, Form form, Summary summary) throws IOException {
        Path results = Files.createDirectory(folder.resolve(prefix));
        new Results(form, DucCo.WORDING).write(summary, results);
        for (String name : FILES)
            Files.copy(results.resolve(name), folder.resolve(prefix + name.replace(".html", "-trang.html")));
        Files.copy(results.resolve("summary.csv"), folder.resolve(prefix + "summary.csv"));
    }

    /** Phụ lục I to III alone. */
    private static void onlySigned(Path file, Path signed) throws IOException {
        try (XSSFWorkbook workbook = open(file);
                OutputStream out = Files.newOutputStream(signed)) {
            for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--)
                if (!workbook.getSheetName(at).matches("Phụ lục I+")) workbook.removeSheetAt(at);
            workbook.write(out);
        }
    }

    @Test
    void it_computes_the_totals_of_the_summary() throws IOException {
        try (XSSFWorkbook anew = open(folder.resolve("anew/duc-co-tong-hop.xlsx"))) {
            List<BigDecimal> totals = csvTotals(folder.resolve("duc-co-summary.csv"));
            assertThat(formulas(anew).stream()
                            .filter(cell -> cell.getCellFormula().startsWith("SUM"))
                            .map(cell -> BigDecimal.valueOf((long) cell.getNumericCellValue())))
                    .containsExactlyElementsOf(totals);
        }
    }

    @Test
    void what_is_signed_is_a_page_each_and_the_report_two() throws Exception {
        assertThat(office.pages(folder.resolve("pdf/signed.pdf"))).hasSize(3);
        assertThat(office.pages(folder.resolve("pdf/duc-co-bao-cao.pdf"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duc-co-", "doc-hai-"})
    void it_makes_pages_of_every_file_and_no_number_is_too_wide_for_its_column(String prefix) throws Exception {
        List<Path> all = listed(folder.resolve("pdf"), prefix + ".*");
        assertThat(all).hasSize(FILES.size());
        for (Path pdf : all)
            assertThat(office.pages(pdf))
                    .as(pdf.toString())
                    .isNotEmpty()
                    .noneMatch(page -> BROKEN.matcher(page).find());
    }

    /** A page that holds only some columns would lack the titles of the others. */
    @ParameterizedTest
    @ValueSource(strings = {"duc-co-tong-hop", "duc-co-sai-lech", "duc-co-dieu-chinh"})
    void every_page_of_every_sheet_is_as_wide_as_the_sheet_and_begins_with_its_titles(String name) throws Exception {
        List<String> pages = office.pages(folder.resolve("pdf/" + name + ".pdf"));
        try (XSSFWorkbook workbook = open(folder.resolve(name + ".xlsx"))) {
            assertThat(Office.sheetsOf(pages, workbook)).containsExactlyElementsOf(Office.names(workbook));
        }
    }

    @Test
    void a_table_of_the_overview_stands_on_one_page_with_its_heading() throws Exception {
        List<String> pages = office.pages(folder.resolve("pdf/duc-co-tong-hop.pdf"));
        assertThat(pages.stream().map(page -> page.replaceAll("\\s", "")).filter(page -> page.contains("Sovớinăm")))
                .singleElement()
                .asString()
                .contains("Sốđơnvịcósốliệu", "Ngânsáchnhànước", "Vậnđộng", "lượngtrẻemthamgia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duc-co-tong-hop", "duc-co-sai-lech", "duc-co-dieu-chinh", "doc-hai-sai-lech"})
    void no_row_is_lower_than_its_text(String name) throws Exception {
        assumeTrue(Office.hasTimes(), "no font as wide as Times New Roman");
        assertThat(Office.tooLow(folder.resolve(name + ".xlsx"), folder.resolve("anew/" + name + ".xlsx")))
                .isEmpty();
    }

    @Test
    void what_stands_in_files_is_no_formula_after_it_was_computed_and_saved_anew() throws IOException {
        for (String name : List.of("tong-hop", "sai-lech", "dieu-chinh"))
            try (XSSFWorkbook ours = open(folder.resolve("doc-hai-" + name + ".xlsx"));
                    XSSFWorkbook anew = open(folder.resolve("anew/doc-hai-" + name + ".xlsx"))) {
                assertThat(addresses(anew)).as(name).isEqualTo(addresses(ours));
                for (Sheet sheet : anew)
                    assertThat(sheet.getHyperlinkList())
                            .extracting(link -> link.getType())
                            .doesNotContain(HyperlinkType.URL, HyperlinkType.EMAIL);
            }
    }

    private static List<String> addresses(XSSFWorkbook workbook) {
        return formulas(workbook).stream()
                .map(cell -> workbook.getSheetIndex(cell.getSheet()) + "!" + cell.getAddress())
                .toList();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<BigDecimal> csvTotals(Path summary) throws IOException {
        try (CSVParser lines = CSVParser.parse(
                summary,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return lines.getRecords().stream()
                    .map(line -> new BigDecimal(line.get("value")))
                    .toList();
        }
    }

    private static List<Cell> formulas(XSSFWorkbook workbook) {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook)
            for (Row row : sheet) for (Cell cell : row) if (cell.getCellType() == CellType.FORMULA) formulas.add(cell);
        return formulas;
    }

    private static List<Path> listed(Path folder, String names) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file))
                    .filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
    }
}
