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
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.message.Message;

/** Every difference between two forms in words; none exactly when they are equal. */
public final class FormDifferences {

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
        differences.compare("table", old.tables(), now.tables(), Table::id, FormDifferences::traits);
        differences.compare("element", old.elements(), now.elements(), Element::id, FormDifferences::traits);
        differences.compare("rule", old.rules(), now.rules(), Rule::id, FormDifferences::traits);
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

    private <T> void compare(
            String kind,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, Map<String, String>> traits) {
        Map<String, T> oldById =
                before.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, T> newById =
                after.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        oldById.keySet().stream()
                .filter(each -> !newById.containsKey(each))
                .forEach(each -> found.add(Message.of("form.difference." + kind + ".removed", "id", each)));
        newById.forEach((key, value) -> {
            T earlier = oldById.get(key);
            if (earlier == null)
                found.add(
                        Message.of("form.difference." + kind + ".added", "id", key, "what", what(traits.apply(value))));
            else compare(kind, key, traits.apply(earlier), traits.apply(value));
        });
        List<String> oldOrder =
                oldById.keySet().stream().filter(newById::containsKey).toList();
        List<String> newOrder =
                newById.keySet().stream().filter(oldById::containsKey).toList();
        if (!oldOrder.equals(newOrder)) found.add(Message.of("form.difference." + kind + ".order"));
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
        compareTexts("note", old.notes(), now.notes());
        compareTexts("english", old.english(), now.english());
    }

    private void compareTexts(String kind, Map<String, String> before, Map<String, String> after) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids)
            if (!Objects.equals(before.get(id), after.get(id)))
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
        return number.isPresent() ? number.get() : "«" + value + "»";
    }

    private static Map<String, String> traits(Table table) {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("title", table.title());
        traits.put("appendix", String.join("; ", table.appendix()));
        traits.put("rows", table.rows().name());
        traits.put("levels", String.join("; ", table.levels()));
        traits.put("required", yes(table.required()));
        return traits;
    }

    private static Map<String, String> traits(Element element) {
        List<Header> groups = element.path().subList(0, element.path().size() - 1);
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("table", element.table());
        traits.put("group", groups.stream().map(Header::text).collect(Collectors.joining(" › ")));
        traits.put(
                "group_synonyms",
                groups.stream()
                        .map(group -> String.join("; ", group.synonyms()))
                        .collect(Collectors.joining(" › ")));
        traits.put("header", element.leaf().text());
        traits.put("synonyms", String.join("; ", element.leaf().synonyms()));
        traits.put("kind", TableLines.word(element.kind()));
        traits.put("unit", element.unit() == null ? "" : element.unit().id());
        traits.put("required", yes(element.required()));
        traits.put("summed", yes(element.summed()));
        return traits;
    }

    private static Map<String, String> traits(Rule rule) {
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("rule", rule.code());
        traits.put("scope", rule.scope());
        traits.put("left", rule.left());
        traits.put("operator", rule.operator().sign());
        traits.put("right", rule.right());
        traits.put("missing", rule.missing().name());
        traits.put("tolerance", rule.tolerance().toPlainString());
        traits.put("severity", rule.severity().name());
        traits.put("holds", rule.holds());
        traits.put("when", rule.when());
        traits.put("message_vi", rule.messageVi());
        traits.put("message_en", rule.messageEn());
        traits.put("passing", rule.passing());
        traits.put("failing", rule.failing());
        return traits;
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
