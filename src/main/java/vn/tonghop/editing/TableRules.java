package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.form.Rows;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Unit;

/** Named rules that look at several cells: rows of other levels, repeated numbers, odd amounts. */
final class TableRules {

    private final NamedRules rules;

    TableRules(NamedRules rules) {
        this.rules = rules;
    }

    void check(Facts facts, Findings findings) {
        for (TableReading table : facts.tables()) {
            if (facts.form().table(table.table()).rows() == Rows.LEVELS) checkForeignRows(table, facts, findings);
            for (Figure figure : facts.figures(table)) checkStep(figure, facts, findings);
        }
        checkRepeated(facts, findings);
    }

    private void checkForeignRows(TableReading table, Facts facts, Findings findings) {
        Map<String, List<Figure>> rows = new LinkedHashMap<>();
        for (Figure figure : facts.figures(table))
            if (!facts.fills(figure)
                    && figure.value().filter(value -> value.signum() != 0).isPresent())
                rows.computeIfAbsent(figure.row(), row -> new ArrayList<>()).add(figure);
        rows.forEach((row, figures) -> rules.report(Check.OWN_ROW_ONLY)
                .ifPresent(report ->
                        findings.add(foreignRow(report, row, figures, facts).draft())));
    }

    private static Reporter foreignRow(Reporter report, String row, List<Figure> figures, Facts facts) {
        report.about(figures.get(0)).involving(Places.of(figures));
        figures.forEach(figure -> report.holding(figure.key()));
        Optional<Suggestion> move = Move.toOwnRow(figures, facts);
        return report.with("row", Message.of("level." + row))
                .with("own", Message.of("level." + facts.form().reportingLevel()))
                .with(
                        "values",
                        figures.stream()
                                .flatMap(figure -> figure.value().stream())
                                .toList())
                .suggesting(
                        move.isPresent() ? Mechanism.SHIFTED : null,
                        move.orElseGet(() -> Suggestion.point(Places.of(figures))));
    }

    private void checkStep(Figure figure, Facts facts, Findings findings) {
        if (facts.form().element(figure.element()).kind() != Element.Kind.MONEY) return;
        BigDecimal step = facts.form().numberParameter("money_step").orElseThrow();
        // An amount below the floor is V23's: it is not a digit that was lost.
        BigDecimal floor = facts.form().numberParameter("money_floor").orElseThrow();
        figure.value()
                .filter(value ->
                        value.compareTo(floor) >= 0 && value.remainder(step).signum() != 0)
                .ifPresent(value -> rules.report(Check.MULTIPLE_OF_THE_STEP)
                        .ifPresent(report -> findings.add(report.about(figure)
                                .with("value", value)
                                .with("step", step)
                                .draft())));
    }

    private void checkRepeated(Facts facts, Findings findings) {
        BigDecimal step = facts.form().numberParameter("repeated_step").orElseThrow();
        Map<BigDecimal, List<Figure>> byValue = new TreeMap<>();
        for (Figure figure : childrenOnce(facts))
            figure.value()
                    .filter(value -> value.signum() > 0 && value.remainder(step).signum() == 0)
                    .ifPresent(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(figure));
        byValue.forEach((value, figures) -> {
            if (figures.size() < 2) return;
            rules.report(Check.NUMBERS_DIFFER)
                    .ifPresent(report -> findings.add(report.about(figures.get(0))
                            .involving(Places.of(figures))
                            .with("value", value)
                            .with("count", figures.size())
                            .draft()));
        });
    }

    /** Numbers of children outside lists: a line that equals its own total repeats nothing. */
    private static List<Figure> childrenOnce(Facts facts) {
        return facts.tables().stream()
                .filter(table -> facts.form().table(table.table()).rows() != Rows.LINES)
                .flatMap(table -> facts.figures(table).stream())
                .filter(figure -> facts.form().element(figure.element()).unit() == Unit.TRE && facts.fills(figure))
                .collect(Collectors.toList());
    }
}
