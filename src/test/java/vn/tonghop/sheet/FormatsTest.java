package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellStyle.Shows;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;

/** One report as LibreOffice writes it into each of its formats (make_formats.py): the same cells everywhere. */
class FormatsTest {

    private static final String CELLS = """
            A1 TEXT TỔNG HỢP SỐ LIỆU
            A3 TEXT TT
            B3 TEXT Số trẻ em⏎tham dự
            C3 TEXT Số tiền
            D3 TEXT Tỷ lệ
            A4 NUMBER 1
            B4 NUMBER 402
            C4 NUMBER 804 =B4*2
            D4 NUMBER 0.04
            F4 NUMBER 7 hidden
            A5 NUMBER 2
            B5 NUMBER 502.5
            C5 NUMBER 1005 =B5*2
            D5 NUMBER 0.05
            A6 NUMBER 3
            B6 NUMBER 603
            C6 NUMBER 1206 =B6*2
            D6 NUMBER 0.06
            A7 TEXT Tổng cộng
            B7 NUMBER 1507.5 =SUM(B4:B6)
            C7 ERROR #DIV/0! =1/0
            A8 TEXT 0012
            B8 NUMBER 45292.75
            C8 NUMBER 4930000 [bổ sung sau]
            D8 TEXT có =IF(B4>1,"có","không")
            A10 TEXT hàng ẩn hidden
            A12 TEXT gộp
            """;

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods"})
    void every_cell_is_as_it_was_written(String ending) throws IOException {
        Contents contents = contents(ending);
        assertThat(dump(contents.grids().get(0))).isEqualTo(CELLS);
        assertThat(contents.modified()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods"})
    void merges_hidden_sheets_and_looks_are_kept(String ending) throws IOException {
        Grid grid = contents(ending).grids().get(0);
        assertThat(grid.merges()).extracting(Object::toString).containsExactly("A1:D1", "A12:A13");
        assertThat(Open.cell(grid, "C8").style().struckThrough()).isTrue();
        assertThat(Open.cell(grid, "C8").style().font()).isEqualTo("Arial");
        assertThat(Open.cell(grid, "D4").style().shows()).isEqualTo(Shows.PERCENT);
        assertThat(Open.cell(grid, "B8").style().shows()).isEqualTo(Shows.DATE);
        assertThat(Open.cell(grid, "A8").style().shows()).isEqualTo(Shows.TEXT);
        Grid hidden = contents(ending).grids().get(1);
        assertThat(hidden.name()).isEqualTo("Ẩn");
        assertThat(hidden.hidden()).isTrue();
        assertThat(Open.cell(hidden, "B2").formula()).isEqualTo("'Phụ lục 01'!B4");
    }

    @Test
    void a_page_keeps_stored_numbers_errors_comments_and_strikes() throws IOException {
        Grid grid = contents("html").grids().get(0);
        assertThat(Open.cell(grid, "B7").number()).isEqualTo(1507.5);
        assertThat(Open.cell(grid, "C7").text()).isEqualTo("#DIV/0!");
        assertThat(Open.cell(grid, "B8").style().shows()).isEqualTo(Shows.DATE);
        assertThat(Open.cell(grid, "C8").comment()).isEqualTo("bổ sung sau");
        assertThat(Open.cell(grid, "C8").style().struckThrough()).isTrue();
        assertThat(Open.cell(grid, "A8").text()).isEqualTo("0012");
        assertThat(grid.merges()).extracting(Object::toString).contains("A1:D1");
    }

    /** The boolean is left out: LibreOffice writes it as it pleases. */
    private static String dump(Grid grid) {
        StringBuilder lines = new StringBuilder();
        for (Cell cell : grid) {
            if (cell.address().toString().equals("D7")) continue;
            lines.append(cell.address()).append(' ').append(cell.kind()).append(' ');
            lines.append(cell.valueText().replace('\n', '⏎'));
            if (cell.formula() != null) lines.append(" =").append(cell.formula());
            if (cell.comment() != null)
                lines.append(" [").append(cell.comment()).append(']');
            if (grid.hidden(cell.address())) lines.append(" hidden");
            lines.append('\n');
        }
        return lines.toString();
    }

    static Contents contents(String ending) throws IOException {
        return Open.contents(bytes(ending));
    }

    static byte[] bytes(String ending) throws IOException {
        String name = "formats." + ending.toLowerCase(Locale.ROOT);
        try (InputStream in = FormatsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
