package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Effort;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** Real files with bytes changed, and cut at each hundredth: each is read or refused in words, in bounded time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatMutationsTest {

    private static final int MUTATIONS = Effort.times(300);
    private static final long MAX_MILLIS = 10_000;

    private final Sheets sheets = new Sheets(Limits.DEFAULT, List.of("abc"));
    private final List<Renderer> renderers =
            Arrays.stream(Language.values()).map(Renderer::new).toList();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeAll
    void readFiles() throws IOException {
        for (String ending : List.of("xls", "ods", "html")) files.put(ending, FormatsTest.bytes(ending));
        files.put("xml", SpreadsheetMlReaderTest.BOOK.getBytes(StandardCharsets.UTF_8));
        files.put("csv", "TT;Số trẻ;\"Số\ntiền\"\n1;700;4.930.000\n".repeat(20).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods", "html", "xml", "csv"})
    void a_file_with_changed_bytes_is_read_or_refused(String ending) throws IOException {
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutate(file(ending), random);
            if (isRead(mutated, ending + ", seed 4, mutation " + i)) read++;
        }
        if (!ending.equals("ods"))
            assertThat(read).as("some changes do no harm").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods", "html", "xml", "csv"})
    void a_file_cut_at_each_hundredth_is_read_or_refused(String ending) {
        byte[] file = file(ending);
        int read = 0;
        for (int percent = 0; percent < 100; percent++) {
            byte[] cut = Arrays.copyOf(file, (int) ((long) file.length * percent / 100));
            if (isRead(cut, ending + " cut at " + percent + " %")) read++;
        }
        if (ending.equals("ods") || ending.equals("xml")) assertThat(read).isZero();
    }

    /** The check sums of a zip catch nearly all; behind them the readers must stand on their own. */
    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "styles.xml", "meta.xml"})
    void a_part_with_changed_bytes_in_a_sound_zip_is_read_or_refused(String part) throws IOException {
        Random random = new Random(5);
        Map<String, byte[]> parts = unzip(file("ods"));
        for (int i = 0; i < MUTATIONS; i++) {
            ZipFile zip = new ZipFile();
            byte[] mutated = mutate(Objects.requireNonNull(parts.get(part)), random);
            parts.forEach((name, content) -> zip.add(name, name.equals(part) ? mutated : content));
            isRead(zip.bytes(), part + ", seed 5, mutation " + i);
        }
    }

    @Test
    void a_word_document_with_changed_bytes_in_a_sound_zip_is_read_or_refused() {
        Random random = new Random(6);
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>"
                + "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>700</w:t></w:r></w:p></w:tc>";
        byte[] document = DocxReaderTest.document(
                        "<w:tbl><w:tr>" + cell + cell + "</w:tr><w:tr>" + cell + "</w:tr></w:tbl>")
                .getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++)
            if (isRead(DocxReaderTest.file(mutate(document, random)), "docx, seed 6, mutation " + i)) read++;
        assertThat(read).as("some changes do no harm").isPositive();
        byte[] file = DocxReaderTest.file(document);
        assertThat(isRead(file, "docx")).isTrue();
        for (int percent = 0; percent < 100; percent++)
            assertThat(isRead(Arrays.copyOf(file, file.length * percent / 100), "docx cut at " + percent + " %"))
                    .isFalse();
    }

    private byte[] file(String ending) {
        return Objects.requireNonNull(files.get(ending));
    }

    private boolean isRead(byte[] file, String which) {
        long start = System.nanoTime();
        Opened opened = sheets.open("t", file);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                .as(which)
                .isLessThan(MAX_MILLIS);
        if (opened instanceof Opened.Refused refused) {
            for (Language language : Language.values())
                assertThat(new Renderer(language).render(refused.reason()))
                        .as(which)
                        .isNotBlank();
            assertThat(refused.reason().key()).as(which).isNotEqualTo("sheet.unsafe");
            return false;
        }
        for (Grid grid : ((Opened.Readable) opened).contents().grids())
            for (Cell cell : grid) assertThat(cell.valueText()).as(which).isNotNull();
        return true;
    }

    private static byte[] mutate(byte[] file, Random random) {
        byte[] mutated = file.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length);
            mutated[at] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (mutated[at] ^ 1 << random.nextInt(8));
        }
        return mutated;
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (!entry.isDirectory()) parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }
}
