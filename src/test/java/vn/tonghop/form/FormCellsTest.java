package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.editing.proof.FormProof;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.output.FormWorkbook;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Sheets;

/**
 * Every cell of the built-in form, in its CSV files and in its workbook, emptied, a question mark, or what its neighbours
 * hold: either a mistake that names the cell, or a form whose changed meaning is told. Never an exception, never silence.
 */
class FormCellsTest {

    private static final List<String> TABLES = List.of("tables", "elements", "rules", "parameters");

    /** Of how many changes {@code mvn verify} tries one. */
    private static final int SAMPLED = 7;

    private final Renderer vietnamese = new Renderer(Language.VI);
    private final Form form = FormFiles.builtIn();

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"folder", "workbook"})
    void a_cell_changed_is_a_mistake_that_names_it_or_a_told_difference(String source) throws IOException {
        every(SAMPLED, source);
    }

    @Tag("sweep")
    @ParameterizedTest
    @ValueSource(strings = {"folder", "workbook"})
    void every_cell_changed_is_a_mistake_that_names_it_or_a_told_difference(String source) throws IOException {
        every(1, source);
    }

    /** @param step of so many changes one is tried */
    private void every(int step, String source) throws IOException {
        Source from = source.equals("folder") ? folder() : workbook();
        int turn = 0;
        int wrong = 0;
        int told = 0;
        for (Change change : from.changes()) {
            if (turn++ % step != 0) continue;
            if (from.read(change) instanceof FormRead.Wrong mistakes) {
                assertNamed(change, mistakes.mistakes());
                wrong++;
            } else {
                assertTold(change, ((FormRead.Good) from.read(change)).form());
                told++;
            }
        }
        assertThat(wrong).isPositive();
        assertThat(told).isPositive();
    }

    @Test
    void a_changed_form_that_is_valid_can_be_proved_without_breaking() throws IOException {
        Source from = folder();
        int proved = 0;
        int turn = 0;
        for (Change change : from.changes()) {
            if (turn++ % 61 != 0 || !(from.read(change) instanceof FormRead.Good good)) continue;
            for (Message flaw : FormProof.prove(good.form()).flaws())
                assertThat(vietnamese.render(flaw)).isNotBlank();
            proved++;
        }
        assertThat(proved).isGreaterThan(20);
    }

    /** What people are told first is about the cell itself, or names it beside the one that does not fit it. */
    private void assertNamed(Change change, List<Message> mistakes) {
        assertThat(mistakes).as(change.toString()).isNotEmpty();
        for (Message mistake : mistakes)
            assertThat(vietnamese.render(mistake))
                    .as(change.toString())
                    .startsWith("B")
                    .doesNotContain("\n");
        String cell = change.cell() + "\\b";
        assertThat(vietnamese.render(mistakes.get(0)))
                .as(change.toString())
                .matches("Bảng «%s».* ô ([A-Z0-9, ]*\\b)?%s.*|Bảng .* ô [^:]*\\b%s!%s.*"
                        .formatted(change.table(), cell, change.table(), cell));
    }

    private void assertTold(Change change, Form changed) {
        List<Message> differences = FormDifferences.between(form, changed);
        assertThat(differences.isEmpty()).as(change.toString()).isEqualTo(changed.equals(form));
        for (Message difference : differences)
            assertThat(vietnamese.render(difference)).as(change.toString()).doesNotContain("{trait}");
    }

    private record Change(String table, CellAddress cell, String value) {}

    /** The four tables, each cell as a text. */
    private record Source(Map<String, List<List<String>>> tables) {

        /** Of every cell: blank, a question mark, and what stands left, right, above and below. */
        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            tables.forEach((table, lines) -> {
                for (int row = 0; row < lines.size(); row++)
                    for (int column = 0; column < lines.get(row).size(); column++)
                        for (String value : values(lines, row, column))
                            changes.add(new Change(table, new CellAddress(row, column), value));
            });
            return changes;
        }

        /** The cell's own value is no change. */
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

        FormRead read(Change change) {
            Map<String, Grid> grids = new LinkedHashMap<>();
            tables.forEach((table, lines) ->
                    grids.put(table, grid(table, lines, change.table().equals(table) ? change : null)));
            return FormReader.read(grids);
        }

        private static Grid grid(String name, List<List<String>> lines, @Nullable Change change) {
            GridBuilder grid = Grid.named(name);
            for (int row = 0; row < lines.size(); row++)
                for (int column = 0; column < lines.get(row).size(); column++) {
                    boolean changed = change != null && change.cell().equals(new CellAddress(row, column));
                    String text = changed ? change.value() : lines.get(row).get(column);
                    if (!text.isEmpty()) grid.text(row, column, text);
                }
            return grid.build();
        }
    }

    private static Source folder() throws IOException {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (String table : TABLES) tables.put(table, csv(table));
        return new Source(tables);
    }

    private static List<List<String>> csv(String table) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        String name = "/forms/thdte/" + table + ".csv";
        try (CSVParser parser = CSVParser.parse(
                new InputStreamReader(FormCellsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8),
                CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) lines.add(new ArrayList<>(record.toList()));
        }
        return lines;
    }

    /** As {@code form export} writes it and the program opens it. */
    private Source workbook() throws IOException {
        Path file = dir.resolve("form.xlsx");
        FormWorkbook.write(file, form, vietnamese);
        Opened opened = new Sheets(Limits.DEFAULT, List.of()).open("form.xlsx", Files.readAllBytes(file));
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        for (Grid grid : ((Opened.Readable) opened).contents().grids())
            if (TABLES.contains(grid.name())) tables.put(grid.name(), lines(grid));
        assertThat(tables).hasSize(TABLES.size());
        return new Source(tables);
    }

    private static List<List<String>> lines(Grid grid) {
        List<List<String>> lines = new ArrayList<>();
        for (int row = 0; row < grid.rowCount(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < grid.columnCount(); column++)
                line.add(grid.cell(row, column).valueText());
            lines.add(line);
        }
        return lines;
    }
}
