package vn.tonghop.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.FormFiles;

/** A form as a workbook, where the form is larger than ours. */
class FormWorkbookTest {

    /** Excel refuses a file with a longer list. */
    private static final int LONGEST_LIST = 255;

    @Test
    void a_choice_among_more_tables_than_a_list_of_Excel_takes_is_typed_and_all_others_stay_lists() throws IOException {
        List<String> ours = offered(FormFiles.builtIn());
        List<String> many = offered(withTables(60));
        assertThat(many).allMatch(list -> list.length() <= LONGEST_LIST);
        assertThat(ours.stream().filter(list -> list.contains("p01"))).hasSize(2);
        assertThat(many)
                .containsExactlyElementsOf(
                        ours.stream().filter(list -> !list.contains("p01")).toList());
    }

    private static List<String> offered(Form form) throws IOException {
        byte[] bytes = FormWorkbook.bytes(form, new Renderer(Language.VI));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return Stream.of("tables", "elements", "rules", "parameters")
                    .flatMap(name -> book.getSheet(name).getDataValidations().stream())
                    .map(FormWorkbookTest::list)
                    .toList();
        }
    }

    private static String list(XSSFDataValidation validation) {
        return String.join(",", validation.getValidationConstraint().getExplicitListValues());
    }

    private static Form withTables(int more) {
        Form form = FormFiles.builtIn();
        List<Table> tables = new ArrayList<>(form.tables());
        for (int i = 0; i < more; i++) tables.add(table("bang" + i));
        return new Form(
                form.id(),
                form.levels(),
                tables,
                form.elements(),
                form.rules(),
                form.parameters(),
                form.english(),
                form.notes());
    }

    private static Table table(String id) {
        return new Table(id, "Bảng", List.of(), Rows.LINES, List.of(), false);
    }
}
