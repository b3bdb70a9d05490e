package vn.tonghop.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.text.LegacyText;

/** Jazzer looks for bytes that the door neither reads nor refuses in words; {@code mvn -Pfuzz verify}. */
class SheetsFuzz {

    private static final long SLOWEST_NANOS = 10_000_000_000L;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final Sheets SHEETS = new Sheets(Limits.DEFAULT, List.of("abc"));
    private static final Renderer WORDS = new Renderer(Language.VI);

    /** One small file of each format, and the samples. */
    static Stream<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (String ending : List.of("xls", "ods", "html")) seeds.add(FormatsTest.bytes(ending));
        seeds.add(SpreadsheetMlReaderTest.BOOK.getBytes(StandardCharsets.UTF_8));
        seeds.add("TT;Số trẻ;\"Số\ntiền\"\n1;700;4.930.000\n".getBytes(StandardCharsets.UTF_8));
        seeds.add(XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>").bytes());
        seeds.add(DocxReaderTest.file(DocxReaderTest.document("<w:p><w:r><w:t>Ia Lang</w:t></w:r></w:p>")
                .getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> samples = Files.walk(Path.of("input-samples/inbox"))) {
            for (Path sample : samples.filter(Files::isRegularFile).sorted().toList())
                if (Files.size(sample) < 100_000) seeds.add(Files.readAllBytes(sample));
        }
        return seeds.stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.DURATION)
    void any_bytes_are_read_or_refused_in_words(byte[] content) {
        if (content == null) return;
        long start = THREAD.getCurrentThreadCpuTime();
        Opened opened = SHEETS.open("fuzz", content);
        if (THREAD.getCurrentThreadCpuTime() - start > SLOWEST_NANOS) throw new AssertionError("too slow");
        if (opened instanceof Opened.Refused refused) refused(refused);
        else read(((Opened.Readable) opened).contents());
    }

    private static void refused(Opened.Refused refused) {
        WORDS.render(refused.reason());
        if (refused.reason().key().equals("sheet.unsafe")) throw new AssertionError("only just caught");
    }

    private static void read(Contents contents) {
        for (Message note : contents.notes()) WORDS.render(note);
        for (Grid grid : contents.grids()) new LegacyText().convert(grid);
    }
}
