package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Another program opens what we write, where it is installed. */
@EnabledIf(value = "isInstalled", disabledReason = "no soffice on this machine")
class LibreOfficeTest {

    private static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");
    private static final Path SOFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    Path folder = Path.of("");

    static boolean isInstalled() {
        return Files.isExecutable(SOFFICE);
    }

    @Test
    void it_computes_the_totals_of_the_summary_and_makes_pages_of_every_file() throws Exception {
        new Results(DucCo.FORM, DucCo.WORDING).write(DucCo.summary(), folder);
        Path bare = withoutStoredResults(folder.resolve("tong-hop.xlsx"));
        Path into = Files.createDirectory(folder.resolve("tinh-lai"));
        convert("xlsx", into, bare);
        assertThat(formulaResults(into.resolve("bare.xlsx")))
                .containsExactlyElementsOf(csvTotals(folder.resolve("summary.csv")));

        Path signed = onlySigned(folder.resolve("tong-hop.xlsx"));
        convert(
                "pdf",
                into,
                signed,
                folder.resolve("tong-hop.xlsx"),
                folder.resolve("sai-lech.xlsx"),
                folder.resolve("bao-cao.docx"));
        assertThat(pages(into.resolve("signed.pdf")))
                .as("what is signed is a page each")
                .isEqualTo(3);
        assertThat(pages(into.resolve("bao-cao.pdf"))).isEqualTo(2);
        for (String name : List.of("tong-hop.pdf", "sai-lech.pdf")) {
            assertThat(pages(into.resolve(name))).isPositive();
            assertThat(text(into.resolve(name))).doesNotContain("###", "Err:", "#NAME", "#REF", "#VALUE");
        }
    }

    /** Phụ lục I to III alone. */
    private Path onlySigned(Path file) throws IOException {
        Path signed = folder.resolve("signed.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(signed)) {
            for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--)
                if (!workbook.getSheetName(at).matches("Phụ lục I+")) workbook.removeSheetAt(at);
            workbook.write(out);
        }
        return signed;
    }

    /** LibreOffice writes page objects in plain text. */
    private static int pages(Path pdf) throws IOException {
        String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
    }

    /** Empty where no poppler is installed: then the pages are only counted. */
    private String text(Path pdf) throws IOException, InterruptedException {
        if (!Files.isExecutable(PDFTOTEXT)) return "";
        Path text = folder.resolve("text.txt");
        Process process = new ProcessBuilder(PDFTOTEXT.toString(), pdf.toString(), text.toString()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(text);
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

    /** A copy in which no formula has a result: whoever opens it must compute. */
    private Path withoutStoredResults(Path file) throws IOException {
        Path bare = folder.resolve("bare.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(bare)) {
            for (Cell cell : formulas(workbook)) ((XSSFCell) cell).getCTCell().unsetV();
            workbook.write(out);
        }
        return bare;
    }

    private static List<BigDecimal> formulaResults(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return formulas(workbook).stream()
                    .map(cell -> BigDecimal.valueOf((long) cell.getNumericCellValue()))
                    .toList();
        }
    }

    private static List<Cell> formulas(XSSFWorkbook workbook) {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook)
            for (Row row : sheet) for (Cell cell : row) if (cell.getCellType() == CellType.FORMULA) formulas.add(cell);
        return formulas;
    }

    private void convert(String format, Path into, Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SOFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                into.toString()));
        for (Path file : files) command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("soffice ends").isTrue();
    }
}
