package vn.tonghop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of tables. */
final class TableLines {

    /** What formulas and scopes call otherwise. */
    private static final List<String> RESERVED =
            List.of("submission", "cell", "period", "param", "unit", "value", "sum");

    private final List<String> levels;
    private final Map<String, String> english;
    private final DefinedAt definedAt;

    TableLines(List<Level> levels, Map<String, String> english, DefinedAt definedAt) {
        this.definedAt = definedAt;
        this.levels = levels.stream().map(Level::id).toList();
        this.english = english;
    }

    List<Table> read(List<DefinitionLine> lines) {
        Ids ids = new Ids("table");
        List<Table> tables = new ArrayList<>();
        for (DefinitionLine line : lines) tables.add(read(line, ids.read(line, "[a-z][a-z0-9_]*", "p01, p02, g04, …")));
        return tables;
    }

    private Table read(DefinitionLine line, String id) {
        if (RESERVED.contains(id)) line.unexpected("table", "p01, p02, g04, …");
        definedAt.table(id, line);
        Rows rows = line.oneOf("rows", List.of(Rows.values()), Rows::name);
        List<String> own = line.list("levels");
        for (String level : own)
            if (!levels.contains(level)) line.unknown("levels", level, levels, definedAt.parameter("levels"));
        if (rows == Rows.LEVELS && own.isEmpty()) line.unexpected("levels", String.join("; ", levels), "rows");
        if (rows != null && rows != Rows.LEVELS && !own.isEmpty()) line.unwanted("levels", "rows");
        if (!line.text("title_en").isEmpty()) english.put(id, line.text("title_en"));
        if (!line.text("appendix_en").isEmpty()) english.put(id + ".appendix", line.text("appendix_en"));
        return new Table(
                id,
                line.required("title"),
                line.list("appendix"),
                rows == null ? Rows.ONE : rows,
                own,
                line.yesOrNo("required"));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
