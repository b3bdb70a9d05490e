package vn.tonghop.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
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
     * @param verdicts what else is to be said: the rules that agree, those that could not be checked
     */
    record Group(String title, List<FindingLine> lines, String nothing, List<String> verdicts) {
        Group {
            lines = List.copyOf(lines);
            verdicts = List.copyOf(verdicts);
        }

        Group(String title, List<FindingLine> lines, String nothing) {
            this(title, lines, nothing, List.of());
        }
    }

    Discrepancies {
        first = List.copyOf(first);
        units = List.copyOf(units);
        rules = List.copyOf(rules);
    }

    static Discrepancies of(Summary summary, Form form, Wording wording, ReturnedCopies.Links links) {
        List<FindingLine> lines = new FindingWords(form, wording)
                .open(summary).stream()
                        .map(line -> line.returnedAs(links.of(line.file(), line.unit())))
                        .toList();
        return new Discrepancies(Priorities.first(lines), units(summary, lines, wording), rules(lines, wording));
    }

    private static List<Group> units(Summary summary, List<FindingLine> lines, Wording wording) {
        Counting counting = new Counting(summary.counting());
        List<Group> groups = new ArrayList<>();
        for (OrgUnit unit : summary.units()) {
            Optional<Checked> counts = counting.of(unit);
            List<FindingLine> own =
                    lines.stream().filter(line -> isOf(line, unit)).toList();
            groups.add(new Group(
                    unit.name(),
                    own,
                    wording.say(counts.isPresent() ? "output.noFindings" : "output.state.NOT_REPORTED"),
                    counts.map(new RuleVerdicts(wording)::of).orElse(List.of())));
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
