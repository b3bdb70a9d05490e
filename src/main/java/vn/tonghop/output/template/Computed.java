package vn.tonghop.output.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Rule;

/** Columns of lists that nobody need type: an exact rule of each line says what stands in them (amount = gifts × value). */
final class Computed {

    /** A longer formula would be longer than Excel takes: such a column is typed. */
    private static final int MOST_TERMS = 50;

    private final Form form;
    private final Map<String, Rule> byElement = new LinkedHashMap<>();

    Computed(Form form) {
        this.form = form;
        for (Rule rule : form.rules()) if (defines(rule)) byElement.putIfAbsent(rule.left(), rule);
    }

    /** The rule whose right side an element's cells are; empty for a cell that is typed. */
    Optional<Rule> rule(Element element) {
        return Optional.ofNullable(byElement.get(element.id()));
    }

    private boolean defines(Rule rule) {
        return rule.operator() == Operator.EQUAL
                && rule.when().isEmpty()
                && rule.tolerance().signum() == 0
                && isList(rule.scope())
                && isNumberOf(rule.left(), rule.scope())
                && isOfOthers(rule);
    }

    private boolean isList(String scope) {
        return form.findTable(scope).filter(table -> table.rows() == Rows.LINES).isPresent();
    }

    private boolean isNumberOf(String element, String table) {
        return form.findElement(element)
                .filter(each -> each.table().equals(table) && each.unit() != null)
                .isPresent();
    }

    /** No column is computed from itself, nor from one that is computed. */
    private boolean isOfOthers(Rule rule) {
        Formula right = Formula.side(rule.right());
        Set<String> names = right.all();
        List<String> elements = names.stream()
                .filter(name -> form.findElement(name).isPresent())
                .toList();
        return right.terms().size() <= MOST_TERMS
                && right.summed().isEmpty()
                && !elements.isEmpty()
                && elements.stream().allMatch(name -> isNumberOf(name, rule.scope()) && !byElement.containsKey(name))
                && !elements.contains(rule.left());
    }
}
