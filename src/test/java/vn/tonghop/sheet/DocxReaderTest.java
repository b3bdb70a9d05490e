package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;
import vn.tonghop.message.Message;

/** Word documents. */
class DocxReaderTest {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:v="urn:schemas-microsoft-com:vml"
            xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" """;

    @Test
    void each_table_is_a_grid_with_addresses_of_its_own_one_inside_a_cell_after_the_outer_one() {
        Contents contents = read("<w:tbl>" + row(cell("a") + cell("b"))
                + row(cell("c", "<w:tbl>" + row(cell("in")) + "</w:tbl>") + cell("d")) + "</w:tbl><w:tbl>"
                + row(cell("z")) + "</w:tbl>");
        assertThat(contents.grids())
                .extracting(DocxReaderTest::dump)
                .containsExactly("A1=a B1=b A2=c B2=d", "A1=in", "A1=z");
        Grid first = contents.grids().get(0);
        assertThat(first.label(new CellAddress(1, 1))).isEqualTo("T1!B2");
        assertThat(contents.grids().get(2).place(new CellAddress(0, 0)).label()).isEqualTo("T3!A1");
    }

    @Test
    void wide_and_tall_cells_are_merges() {
        Grid grid = read("<w:tbl>"
                        + row(tc("<w:gridSpan w:val='2'/>", "A") + tc("<w:vMerge w:val='restart'/>", "B"))
                        + row(tc("", "1") + tc("", "2") + tc("<w:vMerge/>", ""))
                        + row("<w:trPr><w:gridBefore w:val='1'/></w:trPr>" + tc("", "x") + tc("", "y"))
                        + "</w:tbl>")
                .grids()
                .get(0);
        assertThat(dump(grid)).isEqualTo("A1=A C1=B A2=1 B2=2 B3=x C3=y");
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("A1:B1", "C1:C2");
    }

