package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

class TextResultsTest {

    private static final Grid GRID = Grid.named("Phụ lục 02")
            .number(0, 0, 0, "IF(C1=\"\",\"\",C1*D1)", CellStyle.PLAIN)
            .number(0, 1, 5, "IF(C1=\"\",\"\",C1*D1)", CellStyle.PLAIN)
            .number(0, 2, 0, "C1*D1", CellStyle.PLAIN)
            .number(0, 3, 0, null, CellStyle.PLAIN)
            .build();

    @Test
    void in_xls_the_0_of_a_formula_that_may_show_a_text_is_no_figure_and_all_other_results_are() {
        Grid shown = TextResults.shown(GRID, FileFormat.XLS);
        assertThat(shown.rowCells(0)).extracting(cell -> cell.valueText()).containsExactly("", "5", "0", "0");
        assertThat(shown.cell(0, 0).formula()).startsWith("IF(");
    }

    @Test
    void in_other_formats_0_is_0() {
        assertThat(TextResults.shown(GRID, FileFormat.XLSX)).isSameAs(GRID);
        assertThat(TextResults.shown(GRID, FileFormat.ODS)).isSameAs(GRID);
    }
}
