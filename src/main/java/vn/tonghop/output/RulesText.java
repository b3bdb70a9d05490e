package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.form.Element;
import vn.tonghop.form.Example;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** The rules of a form as a Markdown page for people: what each catches, how grave it is, an example. */
public final class RulesText {

    private final Form form;
    private final Renderer renderer;
    private final Map<String, String> names;

    public RulesText(Form form, Language language) {
        this.form = form;
        names = form.messages(language);
        renderer = new Renderer(language, names);
    }

    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + say("rules.page.title", "form", form.parameter("title").orElse(form.id())));
        lines.add("");
        lines.add(say("rules.page.about"));
        lines.add("");
        lines.add(row(
                say("rules.page.id"),
                say("rules.page.severity"),
                say("rules.page.catches"),
                say("rules.page.demand"),
                say("rules.page.example")));
        lines.add("|---|---|---|---|---|");
        for (Rule rule : form.rules())
            lines.add(row(
                    rule.id(),
                    say("rules.page." + rule.severity().name()),
                    catches(rule),
                    demand(rule),
                    example(rule)));
        lines.add("");
        lines.add("## " + say("rules.page.thresholds"));
        lines.add("");
        lines.add(row(say("rules.page.parameter"), say("rules.page.value"), say("rules.page.meaning")));
        lines.add("|---|---|---|");
        form.parameters().keySet().forEach(id -> threshold(id).ifPresent(lines::add));
        return String.join("\n", lines) + "\n";
    }

    /** Parameters that are numbers; a year or a day is none. */
    private Optional<String> threshold(String id) {
        return form.numberParameter(id)
                .filter(value -> !id.startsWith("period."))
                .map(value -> row("`" + id + "`", renderer.show(value), meaning(id)));
    }

    private String meaning(String id) {
        String note = form.notes().getOrDefault(id, "");
        return renderer.language() == Language.VI ? note : form.english().getOrDefault("param." + id, note);
    }

    /** The message, with dots where a finding has values. */
    private String catches(Rule rule) {
        String message = renderer.language() == Language.VI ? rule.messageVi() : rule.messageEn();
        return message.replaceAll("\\{[A-Za-z0-9_.]+}", "…");
    }

    private String demand(Rule rule) {
        if (rule.operator() == Operator.CHECK) return "";
        String demand = "`" + rule.left() + " " + rule.operator().sign() + " " + rule.right() + "`";
        return rule.when().isEmpty() ? demand : demand + " " + say("rules.page.when", "when", "`" + rule.when() + "`");
    }

    private String example(Rule rule) {
        if (rule.operator() == Operator.CHECK) return say("check.example." + rule.left());
        return Example.parse(rule.failing()).entrySet().stream()
                .filter(value -> !value.getKey().startsWith("cell."))
                .map(value -> name(value.getKey()) + ": " + value(value.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String name(String name) {
        Optional<Element> element = form.findElement(name);
        if (element.isEmpty())
            return name.startsWith("unit.") || name.equals("value") ? say("rules.page." + name) : name;
        return renderer.language() == Language.VI
                ? element.get().pathText()
                : names.getOrDefault(name, element.get().pathText());
    }

    private String value(String written) {
        List<String> items = Example.items(written);
        if (items.isEmpty()) return say("rules.page.blank");
        return items.stream()
                .map(item -> Formula.number(item).map(this::shown).orElse(item))
                .collect(Collectors.joining(" + "));
    }

    private String shown(BigDecimal number) {
        return renderer.show(number);
    }

    private String say(String key, Object... namesAndValues) {
        return renderer.render(Message.of(key, namesAndValues));
    }

    private static String row(String... cells) {
        return "| "
                + List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | "))
                + " |";
    }
}
