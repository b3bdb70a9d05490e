package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;

/**
 * The error report's contents, for workbook and page alike: what to fix first, then by unit, then by rule.
 *
 * @param first every finding, the most urgent first
 * @param units a group a unit in roster order, also where there is nothing to say, then files of no known unit
 * @param rules a group a rule
 */
record Discrepancies(List<FindingLine> first, List<Group> units, List<Group> rules) {

    /**
     * Findings under one heading.
     *
     * @param nothing what to say when there are none
     */
    record Group(String title, List<FindingLine> lines, String nothing) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    Discrepancies {
        first = List.copyOf(first);
        units = List.copyOf(units);
        rules = List.copyOf(rules);
    }

    static Discrepancies of(Summary summary, Form form, Wording wording) {
        List<FindingLine> lines = new FindingWords(form, wording).open(summary);
        return new Discrepancies(Priorities.first(lines), units(summary, lines, wording), rules(lines, wording));
    }

    private static List<Group> units(Summary summary, List<FindingLine> lines, Wording wording) {
        Counting counting = new Counting(summary.counting());
        List<Group> groups = new ArrayList<>();
        for (OrgUnit unit : summary.units()) {
            boolean reported = counting.of(unit).isPresent();
            List<FindingLine> own =
                    lines.stream().filter(line -> isOf(line, unit)).toList();
            groups.add(new Group(
                    unit.name(), own, wording.say(reported ? "output.noFindings" : "output.state.NOT_REPORTED")));
        }
        List<FindingLine> others = lines.stream()
                .filter(line -> summary.units().stream().noneMatch(unit -> isOf(line, unit)))
                .toList();
        if (!others.isEmpty()) groups.add(new Group(wording.say("output.unknownUnit"), others, ""));
        return groups;
    }

    private static List<Group> rules(List<FindingLine> lines, Wording wording) {
        List<Group> groups = new ArrayList<>();
        Priorities.byRule(lines)
                .forEach((rule, own) -> groups.add(
                        new Group(wording.say("output.rule", "rule", rule, "count", (long) own.size()), own, "")));
        return groups;
    }

    private static boolean isOf(FindingLine line, OrgUnit unit) {
        OrgUnit sender = line.unit();
        return sender != null && sender.code().equals(unit.code());
    }
}
