package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** Each limit stops a file that goes over it by one, with a finding of its own that names the limit and its setting. */
@Timeout(20)
class EachLimitTest {

    private static final String TWO_CELLS = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>";

    /** For each limit its value, and a file that goes over it. */
    private static Map<String, Over> files() {
        XlsxFile cells = XlsxFile.ofRows(TWO_CELLS);
        Map<String, Over> files = new TreeMap<>();
        files.put("fileBytes", new Over(cells.bytes().length - 1, cells.bytes()));
        files.put("unpackedBytes", new Over(1_000, cells.bytes()));
        files.put(
                "ratio",
                new Over(10, cells.zip().add("xl/media/a", repetitive()).bytes()));
        files.put("entries", new Over(3, cells.bytes()));
        files.put("sheets", new Over(1, two().bytes()));
        files.put(
                "rows",
                new Over(
                        1,
                        XlsxFile.ofRows("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")
                                .bytes()));
        files.put("columns", new Over(1, cells.bytes()));
        files.put("cells", new Over(1, cells.bytes()));
        files.put(
                "cellText",
                new Over(
                        3,
                        XlsxFile.ofRows("<row><c t=\"str\"><v>bốn chữ</v></c></row>")
                                .bytes()));
        files.put(
                "sharedStrings",
                new Over(1, strings("<si><t>a</t></si><si><t>b</t></si>").bytes()));
        files.put("merges", new Over(1, merges("A1:B1", "A2:B2").bytes()));
        files.put(
                "styles",
                new Over(
                        1,
                        XlsxFile.ofRows(TWO_CELLS)
                                .styles("<cellXfs><xf/><xf/></cellXfs>")
                                .bytes()));
        files.put("heldBytes", new Over(100, cells.bytes()));
        files.put("millis", new Over(0, XlsxFile.ofRows("<row/>".repeat(50_000)).bytes()));
        return files;
    }

    private record Over(long limit, byte[] file) {}

    /** Packs to about the thirtieth part. */
    private static byte[] repetitive() {
        Random random = new Random(7);
        byte[] bytes = new byte[20 << 20];
        for (int i = 0; i < bytes.length; i += 64) Arrays.fill(bytes, i, i + 64, (byte) random.nextInt(256));
        return bytes;
    }

    private static XlsxFile two() {
        return XlsxFile.ofRows(TWO_CELLS).sheet("<worksheet xmlns=\"" + XlsxFile.MAIN + "\"/>");
    }

    private static XlsxFile strings(String items) {
        return XlsxFile.ofRows("<row><c t=\"s\"><v>0</v></c></row>").sharedStrings(items);
    }

    private static XlsxFile merges(String... areas) {
        StringBuilder merges = new StringBuilder();
        for (String area : areas)
            merges.append("<mergeCell ref=\"").append(area).append("\"/>");
        return XlsxFile.ofSheet("<sheetData>" + TWO_CELLS + "</sheetData><mergeCells>" + merges + "</mergeCells>");
    }

    @Test
    void every_limit_has_its_file_here() {
        assertThat(files().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Limits.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void a_file_over_a_limit_is_refused_by_the_finding_of_that_limit_and_within_it_is_read() {
        files().forEach((name, over) -> {
            assertThat(new Sheets(Limits.DEFAULT, List.of()).open("t.xlsx", over.file()))
                    .as("%s as usual", name)
                    .isInstanceOf(Opened.Readable.class);
            assertThat(new Sheets(with(name, over.limit()), List.of()).open("t.xlsx", over.file()))
                    .as(name)
                    .isInstanceOf(Opened.Refused.class);
            Opened.Refused refused = Open.refused(over.file(), with(name, over.limit()));
            assertThat(refused.reason().key()).isEqualTo("sheet.limit." + name);
            for (Language language : Language.values())
                assertThat(new Renderer(language).render(refused.reason()))
                        .as(name)
                        .contains("tonghop.limits.");
        });
    }

    @Test
    void a_file_that_is_too_large_is_refused_by_its_length_alone() {
        byte[] noise = "<table><tr><td>1</td></tr></table>".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(Open.refused(noise, with("fileBytes", 10)).reason().key()).isEqualTo("sheet.limit.fileBytes");
    }

    @Test
    void of_files_that_take_much_memory_the_second_waits_until_the_first_is_done_and_a_small_one_does_not() {
        Sheets sheets = new Sheets(with("heldBytes", 16_384), List.of());
        byte[] large = XlsxFile.ofRows("<row>" + "<c><v>1</v></c>".repeat(50) + "</row>")
                .bytes();
        byte[] small = "1,2\n".getBytes(StandardCharsets.US_ASCII);
        AtomicBoolean entered = new AtomicBoolean();
        Thread second = new Thread(() -> sheets.use("large.xlsx", large, opened -> {
            entered.set(true);
            return opened;
        }));
        sheets.use("large.xlsx", large, opened -> {
            second.start();
            while (second.getState() != Thread.State.WAITING && second.isAlive()) Thread.onSpinWait();
            assertThat(sheets.open("small.csv", small)).isInstanceOf(Opened.Readable.class);
            assertThat(entered).isFalse();
            return opened;
        });
        assertThatCode(second::join).doesNotThrowAnyException();
        assertThat(entered).isTrue();
    }

    private static Limits with(String name, long value) {
        try {
            RecordComponent[] components = Limits.class.getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object usual = components[i].getAccessor().invoke(Limits.DEFAULT);
                boolean here = components[i].getName().equals(name);
                values[i] = !here ? usual : types[i] == int.class ? (Object) Math.toIntExact(value) : (Object) value;
            }
            return Limits.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
