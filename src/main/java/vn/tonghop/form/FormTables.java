package vn.tonghop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A form as the four tables that define it: {@link FormReader} reads them back to an equal form. */
public final class FormTables {

    private final Form form;

    private FormTables(Form form) {
        this.form = form;
    }

    /** Lines by table, in the order in which people read them; each line has the columns of {@link #columns}. */
    public static Map<String, List<List<String>>> of(Form form) {
        FormTables tables = new FormTables(form);
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        all.put("parameters", tables.parameters());
        all.put("rules", form.rules().stream().map(FormTables::line).toList());
        all.put("elements", form.elements().stream().map(tables::line).toList());
        all.put("tables", form.tables().stream().map(tables::line).toList());
        return all;
    }

    /** Names of a table's columns. */
    public static List<String> columns(String table) {
        return switch (table) {
            case "tables" ->
                List.of("table", "title", "title_en", "appendix", "appendix_en", "rows", "levels", "required");
            case "elements" ->
                List.of(
                        "element",
                        "table",
                        "group",
                        "group_synonyms",
                        "header",
                        "synonyms",
                        "kind",
                        "unit",
                        "required",
                        "summed",
                        "title_en");
            case "rules" -> RuleLines.COLUMNS;
            case "parameters" -> List.of("parameter", "value", "title", "title_en");
            default -> throw new IllegalArgumentException("table " + table);
        };
    }

    private List<List<String>> parameters() {
        List<List<String>> lines = new ArrayList<>();
        form.parameters()
                .forEach((id, value) ->
                        lines.add(List.of(id, value, form.notes().getOrDefault(id, ""), english("param." + id))));
        return lines;
    }

    private List<String> line(Table table) {
        return List.of(
                table.id(),
                table.title(),
                english(table.id()),
                String.join("; ", table.appendix()),
                english(table.id() + ".appendix"),
                table.rows().name(),
                String.join("; ", table.levels()),
                yes(table.required()));
    }

    private List<String> line(Element element) {
        return List.of(
                element.id(),
                element.table(),
                groups(element).stream().map(Header::text).collect(Collectors.joining(" › ")),
                groupSynonyms(element),
                element.leaf().text(),
                String.join("; ", element.leaf().synonyms()),
                TableLines.word(element.kind()),
                element.unit() == null ? "" : element.unit().id(),
                yes(element.required()),
                yes(element.summed()),
                english(element.id()));
    }

    private static List<Header> groups(Element element) {
        return element.path().subList(0, element.path().size() - 1);
    }

    private static String groupSynonyms(Element element) {
        boolean any =
                groups(element).stream().anyMatch(group -> !group.synonyms().isEmpty());
        return any
                ? groups(element).stream()
                        .map(group -> String.join("; ", group.synonyms()))
                        .collect(Collectors.joining(" › "))
                : "";
    }

    private static List<String> line(Rule rule) {
        return List.of(
                rule.id(),
                rule.code(),
                rule.scope(),
                rule.left(),
                rule.operator().sign(),
                rule.right(),
                rule.missing().name(),
                rule.tolerance().signum() == 0 && rule.tolerance().scale() == 0
                        ? ""
                        : rule.tolerance().toPlainString(),
                rule.severity().name(),
                rule.holds(),
                rule.when(),
                rule.messageVi(),
                rule.messageEn(),
                rule.passing(),
                rule.failing());
    }

    private String english(String id) {
        return form.english().getOrDefault(id, "");
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
