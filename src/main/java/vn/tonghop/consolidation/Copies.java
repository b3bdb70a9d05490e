package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<Map<Figure.Key, BigDecimal>, List<Holder>> byFigures = new HashMap<>();

    /** A unit, and the day on which it first gave the figures that it gives now. */
    private record Holder(OrgUnit unit, LocalDate since) {}

    /**
     * @param counting of each unit the version that counts, then those right before it
     * @param lastYear those of the period before, by the unit's code; empty when there is none
     */
    Copies(Form form, Collection<List<Version>> counting, Map<String, Checked> lastYear) {
        this.form = form;
        this.rules = new PeriodRules(form);
        this.lastYear = lastYear;
        counting.forEach(this::hold);
    }

    private void hold(List<Version> back) {
        Checked counting = back.get(0).checked();
        OrgUnit unit = counting.submission().unit();
        if (unit == null) return;
        Map<Figure.Key, BigDecimal> figures = figures(counting);
        LocalDate since =
                Version.since(back, before -> figures(before.checked()).equals(figures));
        byFigures.computeIfAbsent(figures, all -> new ArrayList<>()).add(new Holder(unit, since));
    }

    /** Asks both rules about one submission of the period. */
    void ask(Checked checked, Comparisons answers) {
        Map<Figure.Key, BigDecimal> figures = figures(checked);
        anotherUnits(checked, figures, answers);
        lastYears(checked, figures, answers);
    }

    private void anotherUnits(Checked checked, Map<Figure.Key, BigDecimal> figures, Comparisons answers) {
        if (figures.size() < parameter("copied_min_figures")) {
            unchecked(ANOTHER_UNITS, answers);
            return;
        }
        List<Holder> others = byFigures.getOrDefault(figures, List.of()).stream()
                .filter(holder -> !holder.unit().equals(checked.submission().unit()))
                .toList();
        if (others.isEmpty()) {
            passed(ANOTHER_UNITS, answers);
            return;
        }
        List<String> names =
                others.stream().map(holder -> holder.unit().name()).sorted().toList();
        // One other is enough: more of them make it no younger.
        LocalDate first =
                others.stream().map(Holder::since).min(LocalDate::compareTo).orElseThrow();
        rules.finding(Message.of(ANOTHER_UNITS, "units", names)).ifPresent(finding -> answers.add(finding, first));
    }

    private void lastYears(Checked checked, Map<Figure.Key, BigDecimal> now, Comparisons answers) {
        OrgUnit unit = checked.submission().unit();
        Checked before = unit == null ? null : lastYear.get(unit.code());
        if (before == null || now.size() < parameter("repeated_min_figures")) {
            unchecked(LAST_YEARS, answers);
            return;
        }
        Map<Figure.Key, BigDecimal> then = figures(before);
        long same = now.entrySet().stream()
                .filter(figure -> figure.getValue().equals(then.get(figure.getKey())))
                .count();
        if (same * 100 < now.size() * parameter("repeated_share_percent")) {
            passed(LAST_YEARS, answers);
            return;
        }
        String year = before.submission().period().id();
        rules.finding(Message.of(LAST_YEARS, "same", same, "all", (long) now.size(), "year", year))
                .ifPresent(answers::add);
    }

    private void passed(String rule, Comparisons answers) {
        rules.find(rule).ifPresent(known -> answers.passed(known.code()));
    }

    private void unchecked(String rule, Comparisons answers) {
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

    private long parameter(String id) {
        return form.numberParameter(id).map(BigDecimal::longValue).orElseThrow();
    }
}
