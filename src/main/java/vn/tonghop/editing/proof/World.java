package vn.tonghop.editing.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Rule;
import vn.tonghop.form.Table;

/** Rules that are asked together: those of a whole file with its tables of one row, or those of one line of a list. */
final class World {

    private final List<Placed> rules = new ArrayList<>();
    /** The figures of each rule that people report. */
    private final List<Set<String>> reportedBy = new ArrayList<>();
    /** Rules that say more than claims can. */
    private final SortedSet<String> unclear = new TreeSet<>();

    private World() {}

    static List<World> of(Form form) {
        List<World> worlds = new ArrayList<>();
        Set<String> single = new HashSet<>();
        for (Table table : form.tables()) {
            if (table.rows() == Rows.LINES) worlds.add(new World().with(form, Set.of(table.id()), false));
            else single.add(table.id());
        }
        worlds.add(0, new World().with(form, single, true));
        return worlds;
    }

    private World with(Form form, Set<String> tables, boolean wholeFile) {
        Claims claims = new Claims(form);
        for (Rule rule : form.rules()) {
            if (rule.operator() == Operator.CHECK) continue;
            if (rule.scope().equals("cell")) {
                for (Element element : form.elements())
                    if (element.unit() != null && tables.contains(element.table()))
                        claims.at(rule, element).ifPresentOrElse(this::add, () -> unclear.add(rule.id()));
            } else if (tables.contains(rule.scope())
                    || (wholeFile && rule.scope().equals("submission")))
                claims.of(rule).ifPresentOrElse(this::add, () -> unclear.add(rule.id()));
        }
        return this;
    }

    private void add(Placed rule) {
        rules.add(rule);
        reportedBy.add(rule.figures().stream().filter(Claims::isReported).collect(Collectors.toSet()));
    }

    List<Placed> rules() {
        return rules;
    }

    SortedSet<String> unclear() {
        return unclear;
    }

    SortedSet<String> reported() {
        SortedSet<String> figures = new TreeSet<>();
        reportedBy.forEach(figures::addAll);
        return figures;
    }

    /** The rules that can have to do with these figures, through the figures that people report, in the form's order. */
    List<Placed> around(SortedSet<String> figures) {
        Set<String> reached = new HashSet<>();
        figures.stream().filter(Claims::isReported).forEach(reached::add);
        BitSet found = new BitSet();
        for (int before = -1; before < found.cardinality(); ) {
            before = found.cardinality();
            for (int i = 0; i < rules.size(); i++)
                if (!found.get(i) && !Collections.disjoint(reportedBy.get(i), reached)) {
                    found.set(i);
                    reached.addAll(reportedBy.get(i));
                }
        }
        return found.stream().mapToObj(rules::get).toList();
    }
}
