package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of rules. */
final class RuleLines {

    static final List<String> COLUMNS = List.of(
            "id",
            "rule",
            "scope",
            "left",
            "operator",
            "right",
            "missing",
            "tolerance",
            "severity",
            "holds",
            "when",
            "message_vi",
            "message_en",
            "passing",
            "failing");

    private static final Pattern PARAMETER = Pattern.compile("param\\.([a-z][a-z0-9_.]*)");

    private final RuleNames names;

    RuleLines(List<Table> tables, List<Element> elements, Map<String, String> parameters, DefinedAt definedAt) {
        names = new RuleNames(tables, elements, parameters, definedAt);
    }

    /** The parameters that rules calculate with. */
    static Set<String> parameters(List<DefinitionLine> lines) {
        Set<String> parameters = new TreeSet<>();
        for (DefinitionLine line : lines)
            for (String column : List.of("left", "right", "when")) {
                Matcher parameter = PARAMETER.matcher(line.text(column));
                while (parameter.find()) parameters.add(parameter.group(1));
            }
        return parameters;
    }

    List<Rule> read(List<DefinitionLine> lines) {
        Ids ids = new Ids("id");
        List<Rule> rules = new ArrayList<>();
        for (DefinitionLine line : lines)
            rules.add(read(line, ids.read(line, "V[0-9]{2,3}(\\.[a-z0-9_.]+)?", "V50, V50.gift, …")));
        return rules;
    }

    private Rule read(DefinitionLine line, String id) {
        String code = line.required("rule");
        if (!id.equals(code) && !id.startsWith(code + ".")) line.unexpected("rule", id.replaceFirst("\\..*", ""), "id");
        Operator operator = line.oneOf("operator", List.of(Operator.values()), Operator::sign);
        Missing missing = line.oneOf("missing", List.of(Missing.values()), Missing::name);
        Severity severity = line.oneOf("severity", List.of(Severity.values()), Severity::name);
        Rule rule = new Rule(
                id,
                code,
                line.required("scope"),
                line.required("left"),
                Objects.requireNonNullElse(operator, Operator.CHECK),
                line.text("right"),
                Objects.requireNonNullElse(missing, Missing.SKIP_IF_ANY_VALUE_MISSING),
                tolerance(line),
                Objects.requireNonNullElse(severity, Severity.INFO),
                line.text("holds"),
                line.text("when"),
                line.required("message_vi"),
                line.required("message_en"),
                line.text("passing"),
                line.text("failing"));
        if (operator != null) names.check(line, rule);
        return rule;
    }

    private static BigDecimal tolerance(DefinitionLine line) {
        String written = line.text("tolerance");
        if (written.isEmpty()) return BigDecimal.ZERO;
        return Formula.number(written).filter(number -> number.signum() >= 0).orElseGet(() -> {
            line.unexpected("tolerance", "0, 1000, …");
            return BigDecimal.ZERO;
        });
    }
}
