package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.tonghop.message.Message;

/** Every difference between two forms in words; none exactly when they are equal. */
public final class FormDifferences {

    private static final List<String> ENGLISH = List.of("title_en", "appendix_en");

    private final Form old;
    private final Form now;
    private final List<Message> found = new ArrayList<>();

    private FormDifferences(Form old, Form now) {
        this.old = old;
        this.now = now;
    }

    public static List<Message> between(Form old, Form now) {
        FormDifferences differences = new FormDifferences(old, now);
        differences.compareParameters();
        differences.compare("table", "tables");
        differences.compare("element", "elements");
        differences.compare("rule", "rules");
        differences.compareNames();
        return differences.found;
    }

    private void compareParameters() {
        Set<String> ids = new TreeSet<>(old.parameters().keySet());
        ids.addAll(now.parameters().keySet());
        for (String id : ids) {
            Optional<String> before = old.parameter(id);
            Optional<String> after = now.parameter(id);
            if (before.equals(after)) continue;
            String change = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
            found.add(Message.of(
                    "form.difference.parameter." + change,
                    "id",
                    id,
                    "note",
                    now.notes().getOrDefault(id, old.notes().getOrDefault(id, "")),
                    "old",
                    shown(before.orElse("")),
                    "new",
                    shown(after.orElse("")),
                    "rules",
                    users(id)));
        }
    }

    /** Which rules the parameter decides, as a clause; empty when no rule names it. */
    private Object users(String parameter) {
        String name = "param." + parameter;
        List<String> users = now.rules().stream()
                .filter(rule -> rule.operator() != Operator.CHECK)
                .filter(rule -> Formula.side(rule.left()).all().contains(name)
                        || Formula.side(rule.right()).all().contains(name)
                        || (!rule.when().isEmpty()
                                && Formula.condition(rule.when()).all().contains(name)))
                .map(Rule::id)
                .toList();
        return users.isEmpty() ? "" : Message.of("form.difference.users", "rules", users);
    }

    private void compare(String kind, String table) {
        Map<String, Map<String, String>> before = definitions(old, table);
        Map<String, Map<String, String>> after = definitions(now, table);
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> found.add(Message.of("form.difference." + kind + ".removed", "id", id)));
        after.forEach((id, traits) -> {
            Map<String, String> earlier = before.get(id);
            if (earlier == null)
                found.add(Message.of("form.difference." + kind + ".added", "id", id, "what", what(traits)));
            else compare(kind, id, earlier, traits);
        });
        List<String> oldOrder =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> newOrder =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!oldOrder.equals(newOrder)) found.add(Message.of("form.difference." + kind + ".order"));
    }

    /** The cells of each definition by its id and by column, but for names in English. */
    private static Map<String, Map<String, String>> definitions(Form form, String table) {
        List<String> columns = FormTables.columns(table);
        Map<String, Map<String, String>> definitions = new LinkedHashMap<>();
        for (List<String> line : FormTables.of(form).getOrDefault(table, List.of())) {
            Map<String, String> traits = new LinkedHashMap<>();
            for (int i = 1; i < columns.size(); i++)
                if (!ENGLISH.contains(columns.get(i))) traits.put(columns.get(i), line.get(i));
            definitions.put(line.get(0), traits);
        }
        return definitions;
    }

    private void compare(String kind, String id, Map<String, String> before, Map<String, String> after) {
        after.forEach((trait, value) -> {
            String earlier = before.getOrDefault(trait, "");
            if (!earlier.equals(value))
                found.add(Message.of(
                        "form.difference." + kind + ".changed",
                        "id",
                        id,
                        "trait",
                        Message.of("form.column." + trait),
                        "old",
                        shown(earlier),
                        "new",
                        shown(value)));
        });
    }

    /** English names, and what parameters are said to mean. */
    private void compareNames() {
        compareTexts("note", old.notes(), now.notes(), FormDifferences::hasParameter);
        compareTexts("english", old.english(), now.english(), FormDifferences::names);
    }

    private static boolean hasParameter(Form form, String id) {
        return form.parameter(id).isPresent();
    }

    /** Whether the form has what the id names in English; names of levels are parameters too. */
    private static boolean names(Form form, String id) {
        if (id.startsWith("param.")) return hasParameter(form, id.substring("param.".length()));
        String table = id.replace(".appendix", "");
        return form.findElement(id).isPresent() || form.findTable(table).isPresent();
    }

    /** What came or went with its definition was told there. */
    private void compareTexts(
            String kind, Map<String, String> before, Map<String, String> after, BiPredicate<Form, String> has) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids)
            if (has.test(old, id) && has.test(now, id) && !Objects.equals(before.get(id), after.get(id)))
                found.add(Message.of(
                        "form.difference." + kind,
                        "id",
                        id,
                        "old",
                        shown(before.getOrDefault(id, "")),
                        "new",
                        shown(after.getOrDefault(id, ""))));
    }

    private static String what(Map<String, String> traits) {
        return traits.values().stream()
                .filter(value -> !value.isEmpty())
                .limit(5)
                .collect(Collectors.joining(" · "));
    }

    private static Object shown(String value) {
        if (value.isEmpty()) return Message.of("form.difference.blank");
        Optional<BigDecimal> number = Formula.number(value);
        // A year is written as it stands.
        return number.isPresent() && value.length() > 4 ? number.get() : "«" + value + "»";
    }
}
