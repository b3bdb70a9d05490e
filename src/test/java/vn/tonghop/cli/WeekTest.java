package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A week of ten communes, a day a test, each on what the days before left; at its end all of it once more from the archive. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeekTest {

    private static final Path SAMPLES = Path.of("input-samples/inbox");
    private static final String CHU_TY = "TT Chư Ty - PL tháng hành động TE 2023.xlsx";
    private static final String CHU_TY_AGAIN = "TT Chư Ty - PL tháng hành động TE 2023 gửi lại.xlsx";
    private static final String IA_DIN = "Bieu mau bao cao.xlsx";
    private static final String IA_KREL = "BC THÁNG HĐ VTE 2023 (IA KRÊL).xlsx";
    private static final String IA_LANG = "PL BC thang hanh dong TE 2023 xa Ia Lang.xlsx";
    private static final String IA_LANG_AGAIN = "PL BC thang hanh dong TE 2023 xa Ia Lang sửa lần 2.xlsx";
    private static final String IA_DOM = "PL tháng hành động xã Ia Dom.xlsx";

    @TempDir
    private static Path dir;

    private static Path results;
    private static String lastDay = "";

    @Test
    @Order(1)
    void monday_all_ten_communes_have_reported_and_every_doubt_is_a_question() throws IOException {
        Program.samples(dir);
        results = dir.resolve("output/2023");
        Files.delete(dir.resolve("inbox/PL_THDVTE_IaNan.xls"));
        try (AnswerBook dom = new AnswerBook(SAMPLES.resolve(IA_DOM))) {
            dom.replace("IA DƠK", "IA DOM")
                    .replace("Ia Dơk", "Ia Dom")
                    .save(dir.resolve("inbox").resolve(IA_DOM));
        }
        try (AnswerBook pnon = new AnswerBook(SAMPLES.resolve(CHU_TY))) {
            pnon.replace("THỊ TRẤN CHƯ TY", "XÃ IA PNÔN")
                    .replace("Thị trấn Chư Ty", "Xã Ia Pnôn")
                    .replace("Chư Ty", "Ia Pnôn")
                    .replace("thị trấn", "xã")
                    .set("Biểu tổng hợp", 14, 3, 905)
                    .save(dir.resolve("inbox/Ia Pnôn.xlsx"));
        }
        Program monday = run("2023-07-03");
        assertThat(csv("submissions.csv").stream()
                        .map(line -> line.get("file") + " " + line.get("status") + " " + line.get("reason"))
                        .filter(line -> line.contains("REJECTED")))
                .isEmpty();
        assertThat(monday.out()).contains("10/10");
        assertThat(questions())
                .extracting(line -> line.get("Đơn vị"))
                .contains("Xã Ia Din", "Xã Ia Krêl", "Xã Ia Kla", "Xã Ia Lang");
        assertThat(total("p02.gift_amount", "missing_units")).isEqualTo("2");
        assertThat(csv("decisions.csv")).isEmpty();
    }

    @Test
    @Order(2)
    void tuesday_a_correction_by_phone_counts_and_names_who_told_it() {
        try (AnswerBook book = answers()) {
            book.answer(
                            AnswerBook.QUESTIONS,
                            "Xã Ia Din",
                            "Trả lời",
                            "Đồng ý sửa",
                            "Người trả lời",
                            "Chị Rơ Mah H’Lan",
                            "Kênh",
                            "Điện thoại")
                    .save(dir.resolve("inbox/dieu-chinh.xlsx"));
        }
        run("2023-07-04");
        assertThat(status("dieu-chinh.xlsx")).isEqualTo("ATTACHED");
        assertThat(line("submissions.csv", "file", "dieu-chinh.xlsx").get("org_unit"))
                .isEmpty();
        CSVRecord figure = csv("figures.csv").stream()
                .filter(line ->
                        line.get("file").equals(IA_DIN) && line.get("element").equals("p02.gift_amount"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(figure.get("value"), figure.get("raw"), figure.get("reading"), figure.get("cell")))
                .containsExactly("7900000", "8900000", "CORRECTED", "B16");
        assertThat(status(IA_DIN)).isEqualTo("ACCEPTED");
        assertThat(line("findings.csv", "file", IA_DIN).get("state")).isEqualTo("FIXED");
        assertThat(total("p02.gift_amount", "missing_units")).isEqualTo("1");
        assertThat(decisions()).containsExactly("23866 p02.gift_amount 8900000 7900000 CORRECT phone");
        assertThat(csv("decisions.csv").get(0).get("by")).isEqualTo("Chị Rơ Mah H’Lan");
        try (AnswerBook book = answers()) {
            assertThat(book.line(AnswerBook.QUESTIONS, "Xã Ia Din").get("Đã trả lời"))
                    .contains("7.900.000", "dieu-chinh.xlsx", "Rơ Mah H’Lan");
        }
        assertThat(sources("Xã Ia Din", "7900000")).contains("dieu-chinh.xlsx", "Rơ Mah H’Lan");
        assertThat(rows("tong-hop.xlsx", "Nhật ký điều chỉnh"))
                .last()
                .asString()
                .contains("Xã Ia Din", "8.900.000", "Điện thoại", "Chị Rơ Mah H’Lan", "dieu-chinh.xlsx");
        assertThat(rows("tong-hop.xlsx", "Lỗi và cảnh báo"))
                .filteredOn(row -> row.contains("Xã Ia Krêl"))
                .isNotEmpty()
                .allMatch(row -> row.contains("đã 1 ngày"));
        assertThat(offered("dieu-chinh.xlsx", "Cần sửa"))
                .contains("Đồng ý sửa", "Giữ nguyên", "Số đúng là", "Bỏ điều chỉnh");
        assertThat(offered("dieu-chinh.xlsx", "Bản gửi")).contains("Tính bản này", "Rút bản này", "Bỏ điều chỉnh");
    }

    private static List<String> rows(String file, String sheet) {
        List<String> rows = new ArrayList<>();
        try (AnswerBook book = new AnswerBook(results.resolve(file))) {
            for (Row row : book.book().getSheet(sheet)) {
                StringBuilder texts = new StringBuilder();
                for (Cell cell : row)
                    texts.append(new DataFormatter().formatCellValue(cell)).append(" | ");
                rows.add(texts.toString());
            }
        }
        return rows;
    }

    /** What the drop-downs of a sheet offer. */
    private static List<String> offered(String file, String sheet) {
        List<String> offered = new ArrayList<>();
        try (AnswerBook book = new AnswerBook(results.resolve(file))) {
            for (DataValidation each : book.book().getSheet(sheet).getDataValidations())
                offered.addAll(List.of(each.getValidationConstraint().getExplicitListValues()));
        }
        return offered;
    }

    @Test
    @Order(3)
    void wednesday_a_wrong_second_version_counts_until_somebody_withdraws_it() {
        String before = total("p01.launch_children", "value");
        try (AnswerBook again = new AnswerBook(SAMPLES.resolve(CHU_TY))) {
            again.set("Biểu tổng hợp", 14, 3, 1480).save(dir.resolve("inbox").resolve(CHU_TY_AGAIN));
        }
        run("2023-07-05");
        assertThat(status(CHU_TY)).isEqualTo("SUPERSEDED");
        assertThat(total("p01.launch_children", "value")).isNotEqualTo(before);
        try (AnswerBook book = answers()) {
            assertThat(book.line(AnswerBook.VERSIONS, CHU_TY_AGAIN).get("Thay đổi so với bản trước"))
                    .contains("Cấp xã", "Số trẻ em tham dự", "1.840 → 1.480");
            book.answer(AnswerBook.VERSIONS, CHU_TY_AGAIN, "Trả lời", "Rút bản này", "Lý do", "gửi nhầm bản nháp")
                    .save(dir.resolve("inbox/dieu-chinh.xlsx"));
        }
        run("2023-07-05");
        assertThat(status(CHU_TY_AGAIN)).isEqualTo("WITHDRAWN");
        assertThat(status(CHU_TY)).isEqualTo("ACCEPTED");
        assertThat(total("p01.launch_children", "value")).isEqualTo(before);
        assertThat(decisions()).hasSize(2).last().asString().startsWith("23857").contains("WITHDRAW");
    }

    @Test
    @Order(4)
    void thursday_an_answer_in_a_returned_copy_is_its_own_units_only() {
        try (AnswerBook book = answers();
                AnswerBook copy = new AnswerBook(SAMPLES.resolve(IA_KREL));
                AnswerBook foreign = new AnswerBook(SAMPLES.resolve(IA_KREL))) {
            copy.withAnswer(
                            book.line(AnswerBook.QUESTIONS, "Xã Ia Krêl", "G7 ghi 250.000")
                                    .get("Mã câu hỏi"),
                            "Đồng ý sửa",
                            "",
                            "")
                    .save(dir.resolve("inbox/23863.xlsx"));
            foreign.withAnswer(
                            book.line(AnswerBook.QUESTIONS, "Xã Ia Kla", "11.000.000")
                                    .get("Mã câu hỏi"),
                            "Đồng ý sửa",
                            "",
                            "")
                    .save(dir.resolve("inbox/23863 lần 2.xlsx"));
        }
        run("2023-07-06");
        assertThat(status("23863.xlsx")).isEqualTo("ATTACHED");
        assertThat(status(IA_KREL)).isEqualTo("ACCEPTED");
        assertThat(decisions()).hasSize(3).last().isEqualTo("23863 g04.unit_value 205000 250000 CORRECT file");
        assertThat(csv("decisions.csv").get(2).get("by")).isEqualTo("Xã Ia Krêl");
        assertThat(findings("V45"))
                .extracting(line -> line.get("file") + " " + line.get("sheet") + "!" + line.get("cell"))
                .containsExactly("23863 lần 2.xlsx Cần sửa!G4");
        assertThat(status("Zalo_1688020311.xlsx")).isEqualTo("NEEDS_CORRECTION");
    }

    @Test
    @Order(5)
    void friday_the_period_is_closed_and_says_what_it_leaves_out() throws IOException {
        Program open = command("close", "2023-07-07");
        assertThat(open.status()).isEqualTo(2);
        assertThat(open.err().lines()).hasSize(1);
        assertThat(open.err()).contains("--with-open", "lỗi");
        assertThat(results.resolve("chot-01")).doesNotExist();
        Program closed = command("close", "2023-07-07", "--with-open", "--by", "Trưởng phòng");
        assertThat(closed.err()).isEmpty();
        assertThat(closed.status()).isZero();
        assertThat(results.resolve("chot-01/tong-hop.xlsx")).exists();
        assertThat(Files.readAllLines(results.resolve("chot-01/SHA256SUMS"))).hasSizeGreaterThan(6);
        assertThat(decisions()).hasSize(4).last().asString().contains("CLOSE");
        assertThat(csv("decisions.csv").get(3).get("reason")).contains("lỗi chưa xử lý");
        assertThat(command("close", "2023-07-07", "--with-open").status()).isEqualTo(2);
    }

    @Test
    @Order(6)
    void saturday_a_late_file_changes_nothing_and_is_listed_with_the_difference() throws IOException {
        try (AnswerBook late = new AnswerBook(SAMPLES.resolve(IA_LANG))) {
            late.book().getSheet("Phụ lục 01").getRow(11).createCell(0).setCellValue(4);
            late.save(dir.resolve("inbox").resolve(IA_LANG_AGAIN));
        }
        assertThat(run("2023-07-08").out()).contains("chot-01", "den-sau-chot.html");
        assertThat(status(IA_LANG_AGAIN)).isEqualTo("AFTER_CLOSE");
        assertThat(status(IA_LANG)).isEqualTo("NEEDS_CORRECTION");
        for (String name : List.of("summary.csv", "figures.csv", "findings.csv", "decisions.csv", "tong-hop.xlsx"))
            assertThat(results.resolve(name))
                    .hasSameBinaryContentAs(results.resolve("chot-01").resolve(name));
        assertThat(Files.readString(results.resolve("den-sau-chot.html"))).contains(IA_LANG_AGAIN, "Số điểm phát động");
        underAnotherFormAndRoster();
        for (String name : List.of("summary.csv", "figures.csv", "findings.csv", "decisions.csv", "tong-hop.xlsx"))
            assertThat(results.resolve(name))
                    .hasSameBinaryContentAs(results.resolve("chot-01").resolve(name));
        Files.writeString(results.resolve("chot-01/summary.csv"), "x");
        run("2023-07-08");
        assertThat(results.resolve("summary.csv")).hasSameBinaryContentAs(results.resolve("chot-01/summary.csv"));
    }

    /** Every amount is too small for this form, and nobody lives in a commune of this roster. */
    private void underAnotherFormAndRoster() throws IOException {
        Path form = Files.createDirectories(dir.resolve("form"));
        Path builtIn = Path.of("src/main/resources/forms/thdte");
        for (String table : List.of("tables", "elements", "rules", "parameters")) {
            String csv = Files.readString(builtIn.resolve(table + ".csv"));
            Files.writeString(
                    form.resolve(table + ".csv"), csv.replaceAll("(?m)^money_floor,[0-9]+", "money_floor,90000000"));
        }
        Path roster = dir.resolve("org-units.csv");
        String before = Files.readString(roster);
        Files.writeString(roster, before.replaceAll(",5930,2105,", ",2,1,"));
        assertThat(command("run", "2023-07-08", "--form", form.toString()).status())
                .isZero();
        Files.writeString(roster, before);
    }

    @Test
    @Order(7)
    void sunday_opened_again_the_late_file_counts_and_the_next_closing_tells_what_changed() throws IOException {
        assertThat(command("reopen", "2023-07-09").status()).isEqualTo(2);
        Program reopened = command("reopen", "2023-07-09", "--reason", "xã Ia Lang bổ sung số điểm phát động");
        assertThat(reopened.status()).as(reopened.err()).isZero();
        assertThat(status(IA_LANG_AGAIN)).isNotEqualTo("AFTER_CLOSE");
        assertThat(total("p01.launch_points", "missing_units")).isEqualTo("0");
        assertThat(command("close", "2023-07-09", "--with-open").status()).isZero();
        assertThat(Files.readString(results.resolve("chot-02/khac-chot-01.html")))
                .contains(IA_LANG_AGAIN, "Số điểm phát động");
        assertThat(decisions().stream().map(line -> line.replaceAll(".* (CLOSE|REOPEN).*", "$1")))
                .endsWith("CLOSE", "REOPEN", "CLOSE");
    }

    @Test
    @Order(8)
    void without_data_and_output_everything_is_there_again_byte_for_byte() throws IOException {
        Map<String, String> before = csvFiles();
        assertThat(before.keySet()).hasSize(15);
        delete(dir.resolve("data"));
        delete(dir.resolve("output"));
        run(lastDay);
        Map<String, String> after = csvFiles();
        assertThat(after).isEqualTo(before);
    }

    private static Program run(String day) {
        Program program = command("run", day);
        assertThat(program.status()).as(program.err()).isZero();
        return program;
    }

    private static Program command(String name, String day, String... more) {
        lastDay = day;
        return Program.run(Stream.concat(Stream.of(name, "--dir", dir.toString(), "--as-of", day), Stream.of(more))
                .toArray());
    }

    private static List<CSVRecord> csv(String name) {
        return Program.csv(results.resolve(name));
    }

    private static CSVRecord line(String name, String column, String value) {
        return csv(name).stream()
                .filter(line -> line.get(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String status(String file) {
        return csv("submissions.csv").stream()
                .filter(line -> line.get("file").equals(file))
                .reduce((first, second) -> second)
                .orElseThrow()
                .get("status");
    }

    private static String total(String element, String column) {
        return line("summary.csv", "element", element).get(column);
    }

    private static List<CSVRecord> findings(String rule) {
        return csv("findings.csv").stream()
                .filter(line -> line.get("rule").equals(rule))
                .toList();
    }

    private static List<String> decisions() {
        return csv("decisions.csv").stream()
                .map(line -> String.join(
                        " ",
                        line.get("unit"),
                        line.get("element"),
                        line.get("old"),
                        line.get("new"),
                        line.get("kind"),
                        line.get("channel")))
                .toList();
    }

    private static AnswerBook answers() {
        return new AnswerBook(results.resolve("dieu-chinh.xlsx"));
    }

    private static List<Map<String, String>> questions() {
        try (AnswerBook book = answers()) {
            return book.lines(AnswerBook.QUESTIONS);
        }
    }

    /** What «Nguồn số liệu» says of a unit's value. */
    private static String sources(String unit, String value) {
        try (AnswerBook book = new AnswerBook(results.resolve("tong-hop.xlsx"))) {
            StringBuilder found = new StringBuilder();
            for (Row row : book.book().getSheet("Nguồn số liệu")) {
                List<String> line = new ArrayList<>();
                for (Cell cell : row)
                    line.add(
                            new DataFormatter(Locale.ROOT).formatCellValue(cell).replace(",", ""));
                if (line.contains(unit) && line.contains(value)) found.append(line);
            }
            return found.toString();
        }
    }

    private static Map<String, String> csvFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(results)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".csv"))
                    .filter(each -> !each.toString().contains("da-sua")
                            && !each.getFileName().toString().startsWith("."))
                    .toList()) files.put(results.relativize(file).toString(), vn.tonghop.intake.Disk.sha256(file));
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
