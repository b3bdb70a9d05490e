package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.editing.proof.FormProof;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/**
 * Every cell of the built-in form, emptied, a question mark, or what its neighbours hold: either a mistake that names a
 * cell, or a form whose changed meaning is told. Never an exception, never silence.
 */
class FormCellsTest {

    private static final List<String> TABLES = List.of("tables", "elements", "rules", "parameters");

    private final Map<String, List<List<String>>> csv = new LinkedHashMap<>();
    private final Map<String, Grid> grids = new LinkedHashMap<>();
    private final Renderer vietnamese = new Renderer(Language.VI);
    private final Form form;

    FormCellsTest() throws IOException {
        for (String table : TABLES) {
            csv.put(table, read(table));
            grids.put(table, grid(table, csv.get(table), -1, -1, ""));
        }
        form = ((FormRead.Good) FormReader.read(grids)).form();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "elements", "rules", "parameters"})
    void every_cell_changed_is_a_named_mistake_or_a_told_difference(String table) {
        int wrong = 0;
        int told = 0;
        List<List<String>> lines = csv.get(table);
        for (int row = 0; row < lines.size(); row++)
            for (int column = 0; column < lines.get(row).size(); column++)
                for (String value : values(lines, row, column)) {
                    FormRead read = changed(table, row, column, value);
                    String where = "%s!%s := «%s»".formatted(table, new CellAddress(row, column), value);
                    if (read instanceof FormRead.Wrong mistakes) {
                        String old = lines.get(row).get(column);
                        assertNamed(table, new CellAddress(row, column), old, value, mistakes.mistakes());
                        wrong++;
                    } else {
                        assertTold(where, ((FormRead.Good) read).form());
                        told++;
                    }
                }
        assertThat(wrong).isPositive();
        assertThat(told).isPositive();
    }

    @Test
    void a_changed_form_that_is_valid_can_be_proved_without_breaking() {
        int proved = 0;
        int turn = 0;
        for (String table : TABLES) {
            List<List<String>> lines = csv.get(table);
            for (int row = 1; row < lines.size(); row++)
                for (int column = 0; column < lines.get(row).size(); column++)
                    for (String value : values(lines, row, column)) {
                        if (turn++ % 61 != 0) continue;
                        if (!(changed(table, row, column, value) instanceof FormRead.Good good)) continue;
                        for (Message flaw : FormProof.prove(good.form()).flaws())
                            assertThat(vietnamese.render(flaw)).isNotBlank();
                        proved++;
                    }
        }
        assertThat(proved).isGreaterThan(20);
    }

    /** The cell, its row, or whoever refers to what stood there. */
    private void assertNamed(String table, CellAddress cell, String old, String value, List<Message> mistakes) {
        String where = "%s!%s := «%s»".formatted(table, cell, value);
        assertThat(mistakes).as(where).isNotEmpty();
        List<String> said = mistakes.stream().map(vietnamese::render).toList();
        assertThat(said)
                .as(where)
                .allSatisfy(mistake -> assertThat(mistake).startsWith("B").doesNotContain("\n"));
        assertThat(said).as(where).anySatisfy(mistake -> {
            boolean own = mistake.matches("Bảng «" + table + "».* ô [A-Z]+" + (cell.row() + 1) + "\\b.*");
            boolean gone = mistake.startsWith("Bảng «" + table + "» thiếu");
            boolean referring = !old.isEmpty() && (mistake.contains(old) || refers(old));
            assertThat(own || gone || referring).as(mistake).isTrue();
        });
    }

    /** Kinds of rows and lists of levels are not quoted by those who need them. */
    private static boolean refers(String old) {
        return List.of("ONE", "LINES", "LEVELS").contains(old) || old.startsWith("country; ");
    }

    private void assertTold(String where, Form changed) {
        List<Message> differences = FormDifferences.between(form, changed);
        assertThat(differences.isEmpty()).as(where).isEqualTo(changed.equals(form));
        for (Message difference : differences)
            assertThat(vietnamese.render(difference)).as(where).doesNotContain("{trait}");
    }

    /** Blank, a question mark, and what stands left, right, above and below; the cell's own value is no change. */
    private static Set<String> values(List<List<String>> lines, int row, int column) {
        Set<String> values = new LinkedHashSet<>(List.of("", "?"));
        for (int[] step : new int[][] {{0, -1}, {0, 1}, {-1, 0}, {1, 0}}) {
            int otherRow = row + step[0];
            int otherColumn = column + step[1];
            if (otherRow >= 0
                    && otherRow < lines.size()
                    && otherColumn >= 0
                    && otherColumn < lines.get(otherRow).size())
                values.add(lines.get(otherRow).get(otherColumn));
        }
        values.remove(lines.get(row).get(column));
        return values;
    }

    private FormRead changed(String table, int row, int column, String value) {
        Map<String, Grid> changed = new LinkedHashMap<>(grids);
        changed.put(table, grid(table, csv.get(table), row, column, value));
        return FormReader.read(changed);
    }

    private static Grid grid(String name, List<List<String>> lines, int changedRow, int changedColumn, String value) {
        GridBuilder grid = Grid.named(name);
        for (int row = 0; row < lines.size(); row++)
            for (int column = 0; column < lines.get(row).size(); column++) {
                boolean changed = row == changedRow && column == changedColumn;
                String text = changed ? value : lines.get(row).get(column);
                if (!text.isEmpty()) grid.text(row, column, text);
            }
        return grid.build();
    }

    private static List<List<String>> read(String table) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        String name = "/forms/thdte/" + table + ".csv";
        try (CSVParser parser = CSVParser.parse(
                new InputStreamReader(FormCellsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8),
                CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) lines.add(new ArrayList<>(record.toList()));
        }
        return lines;
    }
}
