package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.batch.Invariant;
import vn.tonghop.batch.Trees;

/** Good files with bombs among them, in a heap of 512 MB: what the good ones come to, they come to byte for byte. */
class BombsTest {

    private static final Path SAMPLE = Path.of("input-samples/inbox/PL tháng hành động xã Ia Dom.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final List<String> SYLLABLES =
            List.of("Băng", "Dreh", "Glung", "Hlốp", "Jrai", "Kly", "Mơ Nú", "Phí", "Rbol", "Tul");
    private static final FileTime SENT = FileTime.from(Instant.parse("2023-06-29T02:00:00Z"));

    @TempDir
    private Path dir;

    @Test
    void a_dozen_good_files_with_five_bombs_among_them_come_to_the_same() throws Exception {
        bombsAmong(12, 100_000, 30 << 20);
    }

    @Test
    @Tag("sweep")
    void a_thousand_good_files_with_five_bombs_among_them_come_to_the_same() throws Exception {
        bombsAmong(1_000, 3_900_000, 300 << 20);
    }

    @Test
    @Tag("sweep")
    void a_night_over_every_file_of_the_corpus_ends_well_with_a_verdict_for_each_and_no_stack_trace() throws Exception {
        Path corpus = Path.of("../shared/corpus");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not there");
        Path folder = workingFolder("corpus", 1);
        Trees.copy(corpus, folder.resolve("inbox/corpus"));
        run(folder);
        assertThat(verdicts(folder).keySet())
                .filteredOn(file -> file.startsWith("corpus/"))
                .hasSize((int) Invariant.files(corpus).stream()
                        .filter(file -> !file.getFileName().toString().startsWith("~$"))
                        .count());
        assertThat(Files.readString(folder.resolve("data/tonghop.log")))
                .doesNotContain("OutOfMemoryError")
                .doesNotContain("\tat ");
    }

    /**
     * @param cells of the two bombs that stay within every limit; 3.9 million are nearly all that may be held
     * @param zeros bytes that pack to nothing
     */
    private void bombsAmong(int good, int cells, int zeros) throws Exception {
        Path without = workingFolder("without", good);
        Path with = workingFolder("with", good);
        Path inbox = with.resolve("inbox");
        bombs(inbox, cells, zeros);
        run(without);
        run(with);
        Map<String, String> verdicts = verdicts(with);
        assertThat(verdicts.keySet())
                .filteredOn(file -> file.startsWith("bomb"))
                .hasSize(5);
        assertThat(verdicts).containsEntry("bomb-1.xlsx", "REJECTED").containsEntry("bomb-2.xlsx", "REJECTED");
        assertThat(verdicts(without)).hasSize(good);
        for (String name : List.of("submissions.csv", "figures.csv", "findings.csv"))
            assertThat(ofGoodFiles(with, name)).as(name).isEqualTo(ofGoodFiles(without, name));
        assertThat(with.resolve("output/2023/summary.csv"))
                .hasSameBinaryContentAs(without.resolve("output/2023/summary.csv"));
        assertThat(Files.readString(with.resolve("data/tonghop.log"))).doesNotContain("OutOfMemoryError");
    }

    private static void bombs(Path inbox, int cells, int zeros) throws IOException {
        sheet(inbox.resolve("bomb-1.xlsx"), out -> zeros(out, zeros));
        sheet(inbox.resolve("bomb-2.xlsx"), out -> merges(out, cells / 4 + 100_000));
        sheet(inbox.resolve("bomb-3.xlsx"), out -> cells(out, cells, 3));
        sheet(inbox.resolve("bomb-4.xlsx"), out -> cells(out, cells, 4));
        sheet(
                inbox.resolve("bomb-5.xlsx"),
                out -> out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8)));
        for (Path file : files(inbox)) Files.setLastModifiedTime(file, SENT);
    }

    @FunctionalInterface
    private interface Part {
        void into(OutputStream out) throws IOException;
    }

    /** The sample with another first sheet. */
    private static void sheet(Path file, Part part) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                ZipInputStream sample = new ZipInputStream(Files.newInputStream(SAMPLE))) {
            for (ZipEntry entry = sample.getNextEntry(); entry != null; entry = sample.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET)) part.into(zip);
                else sample.transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    private static void zeros(OutputStream out, int bytes) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int written = 0; written < bytes; written += block.length) out.write(block);
    }

    private static void merges(OutputStream out, int count) throws IOException {
        Random random = new Random(2);
        write(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><mergeCells>");
        for (int i = 0; i < count; i++)
            write(
                    out,
                    "<mergeCell ref=\"A" + (1 + random.nextInt(1_000_000)) + ":B" + (1 + random.nextInt(1_000_000))
                            + "\"/>");
        write(out, "</mergeCells></worksheet>");
    }

    private static void cells(OutputStream out, int count, long seed) throws IOException {
        Random random = new Random(seed);
        write(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= count / 20; row++) {
            StringBuilder cells = new StringBuilder("<row>");
            for (int column = 0; column < 20; column++)
                cells.append("<c><v>").append(random.nextInt(1_000_000_000)).append("</v></c>");
            write(out, cells.append("</row>").toString());
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path workingFolder(String name, int good) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("tonghop.yml"), "tonghop:\n  unit: \"631\"\n  settle: 1ms\n");
        StringBuilder roster = new StringBuilder("code,name,level,parent\n64,Tỉnh Gia Lai,province,\n");
        roster.append("631,Huyện Đức Cơ,district,64\n");
        for (int i = 0; i < good; i++) {
            roster.append(String.format(Locale.ROOT, "%05d,Xã %s,commune,631%n", 50_000 + i, commune(i)));
            Path file = folder.resolve("inbox/PL tháng hành động xã " + commune(i) + ".xlsx");
            good(file, i);
            Files.setLastModifiedTime(file, SENT);
        }
        Files.writeString(folder.resolve("org-units.csv"), roster.toString());
        return folder;
    }

    private static String commune(int number) {
        return "Ia " + SYLLABLES.get(number / 100) + " " + SYLLABLES.get(number / 10 % 10) + " "
                + SYLLABLES.get(number % 10);
    }

    /** The sample with a comment in a part of its own, so that no two are the same bytes. */
    private static void good(Path file, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream sample = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(SAMPLE)))) {
            for (ZipEntry entry = sample.getNextEntry(); entry != null; entry = sample.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(SENT.toMillis());
                zip.putNextEntry(copy);
                sample.transferTo(zip);
                zip.closeEntry();
            }
            ZipEntry own = new ZipEntry("custom/number.txt");
            own.setTime(SENT.toMillis());
            zip.putNextEntry(own);
            write(zip, Integer.toString(number));
            zip.closeEntry();
        }
        Files.write(file, bytes.toByteArray());
    }

    private void run(Path folder) throws Exception {
        Path err = dir.resolve("err.txt");
        Process process = Program.started(folder, err, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
        if (!process.waitFor(20, TimeUnit.MINUTES)) process.destroyForcibly();
        assertThat(process.waitFor()).as(() -> read(err)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, String> verdicts(Path folder) {
        Map<String, String> verdicts = new TreeMap<>();
        for (CSVRecord line : Program.csv(folder.resolve("output/2023/submissions.csv")))
            verdicts.put(line.get("file"), line.get("status"));
        return verdicts;
    }

    /** The lines of good files as they stand there, but for the time of receipt. */
    private static List<String> ofGoodFiles(Path folder, String name) {
        List<String> lines = new ArrayList<>();
        for (CSVRecord line : Program.csv(folder.resolve("output/2023").resolve(name))) {
            if (line.get("file").startsWith("bomb")) continue;
            Map<String, String> fields = new TreeMap<>(line.toMap());
            fields.remove("received_at");
            lines.add(fields.toString());
        }
        return lines;
    }

    private static TreeSet<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new TreeSet<>(all.toList());
        }
    }
}
