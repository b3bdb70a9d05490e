package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Header;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Table;
import vn.tonghop.message.Message;

/** What needs no arithmetic: columns that cannot be told apart, rows that nobody fills, checks that are never asked. */
final class Structure {

    private final Form form;
    private final List<Message> flaws = new ArrayList<>();

    private Structure(Form form) {
        this.form = form;
    }

    static List<Message> flaws(Form form) {
        Structure structure = new Structure(form);
        form.tables().forEach(structure::checkTable);
        structure.checkChecks();
        for (Rule rule : form.rules())
            if (rule.scope().equals("period") && rule.operator() != Operator.CHECK)
                structure.flaws.add(Message.of("form.proof.periodArithmetic", "rule", rule.id()));
        return structure.flaws;
    }

    private void checkTable(Table table) {
        if (table.rows() == Rows.LEVELS && !table.levels().contains(form.reportingLevel()))
            flaws.add(Message.of("form.proof.noOwnRow", "table", table.id(), "level", form.reportingLevel()));
        List<Element> elements = form.elementsOf(table.id());
        if (elements.isEmpty()) flaws.add(Message.of("form.proof.noColumns", "table", table.id()));
        for (int i = 0; i < elements.size(); i++)
            for (int j = 0; j < i; j++) checkHeaders(elements.get(j), elements.get(i));
    }

    /** Two columns whose every step has a word in common. */
    private void checkHeaders(Element first, Element second) {
        if (first.path().size() != second.path().size()) return;
        List<String> words = new ArrayList<>();
        for (int step = 0; step < first.path().size(); step++) {
            Set<String> common = words(first.path().get(step));
            common.retainAll(words(second.path().get(step)));
            if (common.isEmpty()) return;
            words.add(common.iterator().next());
        }
        flaws.add(Message.of(
                "form.proof.sameHeader",
                "first",
                first.id(),
                "second",
                second.id(),
                "header",
                String.join(" › ", words)));
    }

    private static Set<String> words(Header header) {
        return header.names().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkChecks() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Rule rule : form.rules()) {
            if (rule.operator() != Operator.CHECK) continue;
            String owner = owners.putIfAbsent(rule.left(), rule.id());
            if (owner != null)
                flaws.add(Message.of("form.proof.sameCheck", "rule", rule.id(), "check", rule.left(), "other", owner));
            for (String need : needs(rule.left()))
                flaws.add(Message.of("form.proof.checkNeeds", "rule", rule.id(), "check", rule.left(), "need", need));
        }
    }

    /** What the form lacks for a check ever to report. */
    private List<String> needs(String check) {
        Map<String, Boolean> needs = new LinkedHashMap<>();
        if (check.equals(Check.THEME_OF_THE_YEAR.id()))
            needs.put(
                    "theme.YYYY",
                    form.parameters().entrySet().stream()
                            .anyMatch(each -> each.getKey().startsWith("theme.")
                                    && !each.getValue().isBlank()));
        if (check.equals(Check.OWN_ROW_ONLY.id()))
            needs.put(Rows.LEVELS.name(), form.tables().stream().anyMatch(table -> table.rows() == Rows.LEVELS));
        return needs.entrySet().stream()
                .filter(need -> !need.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
