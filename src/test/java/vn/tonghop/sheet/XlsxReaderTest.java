package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.sheet.Open.cell;
import static vn.tonghop.sheet.Open.grid;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

class XlsxReaderTest {

    private static Cell only(String c) {
        return cell(grid(XlsxFile.ofRows("<row r=\"1\">" + c + "</row>").bytes()), "A1");
    }

    @ParameterizedTest(name = "{0} is a {1} of value «{2}»")
    @CsvSource(delimiter = '|', textBlock = """
                    <c r="A1"><v>4930000</v></c>                                  | NUMBER  | 4930000
                    <c r="A1" t="n"><v> 0.1 </v></c>                              | NUMBER  | 0.1
                    <c r="A1"><v>1E-3</v></c>                                     | NUMBER  | 0.001
                    <c r="A1"><v>9007199254740993</v></c>                         | NUMBER  | 9007199254740992
                    <c r="A1" t="b"><v>1</v></c>                                  | BOOLEAN | TRUE
                    <c r="A1" t="b"><v>false</v></c>                              | BOOLEAN | FALSE
                    <c r="A1" t="e"><v>#REF!</v></c>                              | ERROR   | #REF!
                    <c r="A1" t="str"><v>700 trẻ</v></c>                          | TEXT    | 700 trẻ
                    <c r="A1" t="inlineStr"><is><t>Ia Lang</t></is></c>           | TEXT    | Ia Lang
                    <c r="A1" t="inlineStr"><is><r><t>15</t></r><r><t> trẻ</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c> | TEXT | 15 trẻ
                    <c r="A1" t="inlineStr"><v>by value</v></c>                   | TEXT    | by value
                    <c r="A1" t="d"><v>2023-06-30</v></c>                         | NUMBER  | 45107
                    <c r="A1" t="d"><v>hôm nay</v></c>                            | TEXT    | hôm nay
                    <c r="A1"><v>4.930.000</v></c>                                | TEXT    | 4.930.000
                    <c r="A1"><v>0x1p3</v></c>                                    | TEXT    | 0x1p3
                    <c r="A1"><v>NaN</v></c>                                      | TEXT    | NaN
                    <c r="A1"><v>1e999</v></c>                                    | TEXT    | 1e999
                    """)
    void a_cell_has_the_type_and_the_value_that_are_stored(String c, CellKind kind, String value) {
        Cell cell = only(c);
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.valueText()).isEqualTo(value);
    }

    @Test
    void a_shared_text_is_the_sum_of_its_runs_without_phonetic_guides_and_with_its_blanks() {
        Grid grid = grid(
                XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
                        .sharedStrings(
                                "<si><t xml:space=\"preserve\">  Tổng_x000D_\nsố </t></si>"
                                        + "<si><r><rPr><b/></rPr><t>Số </t></r><r><t>trẻ</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>")
                        .bytes());
        assertThat(cell(grid, "A1").text()).isEqualTo("  Tổng\r\nsố ");
        assertThat(cell(grid, "B1").text()).isEqualTo("Số trẻ");
    }

    @Test
    void a_formula_without_a_stored_result_is_missing_and_never_zero() {
        for (String c : new String[] {
            "<c r=\"A1\"><f>SUM(B1:B9)</f></c>",
            "<c r=\"A1\"><f>SUM(B1:B9)</f><v></v></c>",
            "<c r=\"A1\"><f>SUM(B1:B9)</f><v/></c>"
        }) {
            assertThat(only(c).lacksCachedValue()).as(c).isTrue();
            assertThat(only(c).formula()).as(c).isEqualTo("SUM(B1:B9)");
        }
    }

    @Test
    void a_formula_that_yields_an_empty_text_has_that_result() {
        Cell cell = only("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>");
        assertThat(cell.kind()).isEqualTo(CellKind.TEXT);
        assertThat(cell.text()).isEmpty();
        assertThat(cell.lacksCachedValue()).isFalse();
    }

    @Test
    void a_shared_formula_is_spelt_out_even_where_it_is_written_further_down() {
        Grid grid = grid(XlsxFile.ofRows("<row r=\"1\"><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>"
                        + "<row r=\"2\"><c r=\"C2\"><f t=\"shared\" ref=\"C1:C3\" si=\"0\">A2+$B$1</f><v>4</v></c></row>"
                        + "<row r=\"3\"><c r=\"C3\"><f t=\"shared\" si=\"0\"/></c></row>")
                .bytes());
        assertThat(cell(grid, "C1").formula()).isEqualTo("A1+$B$1");
        assertThat(cell(grid, "C1").number()).isEqualTo(3);
        assertThat(cell(grid, "C2").formula()).isEqualTo("A2+$B$1");
        assertThat(cell(grid, "C3").formula()).isEqualTo("A3+$B$1");
        assertThat(cell(grid, "C3").lacksCachedValue()).isTrue();
    }

    @Test
    void array_formulas_and_data_tables_are_formulas() {
        Grid grid = grid(XlsxFile.ofRows(
                        "<row r=\"1\">"
                                + "<c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">B1:B2*2</f><v>2</v></c>"
                                + "<c r=\"B1\"><f t=\"dataTable\" ref=\"B1:B3\" dt2D=\"1\" dtr=\"1\" r1=\"F1\" r2=\"F2\"/><v>5</v></c></row>")
                .bytes());
        assertThat(cell(grid, "A1").formula()).isEqualTo("B1:B2*2");
        assertThat(cell(grid, "B1").formula()).isEqualTo("TABLE(F1,F2)");
    }

    @Test
    void cells_and_rows_without_an_address_stand_after_the_one_before() {
        Grid grid = grid(XlsxFile.ofRows(
                        "<row><c><v>1</v></c><c><v>2</v></c></row>"
                                + "<row r=\"5\"><c><v>3</v></c><c r=\"D5\"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>")
                .bytes());
        assertThat(grid)
                .extracting(cell -> cell.address() + "=" + cell.valueText())
                .containsExactly("A1=1", "B1=2", "A5=3", "D5=4", "E5=5", "A6=6");
    }

    @Test
    void rows_out_of_order_and_a_dimension_that_lies_change_nothing() {
        Grid grid = grid(XlsxFile.ofSheet("<dimension ref=\"A1:XFD1048576\"/><sheetData>"
                        + "<row r=\"3\"><c r=\"B3\"><v>3</v></c><c r=\"A3\"><v>2</v></c></row>"
                        + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>")
                .bytes());
        assertThat(grid)
                .extracting(cell -> cell.address() + "=" + cell.valueText())
                .containsExactly("A1=1", "A3=2", "B3=3");
        assertThat(grid.rowCount()).isEqualTo(3);
    }

    @Test
    void hidden_rows_columns_and_sheets_are_hidden_whatever_way_they_are() {
        Grid grid = grid(
                XlsxFile.ofSheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0\"/>"
                                + "<col min=\"7\" max=\"16384\" hidden=\"true\"/></cols><sheetData>"
                                + "<row r=\"1\"/><row r=\"2\" hidden=\"1\"/><row r=\"3\" ht=\"0\" customHeight=\"1\"/>"
                                + "<row r=\"4\" hidden=\"1\" outlineLevel=\"1\"/></sheetData>")
                        .bytes());
        assertThat(grid.hidden()).isFalse();
        assertThat(new boolean[] {grid.rowHidden(0), grid.rowHidden(1), grid.rowHidden(2), grid.rowHidden(3)})
                .containsExactly(false, true, true, true);
        assertThat(new boolean[] {grid.rowFolded(1), grid.rowFolded(3)}).containsExactly(false, true);
        boolean[] columns = new boolean[8];
        for (int i = 0; i < columns.length; i++) columns[i] = grid.columnHidden(i);
        assertThat(columns).containsExactly(false, true, true, false, true, false, true, true);
        for (String state : new String[] {"hidden", "veryHidden"})
            assertThat(grid(XlsxFile.ofRows("").state(state).bytes()).hidden())
                    .as(state)
                    .isTrue();
    }

    @Test
    void rows_that_a_filter_hides_are_folded_not_put_away() {
        Grid grid =
                grid(XlsxFile.ofSheet("<sheetData><row r=\"2\" hidden=\"1\"/><row r=\"9\" hidden=\"1\"/></sheetData>"
                                + "<autoFilter ref=\"A1:C5\"><filterColumn colId=\"0\"/></autoFilter>")
                        .bytes());
        assertThat(grid.rowFolded(1)).isTrue();
        assertThat(grid.rowFolded(2)).as("not hidden").isFalse();
        assertThat(grid.rowFolded(8)).as("outside of the filter").isFalse();
    }

    @Test
    void a_merge_is_kept_and_one_of_a_single_cell_is_none() {
        Grid grid = grid(XlsxFile.ofSheet("<sheetData/><mergeCells><mergeCell ref=\"B2:D3\"/><mergeCell ref=\"A1\"/>"
                        + "<mergeCell ref=\"F9:E8\"/></mergeCells>")
                .bytes());
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("B2:D3", "E8:F9");
    }

    @Test
    void a_style_says_number_format_font_and_strike_through() {
        Grid grid = grid(XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c>"
                        + "<c r=\"C1\" s=\"2\"><v>3</v></c><c r=\"D1\" s=\"99\"><v>4</v></c></row>")
                .styles("<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                        + "<fonts><font><name val=\"Calibri\"/></font><font><strike/><name val=\".VnTime\"/></font></fonts>"
                        + "<cellStyleXfs><xf numFmtId=\"9\" fontId=\"1\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"1\"/><xf numFmtId=\"10\"/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font></dxf></dxfs>")
                .bytes());
        assertThat(cell(grid, "A1").style().numberFormat()).isEqualTo("General");
        assertThat(cell(grid, "A1").style().struckThrough()).isFalse();
        assertThat(cell(grid, "B1").style().shows()).isEqualTo(Shows.DATE);
        assertThat(cell(grid, "B1").style().font()).isEqualTo(".VnTime");
        assertThat(cell(grid, "B1").style().struckThrough()).isTrue();
        assertThat(cell(grid, "C1").style().shows()).isEqualTo(Shows.PERCENT);
        assertThat(cell(grid, "D1").style().numberFormat()).isEqualTo("General");
    }

    @Test
    void a_text_is_struck_through_when_all_that_it_shows_is() {
        Grid grid = grid(
                XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
                        .sharedStrings("<si><r><rPr><strike/></rPr><t>70</t></r><r><t> </t></r></si>"
                                + "<si><r><rPr><strike/></rPr><t>70</t></r><r><t>80</t></r></si>")
                        .bytes());
        assertThat(cell(grid, "A1").style().struckThrough()).isTrue();
        assertThat(cell(grid, "B1").style().struckThrough()).isFalse();
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_are_told_of() {
        String cells = "";
        for (String at : List.of("A1=0", "B1=1", "C1=2", "D1=3"))
            cells += "<c r=\"" + at.substring(0, 2) + "\" t=\"s\"><v>" + at.substring(3) + "</v></c>";
        Grid grid = grid(XlsxFile.ofRows("<row r=\"1\">" + cells + "</row>")
                .sharedStrings("<si><r><rPr><strike/></rPr><t>7</t></r><r><t>50</t></r></si>"
                        + "<si><r><t>70</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si>"
                        + "<si><r><rPr><strike/></rPr><t>750</t></r></si>"
                        + "<si><r><t>70 </t></r><r><rPr><strike/></rPr><t>em</t></r></si>")
                .bytes());
        assertThat(List.of("A1", "B1", "C1", "D1"))
                .extracting(at -> cell(grid, at).style().digitsApart())
                .containsExactly(true, true, false, false);
    }

    @Test
    void comments_old_and_new_belong_to_their_cells_blank_ones_too() {
        Grid grid = grid(XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        XlsxFile.relationships(
                                XlsxFile.relationship("a", "comments", "../comments1.xml"),
                                XlsxFile.relationship("b", "threadedComment", "../threadedComments/t1.xml")))
                .part(
                        "xl/comments1.xml",
                        "<comments xmlns=\"" + XlsxFile.MAIN + "\"><commentList>"
                                + "<comment ref=\"A1\"><text><r><t>UBND:</t></r><r><t xml:space=\"preserve\"> bổ sung sau</t></r></text></comment>"
                                + "<comment ref=\"C7\"><text><t>[Threaded comment] x</t></text></comment></commentList></comments>")
                .part(
                        "xl/threadedComments/t1.xml",
                        "<ThreadedComments><threadedComment ref=\"C7\"><text>700?</text></threadedComment>"
                                + "<threadedComment ref=\"C7\"><text>720</text></threadedComment></ThreadedComments>")
                .bytes());
        assertThat(cell(grid, "A1").comment()).isEqualTo("UBND: bổ sung sau");
        assertThat(cell(grid, "C7").comment()).isEqualTo("700?\n720");
        assertThat(cell(grid, "C7").isBlank()).isTrue();
    }

    @Test
    void dates_since_1904_are_said_to_be_so() {
        byte[] file = XlsxFile.ofRows("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>1904-01-02</v></c></row>")
                .workbookProperties("<workbookPr date1904=\"1\"/>")
                .bytes();
        assertThat(grid(file).date1904()).isTrue();
        assertThat(cell(grid(file), "A1").number()).isEqualTo(1);
    }

    @Test
    void names_with_prefixes_and_of_the_strict_standard_are_the_same_names() {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        byte[] file = new XlsxFile()
                .sheet("<x:worksheet xmlns:x=\"" + strict
                        + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c>"
                        + "</x:row></x:sheetData></x:worksheet>")
                .bytes();
        assertThat(cell(grid(file), "A1").number()).isEqualTo(7);
    }

    @Test
    void parts_may_lie_anywhere_and_be_named_from_the_top() {
        ZipFile zip = new ZipFile()
                .add(
                        "[Content_Types].xml",
                        "<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>")
                .add(
                        "_rels/.rels",
                        XlsxFile.relationships(XlsxFile.relationship("1", "officeDocument", "/odd/Book.xml")))
                .add(
                        "odd/book.xml",
                        "<workbook xmlns:r=\"" + XlsxFile.OFFICE
                                + "\"><sheets><sheet name=\"A &amp; B\" r:id=\"z\"/></sheets></workbook>")
                .add(
                        "odd/_rels/book.xml.rels",
                        XlsxFile.relationships(XlsxFile.relationship("z", "worksheet", "../deep\\one.xml")))
                .add("deep/one.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
        Grid grid = grid(zip.bytes());
        assertThat(grid.name()).isEqualTo("A & B");
        assertThat(cell(grid, "A1").number()).isEqualTo(1);
    }

    @Test
    void a_part_in_latin_1_is_read_as_such() {
        ZipFile zip = XlsxFile.ofRows("").zip();
        zip.entries.removeIf(entry -> entry.name.equals("xl/worksheets/sheet1.xml"));
        String part =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData><row><c t=\"str\"><v>Gi\u00e0 l\u00e0ng</v></c></row>"
                        + "</sheetData></worksheet>";
        zip.add("xl/worksheets/sheet1.xml", part.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(cell(grid(zip.bytes()), "A1").text()).isEqualTo("Gi\u00e0 l\u00e0ng");
    }

    @Test
    void a_listed_sheet_without_a_part_is_passed_over_and_one_whose_part_is_lost_is_not() {
        ZipFile zip = XlsxFile.ofRows("").zip();
        zip.entries.removeIf(entry -> entry.name.equals("xl/worksheets/sheet1.xml"));
        assertThat(Open.reason(zip.bytes())).isEqualTo("sheet.broken");
        byte[] ghost = XlsxFile.ofRows("")
                .workbookProperties("<sheets><sheet name=\"ma\" r:id=\"\"/></sheets>")
                .bytes();
        assertThat(Open.contents(ghost).grids()).hasSize(1);
    }

    @Test
    void macros_and_links_to_other_files_are_noted_and_pictures_counted() {
        Contents contents = Open.contents(XlsxFile.ofRows("")
                .relate("m", "vbaProject", "vbaProject.bin")
                .relate("l", "externalLink", "externalLinks/e1.xml")
                .part("xl/vbaProject.bin", "never run")
                .part("xl/externalLinks/e1.xml", "<externalLink/>")
                .part(
                        "xl/externalLinks/_rels/e1.xml.rels",
                        XlsxFile.relationships(
                                "<Relationship Id=\"x\" Type=\"" + XlsxFile.OFFICE
                                        + "/externalLinkPath\" Target=\"file:///C:\\b\\PL2022.xlsx\" TargetMode=\"External\"/>"))
                .part("xl/media/image1.png", "one")
                .part("xl/media/image2.png", "two")
                .bytes());
        assertThat(contents.format()).isEqualTo(FileFormat.XLSM);
        assertThat(contents.pictures()).isEqualTo(2);
        assertThat(contents.notes())
                .extracting(note -> note.key() + note.arguments())
                .containsExactly("sheet.note.linksTo{files=[PL2022.xlsx]}", "sheet.note.macros{}");
    }

    @Test
    void the_document_says_when_it_was_changed_and_what_it_is() {
        Contents contents = Open.contents(XlsxFile.ofRows("")
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dcterms=\"d\"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>"
                                + "<dcterms:modified>2023-07-01T08:30:00Z</dcterms:modified></cp:coreProperties>")
                .part(
                        "docProps/custom.xml",
                        "<Properties xmlns:vt=\"v\"><property name=\"tonghop.unit\"><vt:lpwstr>23872</vt:lpwstr></property></Properties>")
                .bytes());
        assertThat(contents.modified()).isEqualTo(Instant.parse("2023-07-01T08:30:00Z"));
        assertThat(contents.properties()).containsOnlyKeys("tonghop.unit").containsEntry("tonghop.unit", "23872");
    }

    @Test
    void a_number_of_a_text_that_is_not_there_is_a_broken_file() {
        assertThat(Open.reason(XlsxFile.ofRows("<row><c t=\"s\"><v>5</v></c></row>")
                        .sharedStrings("")
                        .bytes()))
                .isEqualTo("sheet.broken");
    }

    @Test
    void broken_properties_of_a_document_leave_its_time_unknown_and_its_cells_read() {
        byte[] file = XlsxFile.ofRows("<row><c><v>700</v></c></row>")
                .part("docProps/core.xml", "<cp:coreProperties><dcterms:modified>2023-06-30T01:02:03Z</dcterms:modif")
                .part("docProps/custom.xml", "<Properties><property name=\"tonghop.unit\"><x>23875</x><property>")
                .bytes();
        Contents contents = Open.contents(file);
        assertThat(contents.modified()).isNull();
        assertThat(contents.properties()).isEmpty();
        assertThat(Open.cell(contents.grids().get(0), "A1").number()).isEqualTo(700);
    }
}
