package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.sheet.FormFiles;

/** Another campaign is another form, no code: other tables, two levels of 2025, a ratio, a text; and thdte without districts. */
class SecondFormTest {

    private static final Path SECOND = Path.of("src/test/resources/forms/second");

    @TempDir
    private Path dir;

    @Test
    void the_second_form_is_sound() {
        Program check = Program.run("form", "check", SECOND);
        assertThat(check.status()).as(check.out() + check.err()).isZero();
    }

    @Test
    void another_form_is_consolidated_from_end_to_end() throws IOException {
        workingFolder("form: form");
        Program.copy(SECOND, dir.resolve("form"));
        report("Bieu mau xa Duc Co.xlsx", "Xã Đức Cơ", """
                5 | 4 | 320 | Giếng khoan""", "50.000.000 | 10.000.000", """
                Bể nước trường Kim Đồng | Bể | 40.000.000
                Giếng khoan điểm làng Ghè | Giếng | 20.000.000""");
        report(
                "Xã Ia Dơk.xlsx",
                "Xã Ia Dơk",
                "10 | 5 | 400 | Nước máy",
                "30 triệu | 0",
                "Đường ống | Ống | 30.000.000");
        report("Ia Krêl.xlsx", "Xã Ia Krêl", "3 | 4 | 90 | Suối", "5.000.000 | 0", "Bể | Bể | 6.000.000");
        Program run = Program.run("run", "--dir", dir);
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        Path results = dir.resolve("output/2025");
        assertThat(Program.csv(results.resolve("submissions.csv")))
                .extracting(line -> line.get("org_unit"), line -> line.get("status"))
                .containsExactlyInAnyOrder(
                        tuple("23857", "ACCEPTED"),
                        tuple("23860", "ACCEPTED_WITH_WARNINGS"),
                        tuple("23866", "NEEDS_CORRECTION"));
        assertThat(Program.csv(results.resolve("findings.csv")))
                .extracting(line -> line.get("org_unit"), line -> line.get("rule"), line -> line.get("severity"))
                .containsExactlyInAnyOrder(
                        tuple("23860", "V52", "WARNING"),
                        tuple("23866", "V51", "ERROR"),
                        tuple("23866", "V53", "ERROR"));
        assertThat(Program.csv(results.resolve("summary.csv")))
                .extracting(line -> line.get("element") + "=" + line.get("value") + "/" + line.get("missing_units"))
                .contains(
                        "n01.schools=18/0",
                        "n01.schools_water=9/1",
                        "n01.pupils=810/0",
                        "n02.state=80000000/1",
                        "n02.mobilised=10000000/0",
                        "n03.cost=96000000/0");
        for (String language : List.of("vi", "en")) {
            Path workbook = dir.resolve("output-" + language);
            Program again = Program.run("run", "--dir", dir, "--lang", language, "--output", workbook);
            assertThat(again.status()).as(again.err()).isZero();
            assertThat(text(workbook.resolve("2025/tong-hop.xlsx")))
                    .contains(language.equals("vi") ? "NƯỚC SẠCH TRONG TRƯỜNG HỌC" : "CLEAN WATER AT SCHOOL")
                    .contains("Giếng khoan điểm làng Ghè", "Ống");
        }
    }

