package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private FormReader() {}

    /** @param grids by name: {@code tables}, {@code elements}, {@code rules}, {@code parameters}; others are left alone */
    public static FormRead read(Map<String, Grid> grids) {
        FormReader reader = new FormReader();
        Optional<Form> form = reader.form(grids);
        return form.isPresent() && reader.mistakes.none()
                ? new FormRead.Good(form.get())
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
        Parameters parameters = new Parameters(lines(tables, "parameters"), english);
        List<Level> levels = parameters.levels();
        List<Table> found = new TableLines(levels, english).read(lines(tables, "tables"));
        List<Element> elements = new ElementLines(found, english).read(lines(tables, "elements"));
        parameters.check(RuleLines.parameters(ruleLines), elements);
        RuleLines rules = new RuleLines(found, elements, parameters.byId());
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

    private static List<DefinitionLine> lines(Map<String, DefinitionTable> tables, String name) {
        DefinitionTable table = tables.get(name);
        return table == null ? List.of() : table.lines();
    }
}
