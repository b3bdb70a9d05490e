package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of names, birth dates and circumstances of children nothing is left but in the sender's own file (domain note, 7.1). */
class PersonalDataRunTest {

    private static final List<String> PERSONAL =
            List.of("Rơ Châm Hà Vy", "Kpuih Thiên Ân", "15/03/2014", "mồ côi cha mẹ", "Siu Bảo Trâm");
    /** A binary value that begins as zlib does. */
    private static final Pattern PACKED = Pattern.compile("X'(78(?:01|5e|9c|da)[0-9a-f]+)'");

    private static final String GIVER = "Hội Chữ thập đỏ Măng Đen";

    @TempDir
    private Path dir;

    @Test
    void a_run_leaves_it_in_no_database_csv_workbook_log_or_letter_and_tells_the_sender() throws Exception {
        Files.createDirectories(dir.resolve("inbox"));
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        Files.writeString(dir.resolve("tonghop.yml"), """
                tonghop:
                  period: "2023"
                  unit: "631"
                  settle: 1ms
                """);
        reportWithAListOfChildren(dir.resolve("inbox/PL Ia Lang.xlsx"));
        Program program = Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
        assertThat(program.status()).as(program.err()).isZero();

        Map<String, String> left = everythingLeft();
        left.put("what the program said", program.out() + program.err());
        assertThat(left).containsKey("database");
        left.forEach((where, text) ->
                PERSONAL.forEach(each -> assertThat(text).as(where).doesNotContain(each)));
        // What the list says of its givers is kept: the search above would have found the names.
        assertThat(left.get("database")).contains(GIVER);
        assertThat(Program.csv(dir.resolve("output/2023/findings.csv")))
                .anySatisfy(line -> {
                    assertThat(line.get("rule")).isEqualTo("V43");
                    assertThat(line.get("severity")).isEqualTo("INFO");
                })
                .anySatisfy(line -> assertThat(line.get("severity")).isEqualTo("ERROR"));
    }

    /** Names under their own header, over a count, and in a note; a wrong product, so that there is something to write about. */
    private static void reportWithAListOfChildren(Path target) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                        Files.newInputStream(Path.of("src/test/resources/variants/v09-openpyxl.xlsx")));
                OutputStream out = Files.newOutputStream(target)) {
            XSSFSheet sheet = book.createSheet("Phụ lục 04");
            row(
                    sheet,
                    0,
                    "STT",
                    "Đơn vị tặng",
                    "Họ và tên trẻ",
                    "Ngày sinh",
                    "Hoàn cảnh",
                    "Số suất quà",
                    "Số trẻ em",
                    "Trị giá mỗi suất",
                    "Thành tiền",
                    "Ghi chú");
            row(sheet, 1, 1, GIVER, "Rơ Châm Hà Vy", "15/03/2014", "mồ côi cha mẹ", 1, 1, 300_000, 450_000, "");
            row(
                    sheet,
                    2,
                    2,
                    "UBND xã",
                    "Kpuih Thiên Ân",
                    "",
                    "mồ côi cha mẹ",
                    1,
                    "Kpuih Thiên Ân",
                    300_000,
                    300_000,
                    "em Siu Bảo Trâm nhận thay");
            book.write(out);
        }
    }

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) row.createCell(i).setCellValue(value.doubleValue());
            else row.createCell(i).setCellValue(cells[i].toString());
        }
    }

    /** Every text that the run left in the folder, but in the sender's own file. */
    private Map<String, String> everythingLeft() throws IOException, SQLException {
        Map<String, String> texts = new TreeMap<>();
        List<String> sent = parts(Files.readAllBytes(dir.resolve("inbox/da-nhan/2023/PL Ia Lang.xlsx")));
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                String name = dir.relativize(file).toString();
                if (isTheSendersOwn(name)) continue;
                texts.put(name, new String(content, StandardCharsets.UTF_8));
                texts.put(name + " as UTF-16", new String(content, StandardCharsets.UTF_16LE));
                List<String> parts = parts(content);
                // The marked copy goes back to the sender alone: of it only what we wrote is looked at.
                if (name.startsWith("output/2023/tra-lai/")) parts.removeAll(sent);
                texts.put(name + " unpacked", String.join("\n", parts));
            }
        }
        texts.put("database", database());
        return texts;
    }

    /** As he sent it, archived or put back for him. */
    private static boolean isTheSendersOwn(String name) {
        boolean archived = name.startsWith("archive") && !name.startsWith("archive/thu");
        return name.endsWith("PL Ia Lang.xlsx") || archived;
    }

    private static List<String> parts(byte[] content) throws IOException {
        List<String> parts = new ArrayList<>();
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') return parts;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                parts.add(new String(part, StandardCharsets.UTF_8));
                parts.addAll(parts(part));
            }
        }
        return parts;
    }

    /** Every row, what was packed unpacked. */
    private String database() throws SQLException, IOException {
        StringBuilder script = new StringBuilder();
        String url = "jdbc:h2:file:" + dir.resolve("data/tonghop").toAbsolutePath();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("script")) {
            while (lines.next()) script.append(lines.getString(1)).append('\n');
        }
        Matcher packed = PACKED.matcher(script);
        List<String> bodies = new ArrayList<>();
        while (packed.find()) bodies.add(inflated(HexFormat.of().parseHex(packed.group(1))));
        assertThat(bodies).as("packed bodies").isNotEmpty();
        return script + String.join("\n", bodies);
    }

    private static String inflated(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
