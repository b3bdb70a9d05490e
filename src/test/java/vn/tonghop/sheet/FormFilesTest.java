package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.Level;
import vn.tonghop.form.Period;
import vn.tonghop.form.Table;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.text.Unit;

class FormFilesTest {

    private final Form form = FormFiles.builtIn();

    @Test
    void the_built_in_form_has_the_three_appendices_and_the_list_of_gift_rounds() {
        assertThat(form.id()).isEqualTo("thdte");
        assertThat(form.tables()).extracting(Table::id).containsExactly("p01", "p02", "p03", "g04");
        assertThat(form.tables()).extracting(Table::required).containsExactly(true, true, true, false);
        assertThat(form.elementsOf("p01")).hasSize(6);
        assertThat(form.elementsOf("p02")).hasSize(6);
        assertThat(form.elementsOf("p03")).hasSize(4);
        assertThat(form.elementsOf("g04")).hasSize(10);
        assertThat(form.levels()).extracting(Level::id).containsExactly("country", "province", "district", "commune");
        assertThat(form.reportingLevel()).isEqualTo("commune");
    }

    @Test
    void an_element_has_its_printed_path_its_unit_and_the_words_that_people_type() {
        Element state = form.element("p01.fund_state");
        assertThat(state.pathText()).isEqualTo("Kinh phí cho Tháng hành động vì trẻ em › Ngân sách nhà nước");
        assertThat(state.unit()).isEqualTo(Unit.DONG);
        assertThat(state.leaf().synonyms()).contains("NSNN", "ngân sách NN");
        assertThat(form.element("g04.amount").path()).hasSize(1);
        assertThat(form.messages(Language.EN)).containsEntry("p01.launch_points", "Launch points");
        assertThat(form.messages(Language.VI)).containsEntry("p01.appendix", "Phụ lục 01");
    }

    @Test
    void a_year_without_dates_of_its_own_has_those_of_the_current_period() {
        assertThat(form.currentPeriod())
                .isEqualTo(new Period(
                        "2023", LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30)));
        assertThat(form.findPeriod("2025").orElseThrow().start()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(form.findPeriod("năm 2025")).isEmpty();
    }

    @Test
    void a_folder_of_CSV_files_is_the_same_form_also_with_a_byte_order_mark(@TempDir Path folder) throws IOException {
        for (String table : List.of("tables", "elements", "rules", "parameters"))
            Files.writeString(folder.resolve(table + ".csv"), "\uFEFF" + resource(table));
        assertThat(((FormRead.Good) FormFiles.read(folder)).form()).isEqualTo(form);
    }

    @Test
    void a_file_that_is_no_csv_or_not_utf8_is_a_mistake_that_names_it_and_its_line(@TempDir Path folder)
            throws IOException {
        for (String table : List.of("tables", "elements", "rules", "parameters"))
            Files.writeString(folder.resolve(table + ".csv"), resource(table));
        long lines = resource("rules").lines().count();
        Files.writeString(folder.resolve("rules.csv"), resource("rules") + "V90,V90,\"p01\n");
        Files.write(folder.resolve("tables.csv"), resource("tables").getBytes(StandardCharsets.UTF_16));
        assertThat(((FormRead.Wrong) FormFiles.read(folder)).mistakes())
                .containsExactly(
                        Message.of("form.notUtf8", "table", "tables"),
                        Message.of("form.csv", "table", "rules", "line", lines + 1));
    }

    @Test
    void a_folder_without_tables_and_a_path_that_is_not_there_are_mistakes(@TempDir Path folder) {
        assertThat(FormFiles.read(folder)).isInstanceOf(FormRead.Wrong.class);
        assertThat(FormFiles.read(folder.resolve("x.xlsx"))).isInstanceOf(FormRead.Wrong.class);
    }

    private static String resource(String table) throws IOException {
        try (var stream = FormFiles.class.getResourceAsStream("/forms/thdte/" + table + ".csv")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
