package vn.tonghop.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** One definition: cells by column name. Whatever cannot be understood is a mistake that names its cell. */
final class DefinitionLine {

    /** From 1900-03-01 on; before it Excel's days are one off. */
    private static final int FIRST_DAY = 61;

    private static final int LAST_DAY = 2_958_466;

    private static final String ELSEWHERE = "!";
    private static final String[] NOTHING_ELSE = {};

    private final DefinitionTable table;
    private final Grid grid;
    private final int row;
    private final Mistakes mistakes;

    DefinitionLine(DefinitionTable table, Grid grid, int row, Mistakes mistakes) {
        this.table = table;
        this.grid = grid;
        this.row = row;
        this.mistakes = mistakes;
    }

    boolean isBlank() {
        return grid.rowCells(row).stream()
                .allMatch(cell -> cell.valueText().strip().isEmpty() && !cell.lacksCachedValue());
    }

    Cell cell(String column) {
        Integer at = table.columns().get(column);
        return at == null ? Cell.blank(row, 0) : grid.cell(row, at);
    }

    /** What stands in a column, without the spaces around it; empty where there is nothing or no such column. */
    String text(String column) {
        Cell cell = cell(column);
        if (cell.kind() == CellKind.NUMBER && cell.style().shows() == CellStyle.Shows.DATE) return date(cell);
        return cell.valueText().strip();
    }

    /** A day that a spreadsheet keeps as a number of days. */
    private String date(Cell cell) {
        boolean day =
                cell.number() >= FIRST_DAY && cell.number() < LAST_DAY && cell.number() == Math.rint(cell.number());
        LocalDate zero = grid.date1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return day ? zero.plusDays((long) cell.number()).toString() : cell.valueText();
    }

    /** The items of a cell between semicolons. */
    List<String> list(String column) {
        return split(text(column));
    }

    static List<String> split(String items) {
        return Arrays.stream(items.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    String required(String column, String... because) {
        String text = text(column);
        if (text.isEmpty() && table.columns().containsKey(column)) add(Message.of("form.blank"), column, because);
        return text;
    }

    boolean yesOrNo(String column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (List.of("yes", "true", "1", "x", "có").contains(text)) return true;
        if (!List.of("", "no", "false", "0", "không").contains(text)) unexpected(column, "yes, no");
        return false;
    }

    /** One of the words; null, and a mistake, when the cell says something else. */
    <T> @Nullable T oneOf(String column, List<T> all, Function<T, String> word, String... because) {
        String text = text(column);
        for (T each : all) if (word.apply(each).equalsIgnoreCase(text)) return each;
        unknown(column, text, all.stream().map(word).toList(), because);
        return null;
    }

    /**
     * Says that a cell holds something else than was expected.
     *
     * @param because columns whose cells let one expect it, or such cells elsewhere; they may be what is wrong, so they
     *     are named too
     */
    void unexpected(String column, String expected, String... because) {
        add(Message.of("form.unexpected", "expected", expected), column, because);
    }

    /** Says that nothing may stand in a cell. */
    void unwanted(String column, String... because) {
        add(Message.of("form.unwanted"), column, because);
    }

    /** Says that no such name exists, and which one may have been meant: then no other cell of the line is suspected. */
    void unknown(String column, String name, Collection<String> names, String... because) {
        Optional<String> nearest = Spelling.nearest(name, names);
        add(unknown(name, names, nearest), column, nearest.isPresent() ? NOTHING_ELSE : because);
    }

    /** The same where the name is right if it stands elsewhere under another one. */
    void unknownOrRenamed(String column, String name, Collection<String> names, String... elsewhere) {
        add(unknown(name, names, Spelling.nearest(name, names)), column, elsewhere);
    }

    private static Message unknown(String name, Collection<String> names, Optional<String> nearest) {
        return nearest.isPresent()
                ? Message.of("form.unknownName.nearest", "name", name, "nearest", nearest.get())
                : Message.of("form.unknownName", "name", name, "names", List.copyOf(names));
    }

    void twice(String column, String first) {
        add(Message.of("form.twice", "first", first), column);
    }

    void add(Message what, String column, String... because) {
        List<String> cells = Stream.concat(Stream.of(column), Stream.of(because))
                .filter(each -> each.contains(ELSEWHERE) || table.columns().containsKey(each))
                .map(each -> each.contains(ELSEWHERE) ? each : label(each))
                .toList();
        mistakes.add(what.with("table", table.name())
                .with("cell", cells.size() > 1 ? cells : label(column))
                .with("column", column)
                .with("found", text(column)));
    }

    /** A cell as other tables name it: {@code tables!F5}. */
    String elsewhere(String column) {
        return table.name() + ELSEWHERE + label(column);
    }

    String label(String column) {
        return grid.label(table.address(row, column));
    }
}
