package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Table;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/**
 * Figures that were copied: all of another unit's (V07), or most of the unit's own of last year (V08). Only tables of
 * single rows are compared, and blanks and zeros prove nothing.
 */
final class Copies {

    private static final String ANOTHER_UNITS = "V07";
    private static final String LAST_YEARS = "V08";

    private final Form form;
    private final PeriodRules rules;
    private final Map<String, Checked> lastYear;
    private final Map<Map<Figure.Key, BigDecimal>, List<OrgUnit>> byFigures;

    /**
     * @param counting the submissions of the period that count
     * @param lastYear those of the period before, by the unit's code; empty when there is none
     */
    Copies(Form form, Collection<Checked> counting, Map<String, Checked> lastYear) {
        this.form = form;
        this.rules = new PeriodRules(form);
        this.lastYear = lastYear;
        this.byFigures = counting.stream()
                .filter(checked -> checked.submission().unit() != null)
                .collect(Collectors.groupingBy(this::figures, Collectors.mapping(Copies::unit, Collectors.toList())));
    }

    /** Asks both rules about one submission of the period. */
    void ask(Checked checked, Answers answers) {
        Map<Figure.Key, BigDecimal> figures = figures(checked);
        anotherUnits(checked, figures, answers);
        lastYears(checked, figures, answers);
    }

    private void anotherUnits(Checked checked, Map<Figure.Key, BigDecimal> figures, Answers answers) {
        if (figures.size() < parameter("copied_min_figures", 4)) {
            unchecked(ANOTHER_UNITS, answers);
            return;
        }
        List<String> others = byFigures.getOrDefault(figures, List.of()).stream()
                .filter(unit -> !unit.equals(checked.submission().unit()))
                .map(OrgUnit::name)
                .sorted()
                .toList();
        if (others.isEmpty()) passed(ANOTHER_UNITS, answers);
        else rules.finding(Message.of(ANOTHER_UNITS, "units", others)).ifPresent(answers::add);
    }

    private void lastYears(Checked checked, Map<Figure.Key, BigDecimal> now, Answers answers) {
        OrgUnit unit = checked.submission().unit();
        Checked before = unit == null ? null : lastYear.get(unit.code());
        if (before == null || now.size() < parameter("repeated_min_figures", 5)) {
            unchecked(LAST_YEARS, answers);
            return;
        }
        Map<Figure.Key, BigDecimal> then = figures(before);
        long same = now.entrySet().stream()
                .filter(figure -> figure.getValue().equals(then.get(figure.getKey())))
                .count();
        if (same * 100 < now.size() * parameter("repeated_share_percent", 80)) {
            passed(LAST_YEARS, answers);
            return;
        }
        String year = before.submission().period().id();
        rules.finding(Message.of(LAST_YEARS, "same", same, "all", (long) now.size(), "year", year))
                .ifPresent(answers::add);
    }

    private void passed(String rule, Answers answers) {
        rules.find(rule).ifPresent(known -> answers.passed(known.code()));
    }

    private void unchecked(String rule, Answers answers) {
        rules.find(rule).ifPresent(known -> answers.unchecked(known.id()));
    }

    /** What a unit gave that is neither blank nor zero, in tables whose rows two units share. */
    private Map<Figure.Key, BigDecimal> figures(Checked checked) {
        Map<Figure.Key, BigDecimal> figures = new TreeMap<>();
        for (TableReading table : checked.submission().tables()) {
            if (form.findTable(table.table()).map(Table::rows).orElse(Rows.LINES) == Rows.LINES) continue;
            for (Figure figure : table.figures())
                if (isSummed(figure))
                    figure.value()
                            .filter(value -> value.signum() != 0)
                            .ifPresent(value -> figures.put(figure.key(), value.stripTrailingZeros()));
        }
        return figures;
    }

    private boolean isSummed(Figure figure) {
        return form.findElement(figure.element()).map(Element::summed).orElse(false);
    }

    private static @Nullable OrgUnit unit(Checked checked) {
        return checked.submission().unit();
    }

    private long parameter(String id, long otherwise) {
        return form.numberParameter(id).map(BigDecimal::longValue).orElse(otherwise);
    }
}
