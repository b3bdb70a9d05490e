package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** LibreOffice and poppler of this machine, and what they see of a file. */
public final class Office {

    private static final Path SOFFICE = Path.of("/usr/bin/soffice");
    private static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");

    private final Path folder;

    /** @param folder where the program keeps its own things, and the text of pages */
    public Office(Path folder) {
        this.folder = folder;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(SOFFICE) && Files.isExecutable(PDFTOTEXT);
    }

    /** Texts are as wide as in Times New Roman: row heights can be compared. */
    public static boolean hasTimes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("fc-match", "Times New Roman").start();
        String font = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor(60, TimeUnit.SECONDS)
                && font.matches("(?s).*(Times New Roman|Liberation Serif|Tinos).*");
    }

    /** Every file in another format; each must have become one. The program falls over at times: those left, once more. */
    public void convert(String format, Path into, List<Path> files) throws IOException, InterruptedException {
        start(format, into, files);
        List<Path> left = new ArrayList<>(files);
        left.removeIf(file -> Files.exists(converted(file, format, into)));
        if (!left.isEmpty()) start(format, into, left);
        for (Path file : files)
            assertThat(converted(file, format, into))
                    .as(() -> file + " as " + format + ": " + said())
                    .isNotEmptyFile();
    }

    private void start(String format, Path into, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SOFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                into.toString()));
        for (Path file : files) command.add(file.toString());
        run(command, 240);
    }

    /** What the program said last. */
    private String said() {
        try {
            return Files.readString(folder.resolve("run.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    public static Path converted(Path file, String format, Path into) {
        return into.resolve(file.getFileName().toString().replaceFirst("\\.[^.]+$", "." + format));
    }

    /** The text of each page. */
    public List<String> pages(Path pdf) throws IOException, InterruptedException {
        Path text = folder.resolve("text.txt");
        run(List.of(PDFTOTEXT.toString(), pdf.toString(), text.toString()), 60);
        return Arrays.asList(Files.readString(text).split("\f"));
    }

    private void run(List<String> command, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(seconds, TimeUnit.SECONDS))
                    .as(command.get(0) + " ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A copy in which no formula has a result and no row a height: whoever opens it must compute both. */
    public static void bare(Path file, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(copy)) {
            for (Sheet sheet : workbook)
                for (Row row : sheet) {
                    row.setHeight((short) -1);
                    for (Cell cell : row)
                        if (cell.getCellType() == CellType.FORMULA) cell.setCellFormula(cell.getCellFormula());
                }
            workbook.write(out);
        }
    }

    /** The sheets that people see. */
    public static List<String> names(Workbook workbook) {
        List<String> names = new ArrayList<>();
        for (Sheet sheet : workbook)
            if (!workbook.isSheetHidden(workbook.getSheetIndex(sheet))) names.add(sheet.getSheetName());
        return names;
    }

    /** The sheets to which pages belong, in order; fails where a page lacks a word of its sheet's titles. */
    public static List<String> sheetsOf(List<String> pages, Workbook workbook) {
        List<String> names = new ArrayList<>();
        List<String> left = names(workbook);
        for (String page : pages) {
            String letters =
                    page.replaceAll("\\s", ""); // poppler finds blanks inside words where a printer moves letters
            if (!left.isEmpty() && has(letters, opening(workbook.getSheet(left.get(0))))) names.add(left.remove(0));
            assertThat(names).as("sheets before the page: " + page).isNotEmpty();
            String name = names.get(names.size() - 1);
            assertThat(titles(workbook.getSheet(name))).as(name).allMatch(letters::contains);
        }
        return names;
    }

    private static boolean has(String letters, Set<String> words) {
        return words.stream().allMatch(letters::contains);
    }

    /** The words at the head of a sheet's first page. */
    private static Set<String> opening(Sheet sheet) {
        Set<String> words = titles(sheet);
        words.addAll(words(sheet.getRow(0)));
        return words;
    }

    /** The words at the head of every page; none for a sheet that repeats no rows. */
    private static Set<String> titles(Sheet sheet) {
        Set<String> words = new TreeSet<>();
        CellRangeAddress repeated = sheet.getRepeatingRows();
        if (repeated == null) return words;
        for (int row = repeated.getFirstRow(); row <= repeated.getLastRow(); row++)
            words.addAll(words(sheet.getRow(row)));
        return words;
    }

    private static Set<String> words(Row row) {
        Set<String> words = new TreeSet<>();
        for (Cell cell : row)
            if (!row.getSheet().isColumnHidden(cell.getColumnIndex())) words.addAll(words(cell.getStringCellValue()));
        words.remove("");
        return words;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    /** Rows that are lower than this program made them for their text. */
    public static List<String> tooLow(Path ours, Path anew) throws IOException {
        List<String> low = new ArrayList<>();
        try (Workbook written = WorkbookFactory.create(ours.toFile(), null, true);
                Workbook fitted = WorkbookFactory.create(anew.toFile(), null, true)) {
            for (int at = 0; at < written.getNumberOfSheets(); at++)
                for (Row row : fitted.getSheetAt(at)) {
                    Row here = written.getSheetAt(at).getRow(row.getRowNum());
                    if (here != null && here.getHeightInPoints() < row.getHeightInPoints() - 0.5)
                        low.add(written.getSheetName(at) + " " + (row.getRowNum() + 1) + ": " + here.getHeightInPoints()
                                + " < " + row.getHeightInPoints());
                }
        }
        return low;
    }
}