    @Test
    void a_file_with_the_row_of_the_districts_is_a_stale_template_and_its_commune_is_read() throws IOException {
        workingFolder("form: form");
        thdteOf2025(dir.resolve("form"));
        assertThat(Program.run("form", "check", dir.resolve("form")).status()).isZero();
        appendix("cu xa Duc Co.xlsx", "Xã Đức Cơ", "Cấp huyện");
        appendix("moi xa Ia Dok.xlsx", "Xã Ia Dơk", "");
        Path out = dir.resolve("checked");
        Program check = Program.run("check", dir.resolve("inbox"), "--dir", dir, "--output", out);
        assertThat(check.status()).as(check.err()).isEqualTo(1);
        List<CSVRecord> stale = Program.csv(out.resolve("findings.csv")).stream()
                .filter(line -> line.get("message_vi").contains("biểu mẫu cũ"))
                .toList();
        assertThat(stale).hasSize(1).allSatisfy(line -> {
            assertThat(line.get("org_unit")).isEqualTo("23857");
            assertThat(line.get("rule")).isEqualTo("V44");
            assertThat(line.get("severity")).isEqualTo("WARNING");
            assertThat(line.get("message_vi")).contains("Cấp huyện", "7, 70");
        });
        assertThat(Program.csv(out.resolve("figures.csv")).stream()
                        .filter(line -> line.get("element").equals("p01.launch_children"))
                        .filter(line -> line.get("row").equals("commune")))
                .extracting(line -> line.get("org_unit") + "=" + line.get("value"))
                .containsExactlyInAnyOrder("23857=300", "23860=300");
        Program run = Program.run("run", "--dir", dir);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Program.csv(dir.resolve("output/2025/summary.csv")).stream()
                        .filter(line -> line.get("element").equals("p01.launch_children"))
                        .map(line -> line.get("row") + "=" + line.get("value")))
                .contains("commune=600");
    }

    /** A province and three communes of 2025. */
    private void workingFolder(String settings) throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.writeString(
                dir.resolve("tonghop.yml"), "tonghop:\n  period: \"2025\"\n  settle: 1ms\n  " + settings + "\n");
        Files.writeString(dir.resolve("org-units.csv"), """
                code,name,level,parent,population,child_population,villages,schools
                52,Tỉnh Gia Lai,province,,,,,
                23857,Xã Đức Cơ,commune,52,23000,8000,20,10
                23860,Xã Ia Dơk,commune,52,12000,4000,15,6
                23866,Xã Ia Krêl,commune,52,14000,5000,15,6
                """, StandardCharsets.UTF_8);
    }

    private void report(String file, String unit, String school, String funds, String works) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            draw(book.createSheet("Biểu 01"), """
                    Biểu 01
                    %s
                    1. Nước sạch trong trường học
                    Điểm trường | Điểm trường | Học sinh | Nguồn nước
                    Tổng số điểm trường | Số điểm trường có nước sạch | Số học sinh được dùng nước sạch | Nguồn nước chính
                    %s""".formatted(unit, school));
            draw(book.createSheet("Biểu 02"), """
                    Biểu 02
                    2. Kinh phí nước sạch
                     | Kinh phí | Kinh phí
                     | Ngân sách | Xã hội hóa
                    Cấp tỉnh | |
                    Cấp xã | %s""".formatted(funds));
            draw(book.createSheet("Biểu 03"), """
                    Biểu 03
                    3. Danh sách công trình nước sạch
                    Tên công trình | Loại công trình | Chi phí
                    %s""".formatted(works));
            write(book, file);
        }
    }

    private void appendix(String file, String unit, String stale) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            String group = "Tổ chức phát động Tháng hành động vì trẻ em";
            String works = "Công trình dành cho trẻ em";
            String funds = "Kinh phí cho Tháng hành động vì trẻ em";
            draw(book.createSheet("Phụ lục 01"), """
                    Phụ lục 01
                    %s
                    1. Tổ chức phát động, kinh phí và công trình dành cho trẻ em
                     | %s | %s | %s | %s | %s | %s
                     | Số điểm phát động | Số trẻ em tham dự | Số công trình xây mới | Số công trình nâng cấp | Ngân sách nhà nước | Vận động
                    Cấp tỉnh | | | | | |
                    %sCấp xã | 2 | 300 | 0 | 0 | 5.000.000 | 0""".formatted(
                            unit,
                            group,
                            group,
                            works,
                            works,
                            funds,
                            funds,
                            stale.isEmpty() ? "" : stale + " | 7 | 70 | | | |\n"));
            write(book, file);
        }
    }

    private void write(XSSFWorkbook book, String file) throws IOException {
        try (OutputStream out = Files.newOutputStream(dir.resolve("inbox").resolve(file))) {
            book.write(out);
        }
    }

    /** Cells between bars; digits alone are numbers. */
    private static void draw(Sheet sheet, String lines) {
        for (String line : lines.split("\n")) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            String[] cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                String text = cells[column].strip();
                if (text.matches("[0-9]+")) row.createCell(column).setCellValue(Integer.parseInt(text));
                else row.createCell(column).setCellValue(text);
            }
        }
    }

    private static String text(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book)
                for (Row row : sheet) row.forEach(cell -> text.append(cell).append('\n'));
        }
        return text.toString();
    }

    /** The built-in form, its level of districts and the dates of 2023 taken out. */
    private static void thdteOf2025(Path form) throws IOException {
        Files.createDirectories(form);
        for (String table : List.of("tables", "elements", "rules", "parameters")) {
            String csv;
            try (InputStream stream = FormFiles.class.getResourceAsStream("/forms/thdte/" + table + ".csv")) {
                csv = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            Files.writeString(form.resolve(table + ".csv"), of2025(csv), StandardCharsets.UTF_8);
        }
    }

    private static String of2025(String csv) {
        return csv.replace("province; district; commune", "province; commune")
                .replace("period.current,2023", "period.current,2025")
                .replaceAll("period\\.2023\\.(start|end|deadline),2023", "period.2025.$1,2025")
                .lines()
                .filter(line -> !line.startsWith("level.district,") && !line.startsWith("level_en.district,"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
