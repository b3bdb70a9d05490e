package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variants of a report (domain note, 7.3) that are about names, folders and several files, or too large to keep. */
class VariantsRunTest {

    private static final Path FILES = Path.of("src/test/resources/variants");

    @TempDir
    private Path dir;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(dir.resolve("inbox"));
        Files.copy(Path.of("input-samples/org-units.csv"), dir.resolve("org-units.csv"));
        Files.writeString(dir.resolve("tonghop.yml"), """
                tonghop:
                  period: "2023"
                  unit: "631"
                  settle: 1ms
                """);
    }

    @Test
    void v31_a_neighbours_file_is_refused_and_left_with_the_reason() throws IOException {
        drop("v31-xa-ia-dom-openpyxl.xlsx", "PL xã Ia Dom.xlsx");
        run();
        assertThat(statuses()).containsExactly(Map.entry("PL xã Ia Dom.xlsx", " REJECTED"));
        assertThat(dir.resolve("inbox/tu-choi/PL xã Ia Dom.xlsx.txt"))
                .content(StandardCharsets.UTF_8)
                .contains("IA DƠK", "Ia Dom");
    }

    @Test
    void v32_of_three_versions_the_last_counts_and_the_others_are_superseded() throws IOException {
        drop("v32a-first-lo.ods", "PL Ia Lang.ods");
        drop("v32b-again-lo.ods", "PL Ia Lang gửi lại.ods");
        drop("v32c-last-lo.ods", "PL Ia Lang chốt.ods");
        drop("v32c-last-lo.ods", "PL Ia Lang chốt (1).ods");
        run();
        assertThat(statuses())
                .isEqualTo(new TreeMap<>(Map.of(
                        "PL Ia Lang.ods", "23875 SUPERSEDED",
                        "PL Ia Lang gửi lại.ods", "23875 SUPERSEDED",
                        "PL Ia Lang chốt.ods", "23875 DUPLICATE",
                        "PL Ia Lang chốt (1).ods", "23875 ACCEPTED")));
        assertThat(summary("p01.launch_points")).isEqualTo("6");
    }

    @Test
    void v37_a_sheet_formatted_to_its_last_row_is_read_and_its_empty_cells_cost_nothing() throws IOException {
        Files.write(dir.resolve("inbox/PL Ia Lang.xlsx"), formattedToTheEnd("v09-openpyxl.xlsx"));
        run();
        assertThat(statuses()).containsExactly(Map.entry("PL Ia Lang.xlsx", "23875 ACCEPTED"));
        assertThat(summary("p01.launch_points")).isEqualTo("6");
    }

    @Test
    void v38_an_encrypted_file_and_a_bomb_are_refused_each_with_its_reason_and_the_others_count() throws Exception {
        drop("v09-openpyxl.xlsx", "PL Ia Lang.xlsx");
        Files.write(dir.resolve("inbox/PL Ia Dom.xlsx"), encrypted(FILES.resolve("v09-openpyxl.xlsx")));
        Files.write(dir.resolve("inbox/PL Ia Kla.xlsx"), bomb("v09-openpyxl.xlsx"));
        run();
        assertThat(statuses())
                .isEqualTo(new TreeMap<>(Map.of(
                        "PL Ia Dom.xlsx", "23872 REJECTED",
                        "PL Ia Kla.xlsx", "23869 REJECTED",
                        "PL Ia Lang.xlsx", "23875 ACCEPTED")));
        assertThat(dir.resolve("inbox/tu-choi/PL Ia Dom.xlsx.txt"))
                .content(StandardCharsets.UTF_8)
                .contains("mật khẩu");
        assertThat(summary("p01.launch_points")).isEqualTo("6");
    }

    @Test
    void papers_that_come_along_with_a_report_are_attached_and_never_found_fault_with() throws IOException {
        drop("v09-openpyxl.xlsx", "PL Ia Lang.xlsx");
        drop("v39-script.pdf", "BC đã ký xã Ia Lang.pdf");
        drop("v39-script.pdf", "BC đã ký xã Ia Lang (1).pdf");
        drop("v39-script.jpg", "IMG xã Ia Lang.jpg");
        drop("v39-prose-docx.docx", "Báo cáo.docx");
        drop("v39-script.pdf", "BC xã Ia Dom.pdf");
        run();
        assertThat(statuses())
                .isEqualTo(new TreeMap<>(Map.of(
                        "PL Ia Lang.xlsx", "23875 ACCEPTED",
                        "BC đã ký xã Ia Lang (1).pdf", "23875 ATTACHED",
                        "BC đã ký xã Ia Lang.pdf", "23875 DUPLICATE",
                        "IMG xã Ia Lang.jpg", "23875 ATTACHED",
                        "Báo cáo.docx", "23875 ATTACHED",
                        "BC xã Ia Dom.pdf", "23872 REJECTED")));
        assertThat(findings().keySet()).containsExactly("BC xã Ia Dom.pdf");
        for (CSVRecord line : submissions())
            if (!line.get("status").equals("REJECTED"))
                assertThat(dir.resolve("inbox/da-nhan/2023").resolve(line.get("file")))
                        .exists();
        assertThat(dir.resolve("inbox/tu-choi/BC xã Ia Dom.pdf")).exists();
    }

    @Test
    void a_paper_that_came_before_its_tables_is_attached_once_they_are_there_and_stays_where_it_lies()
            throws IOException {
        drop("v39-script.pdf", "BC xã Ia Lang.pdf");
        run();
        assertThat(statuses()).containsExactly(Map.entry("BC xã Ia Lang.pdf", "23875 REJECTED"));
        drop("v09-openpyxl.xlsx", "PL Ia Lang.xlsx");
        run();
        assertThat(statuses())
                .containsExactly(
                        Map.entry("BC xã Ia Lang.pdf", "23875 ATTACHED"),
                        Map.entry("PL Ia Lang.xlsx", "23875 ACCEPTED"));
        assertThat(findings()).isEmpty();
        assertThat(dir.resolve("inbox/tu-choi/BC xã Ia Lang.pdf")).exists();
    }

    @Test
    void a_word_file_with_a_table_that_is_none_of_the_form_is_no_mere_letter() throws IOException {
        drop("v09-openpyxl.xlsx", "PL Ia Lang.xlsx");
        Files.write(dir.resolve("inbox/PL Ia Lang gửi lại.docx"), wordWithUnknownTable());
        run();
        assertThat(statuses()).containsEntry("PL Ia Lang gửi lại.docx", "23875 REJECTED");
    }

    private void drop(String variant, String name) throws IOException {
        Path target = dir.resolve("inbox").resolve(name);
        Files.copy(FILES.resolve(variant), target);
        Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2023-07-01T00:00:00Z")));
    }

    private void run() {
        Program program = Program.run("run", "--dir", dir, "--as-of", "2023-07-03");
        assertThat(program.status()).as(program.err()).isZero();
    }

    private Iterable<CSVRecord> submissions() {
        return Program.csv(dir.resolve("output/2023/submissions.csv"));
    }

    private Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        for (CSVRecord line : submissions())
            statuses.put(line.get("file"), line.get("org_unit") + " " + line.get("status"));
        return statuses;
    }

    private Map<String, Long> findings() {
        return Program.csv(dir.resolve("output/2023/findings.csv")).stream()
                .collect(Collectors.groupingBy(line -> line.get("file"), TreeMap::new, Collectors.counting()));
    }

    private String summary(String element) {
        return Program.csv(dir.resolve("output/2023/summary.csv")).stream()
                .filter(line -> line.get("element").equals(element))
                .map(line -> line.get("value"))
                .collect(Collectors.joining());
    }

    /** The first sheet with formatting, and nothing else, in 64 columns of every row down to 65,536. */
    private static byte[] formattedToTheEnd(String variant) throws IOException {
        String cells = IntStream.range(0, 64).mapToObj(i -> "<c s=\"0\"/>").collect(Collectors.joining());
        return changed(variant, "xl/worksheets/sheet1.xml", (sheet, out) -> {
            int end = sheet.indexOf("</sheetData>");
            out.write(sheet.substring(0, end).getBytes(StandardCharsets.UTF_8));
            for (int row = 100; row <= 65_536; row++)
                out.write(("<row r=\"" + row + "\">" + cells + "</row>").getBytes(StandardCharsets.US_ASCII));
            out.write(sheet.substring(end).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A part that unpacks to a gigabyte of blanks. */
    private static byte[] bomb(String variant) throws IOException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        return changed(variant, "xl/theme/theme1.xml", (theme, out) -> {
            for (int i = 0; i < 1024; i++) out.write(blanks);
        });
    }

    private interface Change {
        void write(String part, OutputStream out) throws IOException;
    }

    private static byte[] changed(String variant, String part, Change change) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(FILES.resolve(variant)));
                ZipOutputStream to = new ZipOutputStream(made)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.readAllBytes();
                if (entry.getName().equals(part)) change.write(new String(content, StandardCharsets.UTF_8), to);
                else to.write(content);
            }
        }
        return made.toByteArray();
    }

    private static byte[] encrypted(Path plain) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ducco-2023");
            try (OutputStream to = encryptor.getDataStream(container)) {
                Files.copy(plain, to);
            }
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            container.writeFilesystem(made);
            return made.toByteArray();
        }
    }

    private static byte[] wordWithUnknownTable() throws IOException {
        String rows = IntStream.range(1, 4)
                .mapToObj(i -> cell("Thôn " + i) + cell("" + 100 * i) + cell(i + ".500.000 đồng"))
                .map(row -> "<w:tr>" + row + "</w:tr>")
                .collect(Collectors.joining());
        String table =
                "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
        return changed(
                "v39-prose-docx.docx",
                "word/document.xml",
                (document, out) -> out.write(
                        document.replace("<w:sectPr/>", table + "<w:sectPr/>").getBytes(StandardCharsets.UTF_8)));
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }
}
