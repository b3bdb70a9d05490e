package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;

/** OpenDocument spreadsheets. */
class OdsReaderTest {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" """;

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "float, value, 4930000, 4930000",
        "percentage, value, 0.155, 0.155",
        "currency, value, 150000, 150000",
        "date, date-value, 2023-06-01, 45078",
        "date, date-value, 2023-06-01T12:00:00, 45078.5",
        "date, date-value, 1900-01-01, 2",
        "time, time-value, PT36H30M00S, 1.5208333333333333",
        "time, time-value, -PT6H, -0.25"
    })
    void a_number_is_the_stored_one_a_date_its_serial(String type, String attribute, String stored, double number) {
        Cell cell =
                cell("<table:table-cell office:value-type='%s' office:%s='%s'><text:p>1,2</text:p></table:table-cell>"
                        .formatted(type, attribute, stored));
        assertThat(cell.kind()).isEqualTo(CellKind.NUMBER);
        assertThat(cell.number()).isEqualTo(number);
    }

    @Test
    void dates_of_a_file_that_counts_from_1904_do_so() {
        Grid grid = Open.grid(ods("""
                <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>
                <table:table table:name="A"><table:table-row>
                <table:table-cell office:value-type="date" office:date-value="1904-01-03"/>
                </table:table-row></table:table>"""));
        assertThat(grid.date1904()).isTrue();
        assertThat(Open.cell(grid, "A1").number()).isEqualTo(2);
    }

    @Test
    void paragraphs_blanks_tabs_and_breaks_are_text_a_comment_is_not() {
        Cell cell = cell("""
                <table:table-cell office:value-type="string"><office:annotation><dc:creator>x</dc:creator>\
                <text:p>bổ sung</text:p><text:p>sau</text:p></office:annotation>\
                <text:p>a<text:s text:c="3"/>b<text:tab/><text:span>c</text:span></text:p>\
                <text:p>d<text:line-break/>e</text:p></table:table-cell>""");
        assertThat(cell.text()).isEqualTo("a   b\tc\nd\ne");
        assertThat(cell.comment()).isEqualTo("bổ sung\nsau");
    }

    @Test
    void booleans_errors_and_results_that_are_not_there_are_told_apart() {
        Grid grid = Open.grid(ods("""
                <table:table table:name="A"><table:table-row>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
                <table:table-cell table:formula="of:=SUM([.A1:.A3];[$'Trang 2'.$B$1])"/>
                <table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>
                </table:table-row></table:table>"""));
        assertThat(grid)
                .extracting(Cell::kind)
                .containsExactly(CellKind.BOOLEAN, CellKind.ERROR, CellKind.BLANK, CellKind.TEXT);
        assertThat(Open.cell(grid, "B1").text()).isEqualTo("#DIV/0!");
        assertThat(Open.cell(grid, "C1").lacksCachedValue()).isTrue();
        assertThat(Open.cell(grid, "C1").formula()).isEqualTo("SUM(A1:A3,'Trang 2'!$B$1)");
    }

    @Test
    void what_is_repeated_is_written_out_where_it_holds_something_and_costs_nothing_where_it_does_not() {
        Grid grid = Open.grid(ods("""
                <table:table table:name="A">
                <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>
                <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
                </table:table>"""));
        assertThat(grid)
                .extracting(cell -> cell.address().toString())
                .containsExactly("C1", "D1", "C2", "D2", "C3", "D3", "A1048576");
    }

    @Test
    void a_full_sheet_said_in_two_tags_is_refused_before_memory_is_taken() {
        byte[] bomb = ods("""
                <table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">
                <table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>
                </table:table-row></table:table>""");
        assertThat(Open.reason(bomb)).isEqualTo("sheet.limit.cells");
    }

    @Test
    void merges_hidden_rows_filtered_rows_hidden_columns_and_sheets_are_kept() {
        byte[] file = ods("""
                <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>""", """
                <table:table table:name="A" table:style-name="ta1">
                <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
                <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="float" office:value="1"/><table:covered-table-cell/></table:table-row>
                <table:table-row table:visibility="collapse"><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
                <table:table-row table:visibility="filter"/>
                <table:table-row-group table:display="false"><table:table-row/></table:table-row-group>
                </table:table>""");
        Grid grid = Open.grid(file);
        assertThat(grid.hidden()).isTrue();
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("A1:B2");
        assertThat(grid.columnHidden(0)).isFalse();
        assertThat(grid.columnHidden(2)).isTrue();
        assertThat(grid.rowHidden(1)).isTrue();
        assertThat(grid.rowFolded(1)).isFalse();
        assertThat(grid.rowFolded(2)).isTrue();
        assertThat(grid.rowFolded(3)).isTrue();
    }

    @Test
    void a_style_says_format_font_and_strike_and_its_parent_what_it_leaves_open() {
        byte[] file = ods("""
                <office:automatic-styles>
                <number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
                <style:style style:name="p" style:family="table-cell"><style:text-properties style:font-name=".VnTime" style:text-line-through-style="solid"/></style:style>
                <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="p" style:data-style-name="N1"/>
                </office:automatic-styles>""", """
                <table:table table:name="A"><table:table-column table:default-cell-style-name="ce1"/><table:table-row>
                <table:table-cell office:value-type="percentage" office:value="0.5"/></table:table-row></table:table>""");
        Cell cell = Open.cell(Open.grid(file), "A1");
        assertThat(cell.style().numberFormat()).isEqualTo("0.0%");
        assertThat(cell.style().shows()).isEqualTo(Shows.PERCENT);
        assertThat(cell.style().font()).isEqualTo(".VnTime");
        assertThat(cell.style().struckThrough()).isTrue();
    }

    @Test
    void white_on_white_is_unseen_and_a_ground_may_come_from_the_parent() {
        byte[] file = ods("""
                <office:automatic-styles>
                <style:style style:name="blue" style:family="table-cell"><style:table-cell-properties fo:background-color="#0000FF"/></style:style>
                <style:style style:name="a" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>
                <style:style style:name="b" style:family="table-cell" style:parent-style-name="blue"><style:text-properties fo:color="#0000ff"/></style:style>
                <style:style style:name="c" style:family="table-cell" style:parent-style-name="blue"><style:text-properties fo:color="#ffffff"/></style:style>
                <style:style style:name="d" style:family="table-cell"><style:text-properties fo:color="#000000" style:use-window-font-color="true"/></style:style>
                </office:automatic-styles>""", """
                <table:table table:name="A"><table:table-row>
                <table:table-cell table:style-name="a" office:value-type="float" office:value="5"/>
                <table:table-cell table:style-name="b" office:value-type="float" office:value="5"/>
                <table:table-cell table:style-name="c" office:value-type="float" office:value="5"/>
                <table:table-cell table:style-name="d" office:value-type="float" office:value="5"/>
                </table:table-row></table:table>""");
        assertThat(Open.grid(file).rowCells(0))
                .extracting(cell -> cell.style().unseen())
                .containsExactly(true, true, false, false);
    }

    @Test
    void pictures_are_counted_and_the_document_says_when_it_was_changed() {
        byte[] file = zip(
                        "",
                        "<table:table table:name='A'><table:shapes><draw:frame><draw:image/></draw:frame>"
                                + "<draw:frame><draw:object/><draw:image/></draw:frame></table:shapes></table:table>")
                .add(
                        "meta.xml",
                        "<office:document-meta " + NAMESPACES
                                + "><office:meta><dc:date>2023-06-05T08:30:00</dc:date>"
                                + "<meta:user-defined meta:name='don-vi'>23818</meta:user-defined></office:meta></office:document-meta>")
                .bytes();
        Contents contents = Open.contents(file);
        assertThat(contents.pictures()).isEqualTo(1);
        assertThat(contents.modified()).isEqualTo(Instant.parse("2023-06-05T08:30:00Z"));
        assertThat(contents.properties()).isEqualTo(Map.of("don-vi", "23818"));
    }

    @Test
    void a_file_with_a_password_is_refused_with_what_to_do() {
        byte[] file = zip("", "")
                .add(
                        "META-INF/manifest.xml",
                        "<manifest:manifest " + NAMESPACES
                                + "><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
                .bytes();
        assertThat(Open.reason(file)).isEqualTo("sheet.encryptedOds");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "of:=[.A1]+1|A1+1",
                "of:=IF([.A1]>1;\"a;[b]\";{1;2})|IF(A1>1,\"a;[b]\",{1,2})",
                "oooc:=[.$A$1:.B2]|$A$1:B2",
                "of:=[$Sheet2.A1:.B2]|Sheet2!A1:B2",
                "of:=[$'a.b c'.A1]|'a.b c'!A1",
                "of:=['file:///C:/x/PL2022.ods'#$Sheet1.B3]|'[PL2022.ods]Sheet1'!B3",
                "=A1+2|A1+2",
                "of:=[.#REF!]|#REF!"
            })
    void formulas_are_written_as_excel_shows_them(String stored, String plain) {
        assertThat(OpenFormula.plain(stored)).isEqualTo(plain);
    }

    private static Cell cell(String cell) {
        return Open.cell(
                Open.grid(ods(
                        "<table:table table:name='A'><table:table-row>" + cell + "</table:table-row></table:table>")),
                "A1");
    }

    private static byte[] ods(String tables) {
        return ods("", tables);
    }

    private static byte[] ods(String styles, String tables) {
        return zip(styles, tables).bytes();
    }

    private static ZipFile zip(String styles, String tables) {
        return new ZipFile()
                .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .add(
                        "content.xml",
                        "<office:document-content " + NAMESPACES + ">" + styles + "<office:body><office:spreadsheet>"
                                + tables + "</office:spreadsheet></office:body></office:document-content>");
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_are_told_of() {
        byte[] file = ods("""
                <office:automatic-styles>
                <style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
                <style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
                <style:style style:name="T3" style:family="text"><style:text-properties style:text-position="0% 100%"/></style:style>
                </office:automatic-styles>""", """
                <table:table table:name="A"><table:table-row>
                <table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">7</text:span>50</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>70<text:span text:style-name="T2">1</text:span></text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>70<text:span text:style-name="T3">1</text:span></text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">em </text:span><text:span text:style-name="T3">70</text:span></text:p></table:table-cell>
                </table:table-row></table:table>""");
        Grid grid = Open.grid(file);
        assertThat(List.of("A1", "B1", "C1", "D1"))
                .extracting(at -> Open.cell(grid, at).style().digitsApart())
                .containsExactly(true, true, false, false);
    }
}
