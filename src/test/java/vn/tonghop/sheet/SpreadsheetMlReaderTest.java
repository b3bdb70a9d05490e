package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;

/** The XML of Excel 2003, as it is sent under the name .xls. */
class SpreadsheetMlReaderTest {

    static final String BOOK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
             <DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><LastSaved>2023-06-05T01:02:03Z</LastSaved></DocumentProperties>
             <Styles>
              <Style ss:ID="Default"><Font ss:FontName="Times New Roman"/></Style>
              <Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style>
              <Style ss:ID="s2"><Font ss:FontName=".VnTime" ss:StrikeThrough="1"/><NumberFormat ss:Format="0%"/></Style>
             </Styles>
             <Worksheet ss:Name="Phụ lục 01"><Table>
              <Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>
              <Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">Tiêu&#10;đề</Data></Cell><Cell><Data ss:Type="Number">1.5</Data></Cell></Row>
              <Row ss:Index="4" ss:Hidden="1" ss:Span="1"><Cell ss:Index="3" ss:Formula="=SUM(R[-3]C:R[-1]C)"><Data ss:Type="Number">7</Data></Cell><Cell ss:Formula="=RC[-1]"/></Row>
              <Row><Cell ss:StyleID="s1"><Data ss:Type="DateTime">2023-06-01T12:00:00.000</Data></Cell>
               <Cell ss:StyleID="s2"><ss:Data ss:Type="String"><html:B>đậm</html:B> nhạt</ss:Data><Comment><ss:Data>bổ sung</ss:Data></Comment></Cell>
               <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>
             </Table></Worksheet>
             <Worksheet ss:Name="cũ"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            </Workbook>
            """;

    @Test
    void cells_stand_where_they_say_or_after_the_one_before() {
        Grid grid = contents().grids().get(0);
        assertThat(grid)
                .extracting(cell -> cell.address() + " " + cell.kind() + " " + cell.valueText() + " " + cell.formula())
                .containsExactly(
                        "A1 TEXT Tiêu\nđề null",
                        "D1 NUMBER 1.5 null",
                        "C4 NUMBER 7 SUM(C1:C3)",
                        "D4 BLANK  C4",
                        "A6 NUMBER 45078.5 null",
                        "B6 TEXT đậm nhạt null",
                        "C6 BOOLEAN TRUE null",
                        "D6 ERROR #REF! null");
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("A1:C2");
    }

    @Test
    void what_is_hidden_how_it_looks_and_when_it_was_saved_is_kept() {
        Contents contents = contents();
        Grid grid = contents.grids().get(0);
        assertThat(grid.columnHidden(1) && grid.columnHidden(2)).isTrue();
        assertThat(grid.rowHidden(3) && grid.rowHidden(4)).isTrue();
        assertThat(grid.rowHidden(5)).isFalse();
        assertThat(contents.grids().get(1).hidden()).isTrue();
        Cell struck = Open.cell(grid, "B6");
        assertThat(struck.style().struckThrough()).isTrue();
        assertThat(struck.style().font()).isEqualTo(".VnTime");
        assertThat(struck.comment()).isEqualTo("bổ sung");
        assertThat(Open.cell(grid, "A6").style().shows()).isEqualTo(Shows.DATE);
        assertThat(Open.cell(grid, "D1").style().font()).isEqualTo("Times New Roman");
        assertThat(contents.modified()).isEqualTo(Instant.parse("2023-06-05T01:02:03Z"));
    }

    @ParameterizedTest(name = "{0} in C4 is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=R[-1]C|C3",
                "=R1C1+RC[1]|$A$1+D4",
                "=SUM(R[-3]C[-2]:R[-1]C)|SUM(A1:C3)",
                "=IF(RC[-1]>1,\"R1C1\",'R1C1'!R2C)|IF(B4>1,\"R1C1\",'R1C1'!C$2)",
                "=ROUND(RC2,0)|ROUND($B4,0)",
                "=R[-9]C|#REF!",
                "=VAR1C1|VAR1C1"
            })
    void references_counted_from_their_own_cell_are_written_as_people_see_them(String stored, String shown) {
        assertThat(R1C1.toA1(stored, 3, 2)).isEqualTo(shown);
    }

    @Test
    void a_document_type_is_refused() {
        String bomb = BOOK.replace("<Workbook", "<!DOCTYPE x [<!ENTITY a \"b\">]><Workbook");
        assertThat(Open.reason(bomb.getBytes(StandardCharsets.UTF_8))).isEqualTo("sheet.broken");
    }

    private static Contents contents() {
        return Open.contents(BOOK.getBytes(StandardCharsets.UTF_8));
    }
}
