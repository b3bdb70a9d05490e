package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.form.Check;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.StatedTotal;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Reading;

/** Compares the totals that a sender wrote with the rows they add up. A total holds back nothing: it is never added. */
final class Totals {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final NamedRules rules;

    Totals(NamedRules rules) {
        this.rules = rules;
    }

    void check(Facts facts, Findings findings) {
        for (TableReading table : facts.tables())
            for (StatedTotal total : table.totals())
                for (Figure stated : total.figures())
                    if (facts.form().element(stated.element()).summed()) check(stated, total, table, facts, findings);
    }

    private void check(Figure stated, StatedTotal total, TableReading table, Facts facts, Findings findings) {
        if (stated.value().isEmpty()) return;
        List<Figure> rows = new ArrayList<>();
        for (String row : total.rows()) facts.figure(row, stated.element()).ifPresent(rows::add);
        if (rows.isEmpty() || rows.stream().anyMatch(figure -> figure.reading() instanceof Reading.Doubtful)) {
            rules.find(Check.TOTAL_AGREES).ifPresent(rule -> findings.unchecked(rule.code()));
            return;
        }
        BigDecimal sum = rows.stream()
                .map(figure -> figure.value().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        compare(stated, total, rows, sum, findings);
    }

    private void compare(Figure stated, StatedTotal total, List<Figure> rows, BigDecimal sum, Findings findings) {
        BigDecimal value = stated.value().orElseThrow();
        if (value.compareTo(sum) == 0) {
            rules.find(Check.TOTAL_AGREES).ifPresent(rule -> findings.passed(rule.code()));
            return;
        }
        boolean doubled = value.compareTo(sum.multiply(TWO)) == 0;
        Optional<Reporter> report = rules.report(doubled ? Check.TOTAL_NOT_DOUBLED : Check.TOTAL_AGREES);
        report.ifPresent(open -> findings.add(
                open.about(stated.key(), stated.place(), stated.reading().raw())
                        .involving(Places.of(rows))
                        .with("label", total.label())
                        .sides(value, sum)
                        .suggesting(Typing.cause(value, sum, stated), Suggestions.change(stated.place(), sum))
                        .draft()));
    }
}
