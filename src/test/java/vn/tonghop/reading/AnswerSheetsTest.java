package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.decision.AnswerSheet.Column;
import vn.tonghop.decision.AnswerSheet.Sheet;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;

/** What this program put into a file is none of its sender's: by the same words by which answers are heard. */
class AnswerSheetsTest {

    @ParameterizedTest
    @EnumSource
    void a_sheet_of_answers_is_nobodys_report_though_its_keys_were_deleted(Sheet sheet) {
        for (String name : List.of(sheet.vi(), sheet.en(), sheet.vi() + " (2)", sheet.en() + " (11)"))
            for (String header : List.of(Column.KEY.vi(), Column.KEY.en()))
                assertThat(AnswerSheets.without(contents(name, header)).grids())
                        .as("%s, %s", name, header)
                        .isEmpty();
    }

    private static Contents contents(String name, String header) {
        Grid grid = Grid.named(name).text(0, 0, header).build();
        return new Contents(FileFormat.XLSX, List.of(grid), List.of(), 0, null, Map.of(), List.of());
    }
}
