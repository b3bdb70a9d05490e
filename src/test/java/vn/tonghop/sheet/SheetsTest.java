package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;

/** The door: what a file is follows from its content, and what is not read says what to do. */
class SheetsTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    JVBERi0xLjcK                        | PDF      | a PDF
                    AAoKJVBERi0xLjQK                    | PDF      | a PDF behind some other bytes
                    iVBORw0KGgo=                        | PICTURE  | PNG
                    /9j/4AAQSkZJRgAB                    | PICTURE  | JPEG
                    R0lGODlhAQABAAAAACw=                | PICTURE  | GIF
                    Qk02AAAAAAAAADYAAAAoAAAA            | PICTURE  | BMP
                    SUkqAAgAAAA=                        | PICTURE  | TIFF
                    TU0AKgAAAAg=                        | PICTURE  | TIFF of the other byte order
                    AAAAGGZ0eXBoZWljAAAAAA==            | PICTURE  | HEIC
                    UklGRiQAAABXRUJQVlA4                | PICTURE  | WebP
                    UmFyIRoHAQA=                        | ARCHIVE  | RAR
                    N3q8ryccAAQ=                        | ARCHIVE  | 7z
                    H4sIAAAAAAAAAA==                    | ARCHIVE  | gzip
                    UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==    | ARCHIVE  | an empty zip
                    CQQGAAAAEAAAAA==                    | EXCEL_95 | BIFF4 without a container
                    CQgIAAAFEAAAAAAA                    | EXCEL_95 | BIFF5 without a container
                    e1xydGYxXGFuc2k=                    | DOC      | RTF
                    AAECAwQFBgcICQ==                    | UNKNOWN  | no text and nothing known
                    TUlNRS1WZXJzaW9uOiAxLjA=            | UNKNOWN  | a web page in one file
                    PD94bWwgdmVyc2lvbj0iMS4wIj8+PGEvPg==| UNKNOWN  | XML of another kind
                    """)
    void a_file_that_is_not_read_is_recognised_by_its_content(String base64, FileFormat format, String what) {
        Opened.Refused refused = Open.refused(Base64.getDecoder().decode(base64.strip()));
        assertThat(refused.format()).as(what).isEqualTo(format);
    }

    @Test
    void a_refusal_says_in_both_languages_what_to_do() {
        assertThat(vi(Open.refused("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))))
                .contains("đề nghị gửi tệp Excel");
        assertThat(vi(Open.refused(new ZipFile().add("a.xlsx", "x").bytes())))
                .contains("đề nghị giải nén rồi gửi từng tệp");
        assertThat(vi(Open.refused(Base64.getDecoder().decode("CQQGAAAAEAAAAA=="))))
                .contains("lưu lại dạng .xlsx");
        assertThat(vi(Open.refused(new byte[0]))).contains("Tệp rỗng");
    }

    private static String vi(Opened.Refused refused) {
        return new Renderer(Language.VI).render(refused.reason());
    }

    @Test
    void a_text_is_a_csv_file_whatever_its_name_says() {
        assertThat(Open.contents("xã;trẻ\nIa Lang;700\n".getBytes(StandardCharsets.UTF_8))
                        .format())
                .isEqualTo(FileFormat.CSV);
        assertThat(Open.contents("xã\ttrẻ\n".getBytes(StandardCharsets.UTF_16LE))
                        .format())
                .isEqualTo(FileFormat.CSV);
    }

    @Test
    void a_workbook_of_binary_parts_is_recognised_and_said() {
        byte[] file = new ZipFile()
                .add("[Content_Types].xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                .add("xl/workbook.bin", "x")
                .bytes();
        assertThat(Open.refused(file).format()).isEqualTo(FileFormat.XLSB);
    }

    @Test
    void the_kind_of_a_package_does_not_depend_on_what_else_lies_in_it() {
        byte[] document = new ZipFile()
                .add("[Content_Types].xml", "…wordprocessingml.document.main+xml … spreadsheetml.sheet.main+xml")
                .add("word/document.xml", "<document/>")
                .add("xl/workbook.xml", "<workbook/>")
                .bytes();
        assertThat(Sniffer.sniff(document, Limits.DEFAULT)).isEqualTo(FileFormat.DOCX);
    }

    @Test
    void a_zip_cut_short_is_still_known_for_what_it_was() {
        byte[] whole = XlsxFile.ofRows("").bytes();
        Opened.Refused refused = Open.refused(Arrays.copyOf(whole, whole.length / 2));
        assertThat(refused.format()).isEqualTo(FileFormat.XLSX);
        assertThat(refused.reason().key()).isEqualTo("sheet.broken");
    }

    @Test
    void a_file_larger_than_the_limit_is_not_looked_into() {
        Limits tiny = limits(10, 1 << 20, 1000, 1000);
        assertThat(Open.refused(XlsxFile.ofRows("").bytes(), tiny).reason().key())
                .isEqualTo("sheet.limit.fileBytes");
    }

    @Test
    void each_limit_has_a_message_of_its_own() {
        byte[] file = XlsxFile.ofSheet("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
                .sharedStrings("<si><t>a</t></si><si><t>b</t></si>")
                .styles("<cellXfs><xf/><xf/></cellXfs>")
                .bytes();
        Limits d = Limits.DEFAULT;
        record Case(String key, Limits limits) {}
        for (Case one : List.of(
                new Case(
                        "unpackedBytes",
                        with(
                                d,
                                100,
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "entries",
                        with(
                                d,
                                d.unpackedBytes(),
                                2,
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "sheets",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                0,
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "rows",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                0,
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "columns",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                1,
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "cells",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                1,
                                d.sharedStrings(),
                                d.merges(),
                                d.styles())),
                new Case(
                        "sharedStrings",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                1,
                                d.merges(),
                                d.styles())),
                new Case(
                        "merges",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                1,
                                d.styles())),
                new Case(
                        "styles",
                        with(
                                d,
                                d.unpackedBytes(),
                                d.entries(),
                                d.sheets(),
                                d.rows(),
                                d.columns(),
                                d.cells(),
                                d.sharedStrings(),
                                d.merges(),
                                1))))
            assertThat(Open.refused(file, one.limits()).reason().key()).isEqualTo("sheet.limit." + one.key());
    }

    private static Limits limits(long file, long unpacked, int cells, int text) {
        Limits d = Limits.DEFAULT;
        return new Limits(
                file,
                unpacked,
                d.ratio(),
                d.entries(),
                d.sheets(),
                d.rows(),
                d.columns(),
                cells,
                text,
                d.sharedStrings(),
                d.merges(),
                d.styles(),
                d.heldBytes(),
                d.millis());
    }

    private static Limits with(
            Limits d,
            long unpacked,
            int entries,
            int sheets,
            int rows,
            int columns,
            int cells,
            int strings,
            int merges,
            int styles) {
        return new Limits(
                d.fileBytes(),
                unpacked,
                d.ratio(),
                entries,
                sheets,
                rows,
                columns,
                cells,
                d.cellText(),
                strings,
                merges,
                styles,
                d.heldBytes(),
                d.millis());
    }
}
