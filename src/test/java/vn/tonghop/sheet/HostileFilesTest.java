package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Effort;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** Files made to hurt whoever reads them, after the known troubles of Excel readers. */
@Timeout(20)
class HostileFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static ZipFile good() {
        return XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\"><v>700</v></c></row>").zip();
    }

    @Test
    void the_file_that_the_others_are_made_of_opens() {
        assertThat(Open.cell(Open.grid(good().bytes()), "A1").number()).isEqualTo(700);
    }

    @Test
    void a_part_that_unpacks_to_a_thousand_times_its_size_is_refused_unread() {
        ZipFile zip = good().add("xl/media/bomb.png", new byte[20 << 20]);
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.limit.ratio");
    }

    @Test
    void a_bomb_that_states_a_small_size_is_refused_while_it_unpacks() {
        ZipFile zip = good().add("xl/media/bomb.png", new byte[20 << 20]);
        ZipFile.Entry bomb = zip.entry("xl/media/bomb.png");
        bomb.size = bomb.localSize = 1000;
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.broken");
    }

    @Test
    void many_parts_that_are_too_much_together_are_refused() {
        ZipFile zip = good();
        Random random = new Random(1);
        byte[] noise = new byte[1 << 20];
        random.nextBytes(noise);
        for (int i = 0; i < 3; i++) zip.add("xl/media/" + i, noise);
        Limits d = Limits.DEFAULT;
        Limits two = new Limits(
                d.fileBytes(),
                2 << 20,
                d.ratio(),
                d.entries(),
                d.sheets(),
                d.rows(),
                d.columns(),
                d.cells(),
                d.cellText(),
                d.sharedStrings(),
                d.merges(),
                d.styles(),
                d.heldBytes(),
                d.millis());
        assertThat(Open.refused(zip.bytes(), two).reason().key()).isEqualTo("sheet.limit.unpackedBytes");
    }

    @Test
    void two_entries_over_the_same_bytes_are_refused() {
        ZipFile zip = good().add("xl/media/a.png", "aaaa").add("xl/media/b.png", "aaaa");
        zip.bytes();
        zip.entry("xl/media/b.png").offset = zip.entry("xl/media/a.png").offset;
        zip.entry("xl/media/a.png").localName = "xl/media/b.png";
        assertThat(Open.refused(zip.bytes()).reason().key()).isIn("sheet.zip.overlap", "sheet.zip.headers");
        ZipFile nested = good().add("xl/media/a.png", "aaaa").add("xl/media/a.png2", "aaaa");
        nested.bytes();
        nested.entry("xl/media/a.png2").offset = nested.entry("xl/media/a.png").offset;
        nested.entry("xl/media/a.png2").localName = "xl/media/a.png2";
        assertThat(Open.refused(nested.bytes()).reason().key()).isIn("sheet.zip.overlap", "sheet.zip.headers");
    }

    @Test
    void entries_that_reach_into_one_another_are_refused() {
        // The quoted overlap of Fifield's bomb: the first entry stores the second one's header as its data.
        byte[] plain = XlsxFile.ofRows("").zip().add("xl/media/a.png", "abc").bytes();
        byte[] file = plain.clone();
        int directory = indexOf(file, new byte[] {0x50, 0x4b, 1, 2}, 0);
        int last = lastIndexOf(file, new byte[] {0x50, 0x4b, 1, 2});
        int firstSize = intAt(file, directory + 20);
        int second = intAt(file, indexOf(file, new byte[] {0x50, 0x4b, 1, 2}, directory + 4) + 42);
        putInt(file, directory + 20, firstSize + 40);
        putInt(file, 18, firstSize + 40);
        assertThat(second).isLessThan(last);
        assertThat(Open.reason(file)).isEqualTo("sheet.zip.overlap");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        SHEET + "," + SHEET,
        SHEET + ",xl/worksheets/SHEET1.xml",
        SHEET + ",xl\\worksheets\\sheet1.xml",
        SHEET + ",/xl/worksheets/sheet1.xml"
    })
    void a_name_that_stands_twice_is_refused(String one, String other) {
        ZipFile zip = good().add(other, "<worksheet/>");
        assertThat(zip.entry(one).name).isEqualTo(one);
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.zip.duplicate");
    }

    @Test
    void a_part_that_does_not_match_its_checksum_is_refused_even_if_nobody_reads_it() {
        for (String part : new String[] {SHEET, "xl/media/photo.jpg"}) {
            ZipFile zip = good().add("xl/media/photo.jpg", "photo");
            ZipFile.Entry entry = zip.entry(part);
            entry.crc = entry.localCrc = entry.crc ^ 1;
            assertThat(Open.reason(zip.bytes())).as(part).isEqualTo("sheet.zip.crc");
        }
    }

    @Test
    void a_local_header_that_says_something_else_is_refused() {
        for (int i = 0; i < 5; i++) {
            ZipFile zip = good();
            ZipFile.Entry entry = zip.entry(SHEET);
            switch (i) {
                case 0 -> entry.localName = "xl/worksheets/sheet2.xml";
                case 1 -> entry.localSize++;
                case 2 -> entry.localPacked--;
                case 3 -> entry.localCrc ^= 0x10;
                default -> entry.offset = zip.entries.get(0).localName.length();
            }
            assertThat(Open.refused(zip.bytes()).reason().key())
                    .as("case %d", i)
                    .isIn("sheet.zip.headers", "sheet.broken");
        }
    }

    @Test
    void a_zip_with_a_password_of_its_own_is_refused_with_what_to_do() {
        ZipFile zip = good();
        zip.entry(SHEET).flags = 1;
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.zip.encrypted");
    }

    @Test
    void a_document_type_is_refused_wherever_it_stands_and_nothing_is_expanded_or_fetched() {
        String laughs = """
                <!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>""";
        String external = """
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>""";
        String parameter = "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\">%x;]><worksheet/>";
        String subset = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>";
        String undeclared = "<worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
        String inAttribute = "<worksheet><sheetData><row r=\"&x;\"/></sheetData></worksheet>";
        for (String part : List.of(laughs, external, parameter, subset, undeclared, inAttribute))
            assertThat(Open.reason(new XlsxFile().sheet(part).bytes())).as(part).isEqualTo("sheet.broken");
        ZipFile strings = good();
        strings.entries.removeIf(entry -> entry.name.equals("xl/_rels/workbook.xml.rels"));
        strings.add("xl/_rels/workbook.xml.rels", "<!DOCTYPE a []>" + XlsxFile.relationships());
        assertThat(Open.reason(strings.bytes())).isEqualTo("sheet.broken");
    }

    @Test
    void a_million_merges_are_refused() {
        String merges = "<mergeCells>" + "<mergeCell ref=\"A1:B2\"/>".repeat(1_000_000) + "</mergeCells>";
        assertThat(Open.reason(XlsxFile.ofSheet(merges + filler()).bytes())).isEqualTo("sheet.limit.merges");
    }

    /** Noise that keeps a repetitive part from looking like a bomb. */
    private static String filler() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder("<extLst>");
        for (int i = 0; i < 400_000; i++) noise.append((char) ('a' + random.nextInt(26)));
        return noise.append("</extLst>").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "2147483647", "2147483648", "4294967297", "99999999999999999999", "0", "-1"})
    void a_row_that_no_sheet_has_is_refused(String row) {
        assertThat(Open.refused(XlsxFile.ofRows("<row r=\"" + row + "\"><c><v>1</v></c></row>")
                                .bytes())
                        .reason()
                        .key())
                .isIn("sheet.limit.rows", "sheet.broken");
        assertThat(Open.refused(XlsxFile.ofRows("<row r=\"1\"><c r=\"A" + row + "\"><v>1</v></c></row>")
                                .bytes())
                        .reason()
                        .key())
                .isIn("sheet.limit.rows", "sheet.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "AAAA1", "ZZZZZZZZZZZZ1", "A", "A1B", "\u0130" + "1", "$A$1"})
    void an_address_that_no_sheet_has_is_refused(String address) {
        assertThat(Open.refused(XlsxFile.ofRows("<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row>")
                                .bytes())
                        .reason()
                        .key())
                .isIn("sheet.limit.columns", "sheet.broken");
    }

    @Test
    void a_text_longer_than_a_cell_can_hold_is_refused() {
        String text = "<row><c t=\"str\"><v>" + "a".repeat(40_000) + "</v></c></row>";
        assertThat(Open.reason(XlsxFile.ofRows(text).bytes())).isEqualTo("sheet.limit.cellText");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        assertThat(Open.reason(XlsxFile.ofSheet("<x>".repeat(100_000)).bytes())).isEqualTo("sheet.broken");
    }

    @Test
    void one_attribute_of_many_megabytes_is_refused() {
        String part = "<sheetPr x=\"" + "a".repeat(20 << 20) + "\"/>" + filler();
        assertThat(Open.reason(XlsxFile.ofSheet(part).bytes())).isEqualTo("sheet.broken");
    }

    @Test
    void work_without_end_is_broken_off_when_its_time_is_up() {
        AtomicLong clock = new AtomicLong();
        Budget hurried =
                new Budget(Limits.DEFAULT, new WorkTime(() -> clock.addAndGet(1_000_000_000), () -> clock.get()));
        byte[] file = XlsxFile.ofRows("<row/>".repeat(50_000)).bytes();
        assertThatCode(() -> new XlsxReader().read(file, hurried))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().key()).isEqualTo("sheet.limit.millis"));
    }

    @Test
    void a_busy_pc_does_not_make_an_honest_file_late_but_nobody_waits_for_ever() {
        AtomicLong cpu = new AtomicLong();
        AtomicLong wall = new AtomicLong();
        WorkTime time = new WorkTime(cpu::get, wall::get);
        wall.set(TimeUnit.SECONDS.toNanos(100));
        assertThat(time.isOver(10_000)).isFalse();
        wall.set(TimeUnit.SECONDS.toNanos(121));
        assertThat(time.isOver(10_000)).isTrue();
        wall.set(0);
        cpu.set(TimeUnit.SECONDS.toNanos(11));
        assertThat(time.isOver(10_000)).isTrue();
    }

    @Test
    @Timeout(120)
    void sixteen_million_formatted_empty_cells_cost_seconds_and_no_memory() {
        ZipFile zip = XlsxFile.ofRows("").zip();
        zip.entries.removeIf(entry -> entry.name.equals(SHEET));
        Stream<String> rows = IntStream.rangeClosed(1, 65_536).mapToObj(HostileFilesTest::formattedRow);
        Stream<String> start = Stream.of("<worksheet><sheetData>");
        Stream<String> end = Stream.of("<row><c><v>15</v></c></row></sheetData></worksheet>");
        zip.add(
                SHEET,
                Stream.concat(Stream.concat(start, rows), end).map(row -> row.getBytes(StandardCharsets.US_ASCII)));
        byte[] file = zip.bytes();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        Limits d = Limits.DEFAULT;
        Limits patient = new Limits(
                d.fileBytes(),
                d.unpackedBytes(),
                d.ratio(),
                d.entries(),
                d.sheets(),
                d.rows(),
                d.columns(),
                d.cells(),
                d.cellText(),
                d.sharedStrings(),
                d.merges(),
                d.styles(),
                d.heldBytes(),
                60_000);
        Opened opened = new Sheets(patient, List.of()).open("formatted.xlsx", file);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(thread.getCurrentThreadCpuTime() - before);
        assertThat(opened).isInstanceOf(Opened.Readable.class);
        Grid grid = ((Opened.Readable) opened).contents().grids().get(0);
        assertThat(grid)
                .extracting(cell -> cell.address() + "=" + cell.valueText())
                .containsExactly("A65537=15");
        assertThat(seconds).isLessThan(10);
    }

    /** A row of 256 cells that have a format and nothing else, as Excel writes it. */
    private static String formattedRow(int number) {
        StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
        for (int column = 0; column < 256; column++)
            row.append("<c r=\"")
                    .append(CellAddress.columnLetters(column))
                    .append(number)
                    .append("\" s=\"1\"/>");
        return row.append("</row>").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "A1:XFD1048576", "A1:XFD99999999", "B7:A1", "nowhere", ""})
    void a_dimension_that_lies_takes_no_memory_and_changes_no_cell(String dimension) {
        Grid grid = Open.grid(XlsxFile.ofSheet("<dimension ref=\"" + dimension + "\"/><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\"><v>700</v></c><c r=\"C1\"><v>15</v></c></row></sheetData>")
                .bytes());
        assertThat(grid)
                .extracting(cell -> cell.address() + "=" + cell.valueText())
                .containsExactly("A1=700", "C1=15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook.xml", "_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../_rels/.rels", "/"})
    void relations_that_go_round_in_a_circle_end(String target) {
        String sheet =
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>700</v></c></row></sheetData><legacyDrawing r:id=\"c\"/>";
        String worksheet = "<worksheet xmlns=\"" + XlsxFile.MAIN + "\" xmlns:r=\"" + XlsxFile.OFFICE + "\">" + sheet
                + "</worksheet>";
        for (String type : List.of("sharedStrings", "styles", "theme", "worksheet", "officeDocument", "externalLink")) {
            byte[] file = new XlsxFile()
                    .sheet(worksheet)
                    .relate("round", type, target)
                    .part(
                            "xl/worksheets/_rels/sheet1.xml.rels",
                            XlsxFile.relationships(
                                    XlsxFile.relationship("c", "comments", "sheet1.xml"),
                                    XlsxFile.relationship("d", "comments", "../" + target),
                                    XlsxFile.relationship("e", "worksheet", "sheet1.xml")))
                    .bytes();
            assertThat(new Sheets(Limits.DEFAULT, List.of()).open("round.xlsx", file))
                    .as("%s to %s", type, target)
                    .satisfies(opened -> assertThat(opened).isNotNull())
                    .isNotEqualTo(new Opened.Refused(FileFormat.XLSX, Message.of("sheet.unsafe")));
        }
    }

    @Test
    void a_workbook_whose_sheets_are_all_the_same_part_is_not_read_over_and_over() {
        int many = 300;
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= many; i++)
            sheets.append("<sheet name=\"S")
                    .append(i)
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"one\"/>");
        ZipFile zip = good();
        zip.entries.removeIf(entry -> entry.name.equals("xl/workbook.xml"));
        zip.entries.removeIf(entry -> entry.name.equals("xl/_rels/workbook.xml.rels"));
        zip.add(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + XlsxFile.MAIN + "\" xmlns:r=\"" + XlsxFile.OFFICE + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        zip.add(
                "xl/_rels/workbook.xml.rels",
                XlsxFile.relationships(XlsxFile.relationship("one", "worksheet", "worksheets/sheet1.xml")));
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.limit.sheets");
    }

    @Test
    void a_zip_in_a_zip_in_a_zip_stays_packed() {
        byte[] inner = good().add("xl/media/bomb.png", new byte[20 << 20]).bytes();
        for (int depth = 0; depth < 20; depth++)
            inner = new ZipFile()
                    .add("xl/workbook.xml", "<workbook/>")
                    .add("deeper.xlsx", inner)
                    .bytes();
        byte[] file =
                good().add("xl/embeddings/Microsoft_Excel_Sheet1.xlsx", inner).bytes();
        assertThat(Open.cell(Open.grid(file), "A1").number()).isEqualTo(700);
        ZipFile asSheet = good();
        asSheet.entries.removeIf(entry -> entry.name.equals(SHEET));
        assertThat(Open.reason(asSheet.add(SHEET, inner).bytes())).isEqualTo("sheet.broken");
    }

    @Test
    void every_byte_of_a_small_file_flipped_is_refused_or_changes_no_figure() {
        byte[] whole = good().bytes();
        String before = dump(Open.grid(whole));
        for (int at = 0; at < whole.length; at++)
            for (int flip : new int[] {1, 0x20, 0x80, 0xff}) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) flip;
                Opened opened = new Sheets(Limits.DEFAULT, List.of()).open("flipped", flipped);
                if (opened instanceof Opened.Readable readable)
                    assertThat(readable.contents().grids())
                            .as("byte %d xor %d", at, flip)
                            .extracting(HostileFilesTest::dump)
                            .containsExactly(before);
            }
    }

    @Test
    void a_file_cut_anywhere_is_refused() {
        byte[] whole = rich();
        for (int percent = 0; percent < 100; percent++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
            assertThat(new Sheets(Limits.DEFAULT, List.of()).open("cut", cut))
                    .as("cut at %d %%", percent)
                    .isInstanceOf(Opened.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023})
    void a_flipped_byte_is_refused_or_changes_no_figure(long seed) {
        Random random = new Random(seed);
        byte[] whole = rich();
        String before = dump(Open.grid(whole));
        for (int i = 0; i < Effort.times(300); i++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Opened opened = new Sheets(Limits.DEFAULT, List.of()).open("flipped", flipped);
            if (opened instanceof Opened.Readable readable)
                assertThat(readable.contents().grids())
                        .as("seed %d, case %d, byte %d", seed, i, at)
                        .extracting(HostileFilesTest::dump)
                        .containsExactly(before);
        }
    }

    /** Here the checksums are right again, so the readers of the parts must cope alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2023})
    void a_flipped_byte_inside_a_part_never_ends_the_run(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Effort.times(300); i++) {
            ZipFile zip = richZip();
            ZipFile flipped = new ZipFile();
            int victim = random.nextInt(zip.entries.size());
            for (int part = 0; part < zip.entries.size(); part++) {
                byte[] content = contents.get(part).clone();
                if (part == victim)
                    for (int n = random.nextInt(3); n >= 0; n--)
                        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                flipped.add(zip.entries.get(part).name, content);
            }
            byte[] file = flipped.bytes();
            assertThatCode(() -> new Sheets(Limits.DEFAULT, List.of()).open("flipped", file))
                    .as("seed %d, case %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    private static String dump(Grid grid) {
        StringBuilder dump = new StringBuilder();
        for (var cell : grid) dump.append(cell);
        return dump.append(grid.merges()).toString();
    }

    private final List<byte[]> contents = richContents();

    private static List<byte[]> richContents() {
        return richZip().entries.stream().map(HostileFilesTest::inflated).toList();
    }

    private static byte[] inflated(ZipFile.Entry entry) {
        try (var in = new java.util.zip.InflaterInputStream(
                new ByteArrayInputStream(entry.packed), new java.util.zip.Inflater(true))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] rich() {
        return richZip().bytes();
    }

    private static ZipFile richZip() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 40; i++)
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\" t=\"s\"><v>")
                    .append(i % 3)
                    .append("</v></c><c r=\"B")
                    .append(i)
                    .append("\" s=\"1\"><f t=\"shared\" si=\"0\" ref=\"B1:B40\">")
                    .append(i == 1 ? "C1*2" : "")
                    .append("</f><v>")
                    .append(i * 1000)
                    .append("</v></c></row>");
        return XlsxFile.ofSheet(
                        "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref=\"C1:D2\"/></mergeCells>")
                .sharedStrings(
                        "<si><t>Ia Lang</t></si><si><t>Ia Dơk</t></si><si><r><t>15</t></r><r><t> trẻ</t></r></si>")
                .styles(
                        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0\"/></numFmts><fonts><font><name val=\"Arial\"/></font></fonts>"
                                + "<cellXfs><xf/><xf numFmtId=\"164\" fontId=\"0\"/></cellXfs>")
                .part(
                        "docProps/core.xml",
                        "<c:coreProperties xmlns:c=\"c\"><modified>2023-07-01T08:30:00Z</modified></c:coreProperties>")
                .zip();
    }

    private static int indexOf(byte[] content, byte[] mark, int from) {
        for (int i = from; i + mark.length <= content.length; i++) if (Signature.at(content, i, mark)) return i;
        throw new AssertionError("no such mark");
    }

    private static int lastIndexOf(byte[] content, byte[] mark) {
        for (int i = content.length - mark.length; i >= 0; i--) if (Signature.at(content, i, mark)) return i;
        throw new AssertionError("no such mark");
    }

    private static int intAt(byte[] content, int at) {
        return java.nio.ByteBuffer.wrap(content)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(at);
    }

    private static void putInt(byte[] content, int at, int value) {
        java.nio.ByteBuffer.wrap(content)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(at, value);
    }

    @Test
    void a_name_with_odd_bytes_is_only_a_name() {
        byte[] name = {(byte) 0xff, (byte) 0xfe, 'x'};
        ZipFile zip = good().add(new String(name, StandardCharsets.ISO_8859_1), "x");
        assertThat(Open.cell(Open.grid(zip.bytes()), "A1").number()).isEqualTo(700);
    }
}
