package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.Paragraph;

class CellsDumpTest {

    @Test
    void every_cell_is_a_line_in_full_and_nothing_is_made_harmless() throws IOException {
        Grid grid = Grid.named("Phụ lục 01")
                .text(0, 0, "=1+1, \"a\"\nb")
                .number(1, 2, 4_930_000, "SUM(C1:C1)", CellStyle.PLAIN)
                .number(2, 0, 0.1, null, CellStyle.PLAIN)
                .bool(3, 0, true, null, CellStyle.PLAIN)
                .error(4, 0, "#REF!", "A1", CellStyle.PLAIN)
                .uncached(5, 0, "B1*2", CellStyle.PLAIN)
                .hideRow(2)
                .build();
        Grid table = Grid.named("T2").wordTable().text(2, 2, "700").build();
        Contents contents = new Contents(
                FileFormat.DOCX,
                List.of(grid, table),
                List.of(new Paragraph(12, "Ia Lang")),
                0,
                null,
                Map.of(),
                List.of());
        StringBuilder to = new StringBuilder();
        new CellsDump(to).write("a.xlsx", contents);
        assertThat(to.toString()).isEqualTo("""
                file,sheet,cell,kind,value,formula,hidden
                a.xlsx,Phụ lục 01,A1,TEXT,"=1+1, ""a""
                b",,false
                a.xlsx,Phụ lục 01,C2,NUMBER,4930000,SUM(C1:C1),false
                a.xlsx,Phụ lục 01,A3,NUMBER,0.1,,true
                a.xlsx,Phụ lục 01,A4,BOOLEAN,TRUE,,false
                a.xlsx,Phụ lục 01,A5,ERROR,"#REF!",A1,false
                a.xlsx,Phụ lục 01,A6,,,B1*2,false
                a.xlsx,,T2!C3,TEXT,700,,false
                a.xlsx,,¶12,TEXT,Ia Lang,,false
                """);
    }
}