    @Test
    void paragraphs_outside_of_tables_are_prose_numbered_with_the_empty_ones() {
        Contents contents = read(p("Tiêu đề") + "<w:p/>" + "<w:tbl>" + row(cell("a")) + "</w:tbl>" + p("Ghi chú"));
        assertThat(contents.prose()).containsExactly(new Paragraph(1, "Tiêu đề"), new Paragraph(3, "Ghi chú", 1));
        assertThat(contents.prose().get(1).label()).isEqualTo("¶3");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>|a→b⏎c",
                "<w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins><w:r><w:t>51</w:t></w:r></w:ins>|51",
                "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>722</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>|722",
                "<w:fldSimple w:instr='SUM'><w:r><w:t>9</w:t></w:r></w:fldSimple>|9",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r>|y",
                "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>x</w:t></w:r>|x",
                "<w:r><w:t>S</w:t><w:softHyphen/><w:t>ng</w:t><w:noBreakHyphen/></w:r>|S\u00ADng-",
                "<w:hyperlink><w:r><w:t>xã</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t> Ia</w:t></w:r></w:sdtContent></w:sdt>|xã Ia"
            })
    void text_is_what_will_be_printed(String runs, String text) {
        Contents contents = read("<w:tbl>" + row("<w:tc><w:p>" + runs + "</w:p></w:tc>") + "</w:tbl>");
        assertThat(Open.cell(contents.grids().get(0), "A1").text())
                .isEqualTo(text.replace('→', '\t').replace('⏎', '\n'));
    }

    @Test
    void a_text_box_is_prose_once_though_it_is_stored_twice() {
        String box = "<w:txbxContent>" + p("Xã Ia Dom") + "</w:txbxContent>";
        Contents contents = read("<w:p><w:r><mc:AlternateContent><mc:Choice>" + "<w:drawing>" + box + "</w:drawing>"
                + "</mc:Choice><mc:Fallback><w:pict>" + box + "</w:pict></mc:Fallback></mc:AlternateContent>"
                + "<w:t>Báo cáo</w:t></w:r></w:p>");
        assertThat(contents.prose()).containsExactly(new Paragraph(1, "Báo cáo"), new Paragraph(2, "Xã Ia Dom"));
    }

    @Test
    void a_paragraph_longer_than_a_cell_loses_its_end_and_the_document_is_read() {
        String run = "<w:r><w:t>" + "x".repeat(20_000) + "</w:t></w:r>";
        Contents contents = read(
                "<w:p>" + run + run + run + "</w:p><w:tbl>" + row(cell("700")) + "</w:tbl>" + p("y".repeat(50_000)));
        assertThat(contents.prose())
                .extracting(paragraph -> paragraph.text().length())
                .containsExactly(32_767, 32_767);
        assertThat(contents.notes())
                .singleElement()
                .isEqualTo(Message.of("sheet.note.longText", "places", List.of("¶1", "¶2"), "limit", 32_767));
        assertThat(Open.cell(contents.grids().get(0), "A1").text()).isEqualTo("700");
    }

    @Test
    void a_cell_of_a_table_that_is_too_long_ends_so_that_nobody_takes_it_for_a_figure() {
        Contents contents = read("<w:tbl>" + row(cell("7".repeat(20_000), p("7".repeat(20_000)) + p("8")) + cell("15"))
                + "</w:tbl>");
        Grid grid = contents.grids().get(0);
        assertThat(Open.cell(grid, "A1").text()).hasSize(32_767).endsWith("7…");
        assertThat(Open.cell(grid, "B1").text()).isEqualTo("15");
        assertThat(contents.notes())
                .extracting(note -> note.arguments().get("places"))
                .containsExactly(List.of("T1!A1"));
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_and_white_letters_are_told_of() {
        Grid grid = read("<w:tbl>"
                        + row(runs("7", "<w:strike/>", "50", "")
                                + runs("70", "", "1", "<w:vertAlign w:val='superscript'/>")
                                + runs("7", "<w:strike/>", "5", "<w:strike/>")
                                + runs("7", "<w:color w:val='FFFFFF'/>", "50", "<w:color w:val='ffffff'/>")
                                + runs("7", "<w:color w:val='FFFFFF'/>", "50", "")
                                + runs("7", "<w:color w:val='FFFFFF'/>", "", "")
                                        .replace("<w:tc>", "<w:tc><w:tcPr><w:shd w:fill='1F4E79'/></w:tcPr>"))
                        + "</w:tbl>")
                .grids()
                .get(0);
        assertThat(List.of("A1", "B1", "C1", "D1", "E1", "F1"))
                .extracting(at -> Open.cell(grid, at).style().digitsApart())
                .containsExactly(true, true, false, false, true, false);
        assertThat(List.of("A1", "B1", "C1", "D1", "E1", "F1"))
                .extracting(at -> Open.cell(grid, at).style().unseen())
                .containsExactly(false, false, false, true, false, false);
    }

    private static String runs(String first, String firstLook, String second, String secondLook) {
        return "<w:tc><w:p><w:r><w:rPr>" + firstLook + "</w:rPr><w:t>" + first + "</w:t></w:r><w:r><w:rPr>" + secondLook
                + "</w:rPr><w:t>" + second + "</w:t></w:r></w:p></w:tc>";
    }

    @Test
    void deleted_rows_are_left_out_pictures_counted_strikes_and_fonts_kept() {
        String struck =
                "<w:tc><w:p><w:r><w:rPr><w:rFonts w:ascii='.VnTime'/><w:strike/></w:rPr><w:t>7</w:t></w:r></w:p></w:tc>";
        Contents contents = read("<w:tbl>" + row("<w:trPr><w:del/></w:trPr>" + cell("gone")) + row(struck) + "</w:tbl>"
                + "<w:p><w:r><w:drawing><pic:pic/></w:drawing><w:pict><v:imagedata/></w:pict></w:r></w:p>");
        Grid grid = contents.grids().get(0);
        assertThat(dump(grid)).isEqualTo("A1=7");
        assertThat(Open.cell(grid, "A1").style().struckThrough()).isTrue();
        assertThat(Open.cell(grid, "A1").style().font()).isEqualTo(".VnTime");
        assertThat(contents.pictures()).isEqualTo(2);
    }

    private static Contents read(String body) {
        return Open.contents(file(document(body).getBytes(StandardCharsets.UTF_8)));
    }

    static String document(String body) {
        return "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>";
    }

    /** A Word file around that document part. */
    static byte[] file(byte[] document) {
        return new ZipFile()
                .add(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>")
                .add("word/document.xml", document)
                .bytes();
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    private static String cell(String text, String... more) {
        return "<w:tc>" + p(text) + String.join("", more) + "</w:tc>";
    }

    private static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    private static String dump(Grid grid) {
        return StreamSupport.stream(grid.spliterator(), false)
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining(" "));
    }
}
