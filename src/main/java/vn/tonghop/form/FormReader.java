package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.grid.Grid;
import vn.tonghop.message.Message;

/** Makes a form of the four tables that define it, or tells every mistake in them with its cell. */
public final class FormReader {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "tables", List.of("table", "title", "appendix", "rows", "levels", "required"),
            "elements",
                    List.of("element", "table", "group", "header", "synonyms", "kind", "unit", "required", "summed"),
            "parameters", List.of("parameter", "value"),
            "rules", RuleLines.COLUMNS);

    private final Mistakes mistakes = new Mistakes();
    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> cells = new TreeMap<>();

    private FormReader() {}

    /** @param grids by name: {@code tables}, {@code elements}, {@code rules}, {@code parameters}; others are left alone */
    public static FormRead read(Map<String, Grid> grids) {
        FormReader reader = new FormReader();
        Optional<Form> form = reader.form(grids);
        return form.isPresent() && reader.mistakes.none()
                ? new FormRead.Good(form.get(), reader.cells)
                : new FormRead.Wrong(reader.mistakes.list());
    }

    private Optional<Form> form(Map<String, Grid> grids) {
        Map<String, DefinitionTable> tables = new TreeMap<>();
        COLUMNS.forEach((name, needed) -> {
            Grid grid = grids.get(name);
            if (grid == null) mistakes.add(Message.of("form.noTable", "table", name));
            else tables.put(name, new DefinitionTable(name, grid, needed, mistakes));
        });
        return mistakes.none() ? Optional.of(build(tables)) : Optional.empty();
    }

    private Form build(Map<String, DefinitionTable> tables) {
        List<DefinitionLine> ruleLines = lines(tables, "rules");
        place("id", ruleLines);
        place("element", lines(tables, "elements"));
        place("table", lines(tables, "tables"));
        DefinedAt definedAt = new DefinedAt();
        Set<String> used = RuleLines.parameters(ruleLines);
        Parameters parameters = new Parameters(table(tables, "parameters"), used, english, definedAt);
        List<Level> levels = parameters.levels();
        List<Table> found = new TableLines(levels, english, definedAt).read(lines(tables, "tables"));
        List<Element> elements = new ElementLines(found, english, definedAt).read(lines(tables, "elements"));
        parameters.check(elements);
        RuleLines rules = new RuleLines(found, elements, parameters.byId(), definedAt);
        return new Form(
                parameters.byId().getOrDefault("form", ""),
                levels,
                found,
                elements,
                rules.read(ruleLines),
                parameters.byId(),
                english,
                parameters.notes());
    }

    private void place(String column, List<DefinitionLine> lines) {
        for (DefinitionLine line : lines) cells.putIfAbsent(line.text(column), line.elsewhere(column));
    }

    private static List<DefinitionLine> lines(Map<String, DefinitionTable> tables, String name) {
        return table(tables, name).lines();
    }

    private static DefinitionTable table(Map<String, DefinitionTable> tables, String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }
}
