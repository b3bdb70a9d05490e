package vn.tonghop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.text.Unit;

/** The table of elements. A group of several steps is written «A › B», their synonyms likewise. */
final class ElementLines {

    private static final String STEP = "›";

    private final List<String> tables;
    private final Map<String, String> english;
    private final DefinedAt definedAt;

    ElementLines(List<Table> tables, Map<String, String> english, DefinedAt definedAt) {
        this.definedAt = definedAt;
        this.tables = tables.stream().map(Table::id).toList();
        this.english = english;
    }

    List<Element> read(List<DefinitionLine> lines) {
        Ids ids = new Ids("element");
        List<Element> elements = new ArrayList<>();
        List<String> used = lines.stream().map(line -> line.text("table")).toList();
        List<String> bare =
                tables.stream().filter(table -> !used.contains(table)).toList();
        for (DefinitionLine line : lines) elements.add(read(line, ids, definedAt.tables(bare)));
        return elements;
    }

    /** @param bare cells of tables without elements: one of them may be called as the element says */
    private Element read(DefinitionLine line, Ids ids, String... bare) {
        String table = line.required("table");
        if (!table.isEmpty() && !tables.contains(table)) line.unknownOrRenamed("table", table, tables, bare);
        boolean known = tables.contains(table);
        String id = ids.read(
                line,
                known ? table + "\\.[a-z][a-z0-9_]*" : ".*",
                (known ? table : "p01") + ".launch_children, …",
                "table");
        if (!line.text("title_en").isEmpty()) english.put(id, line.text("title_en"));
        Element.Kind kind = line.oneOf("kind", List.of(Element.Kind.values()), TableLines::word);
        Unit unit = unit(line, kind);
        if (unit == null) kind = Element.Kind.TEXT;
        return new Element(
                id,
                table,
                path(line),
                kind == null ? Element.Kind.TEXT : kind,
                kind == null ? null : unit,
                line.yesOrNo("required"),
                line.yesOrNo("summed"));
    }

    private static @Nullable Unit unit(DefinitionLine line, Element.@Nullable Kind kind) {
        if (kind == null || kind == Element.Kind.TEXT) {
            if (!line.text("unit").isEmpty()) line.unwanted("unit", "kind");
            return null;
        }
        Unit unit = line.oneOf("unit", List.of(Unit.values()), Unit::id, "kind");
        if (unit != null && (unit == Unit.DONG) != (kind == Element.Kind.MONEY))
            line.unexpected(
                    "unit",
                    (kind == Element.Kind.MONEY ? "dong" : "tre, suat, diem, …") + " (kind: " + TableLines.word(kind)
                            + ")",
                    "kind");
        return unit;
    }

    private static List<Header> path(DefinitionLine line) {
        List<Header> path = new ArrayList<>();
        String[] groups = steps(line.text("group"));
        String[] synonyms = line.text("group_synonyms").split(STEP, -1);
        if (!line.text("group_synonyms").isEmpty() && synonyms.length > groups.length)
            line.unwanted("group_synonyms", "group");
        for (int i = 0; i < groups.length; i++)
            path.add(
                    new Header(groups[i].strip(), i < synonyms.length ? DefinitionLine.split(synonyms[i]) : List.of()));
        path.add(new Header(line.required("header"), line.list("synonyms")));
        return path;
    }

    private static String[] steps(String groups) {
        return groups.isEmpty() ? new String[0] : groups.split(STEP);
    }
}
