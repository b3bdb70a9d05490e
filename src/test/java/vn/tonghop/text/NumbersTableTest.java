package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle;

/** The table of cases that the domain note gives: every column of it. */
class NumbersTableTest {

    private static final Set<String> LABELS =
            Stream.of("Cấp tỉnh", "Cấp huyện", "Cấp xã").map(MatchKey::loose).collect(Collectors.toSet());

    private final NumberReader reader = new NumberReader();

    static Stream<Table.Row> cases() {
        return Table.resource("numbers.tsv").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_cell_reads_as_the_table_says(Table.Row row) {
        assertThat(seen(row)).as(row.toString()).isEqualTo(wanted(row));
    }

    @Test
    void the_table_has_all_its_cases() {
        assertThat(cases()).hasSize(199);
    }

    @Test
    void the_table_of_the_domain_note_itself_is_read_alike() {
        assumeTrue(Files.exists(Table.SHARED.resolve("numbers.tsv")));
        assertThat(Table.shared("numbers.tsv", "\t"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(seen(row)).isEqualTo(wanted(row)));
    }

    private static List<String> wanted(Table.Row row) {
        List<String> wanted = new ArrayList<>();
        for (String column : List.of("verdict", "value", "unit", "qualifier", "action", "candidates", "note"))
            wanted.add(row.get(column));
        return wanted;
    }

    private List<String> seen(Table.Row row) {
        Reading reading = read(row);
        String value = "";
        String qualifier = "";
        String candidates = "";
        if (reading instanceof Reading.Value figure) {
            value = figure.value().toPlainString();
            qualifier = figure.qualifier() == null ? "" : figure.qualifier().name();
        }
        if (reading instanceof Reading.Doubtful doubt) {
            candidates =
                    doubt.candidates().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("|"));
            boolean oneFigure = Action.of(reading) == Action.REVIEW;
            if (oneFigure) value = candidates;
            if (oneFigure) candidates = "";
        }
        Unit unit = reading.unit();
        String notes = reading.notes().stream().map(Note::name).collect(Collectors.joining("|"));
        return List.of(
                reading.verdict().name(),
                value,
                unit == null ? "" : unit.id(),
                qualifier,
                Action.of(reading).name(),
                candidates,
                notes);
    }

    private Reading read(Table.Row row) {
        Expectation expected = new Expectation(
                Quantity.valueOf(row.get("field").toUpperCase(Locale.ROOT)),
                row.get("header_unit").isEmpty()
                        ? Scale.NONE
                        : Scale.valueOf(row.get("header_unit").toUpperCase(Locale.ROOT)),
                Set.of(),
                LABELS);
        String input = row.get("input");
        return switch (row.get("cell")) {
            case "text" -> reader.read(cell(CellKind.TEXT, 0, input, null, CellStyle.Shows.NUMBER), expected);
            case "numeric" ->
                reader.read(
                        cell(CellKind.NUMBER, Double.parseDouble(input), "", null, CellStyle.Shows.NUMBER), expected);
            case "numeric-percent" ->
                reader.read(
                        cell(CellKind.NUMBER, Double.parseDouble(input), "", null, CellStyle.Shows.PERCENT), expected);
            case "date" -> reader.read(cell(CellKind.NUMBER, 45078, "", null, CellStyle.Shows.DATE), expected);
            case "boolean" -> reader.read(cell(CellKind.BOOLEAN, 1, input, null, CellStyle.Shows.NUMBER), expected);
            case "formula" -> reader.read(cell(CellKind.BLANK, 0, "", "C8+C9", CellStyle.Shows.NUMBER), expected);
            case "error" -> reader.read(cell(CellKind.ERROR, 0, input, null, CellStyle.Shows.NUMBER), expected);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static Cell cell(
            CellKind kind,
            double number,
            String text,
            @org.jspecify.annotations.Nullable String formula,
            CellStyle.Shows shows) {
        CellStyle style = new CellStyle("General", shows, "", false);
        return new Cell(new CellAddress(0, 0), kind, number, text, formula, style, null);
    }
}
