package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

/** HTML, as web programs send it under the name .xls. */
class HtmlTableReaderTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<tr><td>a<td>b<tr><td>c|A1=a B1=b A2=c",
                "<tr><th colspan=2>A</th><th rowspan='2'>B</th></tr><tr><td>1</td><td>2</td></tr><tr><td>x|A1=A C1=B A2=1 B2=2 A3=x",
                "<thead><tr><td> s&#7889;  ti&ecirc;n&nbsp;<br>x </thead>|A1=số tiên\u00A0⏎x",
                "<tr><td><p>a</p><p>b</p><td></td><td>&lt;c&gt; &amp;d &khongco;|A1=a⏎b C1=<c> &d &khongco;",
                "<tr><td>a<!-- <td>x --><script>if (a<b) '<td>'</script><td>b|A1=a B1=b",
                "<TR><TD CLASS=x>4.930.000<TD>0012|A1=4.930.000 B1=0012",
                "<tr><td>1 < 2<td>a & b|A1=1 < 2 B1=a & b"
            })
    void tables_are_read_however_untidy(String rows, String cells) {
        Grid grid = grid("<html><body><table>" + rows + "</table>");
        assertThat(dump(grid)).isEqualTo(cells.replace('⏎', '\n'));
        assertThat(grid.name()).isEmpty();
    }

    @Test
    void of_several_tables_each_has_addresses_of_its_own_and_text_beside_them_is_prose() {
        Contents contents = read("<h1>Phụ lục 01</h1><table><tr><td>a</table><p>Ghi <b>chú</b></p>"
                + "<table><tr><td>b<table><tr><td>c</table></td></tr></table>");
        assertThat(contents.grids()).extracting(HtmlTableReaderTest::dump).containsExactly("A1=a", "A1=b", "A1=c");
        assertThat(contents.grids()
                        .get(1)
                        .place(new vn.tonghop.grid.CellAddress(0, 0))
                        .label())
                .isEqualTo("T2!A1");
        assertThat(contents.prose()).containsExactly(new Paragraph(1, "Phụ lục 01"), new Paragraph(2, "Ghi chú"));
    }

    @Test
    void merges_and_hidden_rows_and_columns_are_kept() {
        Grid grid = grid("<table><col><col span=2 style='display: none'><tr><td colspan=3 rowspan=2>a"
                + "<tr style='mso-height-source:userset;display:none'></tr></table>");
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("A1:C2");
        assertThat(grid.columnHidden(0)).isFalse();
        assertThat(grid.columnHidden(2)).isTrue();
        assertThat(grid.rowHidden(1)).isTrue();
    }

    @Test
    void the_number_that_excel_stores_beside_the_shown_one_counts() {
        Grid grid = grid("<table><tr><td x:num=\"4930000.5\" x:fmla=\"=A2*2\">4.930.001</td>"
                + "<td x:num=\"45078\">1-Jun</td><td x:num=\"0.15\">15%</td><td x:num>12</td></tr></table>");
        assertThat(Open.cell(grid, "A1").number()).isEqualTo(4930000.5);
        assertThat(Open.cell(grid, "A1").formula()).isEqualTo("A2*2");
        assertThat(grid)
                .extracting(cell -> cell.style().shows())
                .containsExactly(Shows.NUMBER, Shows.DATE, Shows.PERCENT, Shows.NUMBER);
        assertThat(Open.cell(grid, "D1").text()).isEqualTo("12");
    }

    @Test
    void the_name_of_the_sheet_that_excel_hides_in_a_comment_is_found() {
        Grid grid = grid("<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>PL &amp; 1</x:Name></xml><![endif]-->"
                + "<table><tr><td>a</table>");
        assertThat(grid.name()).isEqualTo("PL & 1");
    }

    @Test
    void the_page_says_its_encoding_where_the_bytes_leave_it_open() {
        byte[] page = "<html><meta charset=windows-1258><table><tr><td>\u00f0\u00f5</table>"
                .getBytes(StandardCharsets.ISO_8859_1);
        Cell cell = Open.cell(Open.grid(page), "A1");
        assertThat(cell.text()).isEqualTo("đơ");
        byte[] wrong = "<html><meta charset=iso-8859-1><table><tr><td>Xã</table>".getBytes(StandardCharsets.UTF_8);
        assertThat(Open.cell(Open.grid(wrong), "A1").text()).isEqualTo("Xã");
        byte[] wide = "\uFEFF<html><table><tr><td>Xã</table>".getBytes(Charset.forName("UTF-16LE"));
        assertThat(Open.cell(Open.grid(wide), "A1").text()).isEqualTo("Xã");
    }

    @Test
    void a_page_that_ends_inside_a_table_was_cut_off() {
        assertThat(Open.reason("<html><table><tr><td>1".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sheet.broken");
    }

    @Test
    void spans_that_no_sheet_has_cost_nothing() {
        Grid grid = grid("<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>");
        assertThat(grid.merges()).hasSize(1);
        assertThat(Open.reason(("<html><table>" + "<tr><td rowspan=99 colspan=1000>a".repeat(20) + "</table>")
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sheet.limit.columns");
    }

    private static Contents read(String page) {
        Contents contents = Open.contents(("<html>" + page).getBytes(StandardCharsets.UTF_8));
        assertThat(contents.format()).isEqualTo(FileFormat.HTML);
        return contents;
    }

    private static Grid grid(String page) {
        return read(page).grids().get(0);
    }

    private static String dump(Grid grid) {
        return StreamSupport.stream(grid.spliterator(), false)
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_are_told_of() {
        Grid grid = grid("<table><tr><td><s>7</s>50<td>70<sup>1</sup><td><s>750</s><td>70 m<sup>x</sup><td>70</table>");
        assertThat(List.of("A1", "B1", "C1", "D1", "E1"))
                .extracting(at -> Open.cell(grid, at).style().digitsApart())
                .containsExactly(true, true, false, false, false);
    }
}
