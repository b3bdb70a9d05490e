package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Mechanism;
import vn.tonghop.editing.ScaleFactors;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Rule;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/**
 * Amounts that are about a thousand or a million times what the unit gave last year, or what the period's units give a
 * child (V24): the unit of money may be mistaken. An amount without anything to compare it with is not judged.
 */
final class Scales {

    private static final String CODE = "V24";
    private static final String YEAR = "V24.year";
    private static final String DISTRICT = "V24.district";
    private static final int SHOWN = 5;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Form form;
    private final PeriodRules rules;
    private final ScaleFactors factors;
    private final Map<String, Checked> lastYear;
    private final PerChild perChild;

    /** One amount that is off: by how much, from what. */
    private record Off(Rule rule, Figure figure, BigDecimal value, BigDecimal reference, BigDecimal factor) {

        boolean tooLarge() {
            return value.compareTo(reference) > 0;
        }

        /** Amounts with the same key have one cause. */
        List<Object> group() {
            return List.of(rule.id(), factor, tooLarge());
        }

        @Nullable
        Mechanism cause() {
            if (factor.compareTo(THOUSAND) == 0) return Mechanism.UNIT_1000;
            return factor.compareTo(MILLION) == 0 ? Mechanism.UNIT_1000000 : null;
        }
    }

    /**
     * @param counting of each unit the version that counts, then those right before it
     * @param lastYear those of the period before, by the unit's code; empty when there is none
     */
    Scales(Form form, Collection<List<Version>> counting, Map<String, Checked> lastYear) {
        this.form = form;
        this.rules = new PeriodRules(form);
        this.factors = ScaleFactors.of(form);
        this.lastYear = lastYear;
        this.perChild = perChild(counting);
    }

    /** Asks both rules about one submission of the period. An amount that V24 asks about already is left out. */
    void ask(Checked checked, Comparisons answers) {
        List<Figure> amounts = new ArrayList<>(amounts(checked));
        checked.findings().stream()
                .filter(finding -> finding.rule().equals(CODE))
                .forEach(finding -> amounts.removeIf(amount -> amount.key().equals(finding.figure())));
        List<Off> off = new ArrayList<>();
        off.addAll(ask(YEAR, amounts, amount -> before(checked, amount), answers));
        for (Off each : off) amounts.remove(each.figure());
        off.addAll(ask(DISTRICT, amounts, amount -> expected(checked, amount), answers));
        Map<List<Object>, List<Off>> byCause = new LinkedHashMap<>();
        for (Off each : off)
            byCause.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each);
        byCause.values().forEach(group -> tell(group, checked, answers));
    }

    /** What an amount is compared with. */
    private interface Reference {
        Optional<BigDecimal> of(Figure amount);
    }

    private List<Off> ask(String id, List<Figure> amounts, Reference reference, Comparisons answers) {
        Optional<Rule> rule = rules.find(id);
        if (rule.isEmpty()) return List.of();
        List<Off> off = new ArrayList<>();
        boolean compared = false;
        for (Figure amount : amounts) {
            Optional<BigDecimal> other = reference.of(amount);
            compared |= other.isPresent();
            BigDecimal value = amount.value().orElseThrow();
            other.ifPresent(against -> factors.between(value, against)
                    .ifPresent(factor -> off.add(new Off(rule.get(), amount, value, against, factor))));
        }
        if (!compared) answers.unchecked(id);
        else if (off.isEmpty()) answers.passed(CODE);
        return off;
    }

    /** The amounts that the unit gave itself, in tables whose rows two submissions share. */
    private List<Figure> amounts(Checked checked) {
        List<Figure> amounts = new ArrayList<>();
        for (TableReading table : checked.submission().tables()) {
            if (form.findTable(table.table())
                    .map(each -> each.rows() == Rows.LINES)
                    .orElse(true)) continue;
            for (Figure figure : table.figures()) if (isOwnAmount(figure)) amounts.add(figure);
        }
        return amounts;
    }

    private boolean isOwnAmount(Figure figure) {
        boolean own = figure.row().isEmpty() || figure.row().equals(form.reportingLevel());
        boolean amount = form.findElement(figure.element())
                .filter(element -> element.kind() == Element.Kind.MONEY && element.summed())
                .isPresent();
        return own
                && amount
                && figure.value().filter(value -> value.signum() > 0).isPresent();
    }

    private Optional<BigDecimal> before(Checked checked, Figure amount) {
        OrgUnit unit = checked.submission().unit();
        Checked before = unit == null ? null : lastYear.get(unit.code());
        if (before == null) return Optional.empty();
        return before.submission()
                .table(amount.table())
                .flatMap(table -> table.find(amount.row(), amount.element()))
                .filter(before::counts)
                .flatMap(Figure::value)
                .filter(value -> value.signum() > 0);
    }

    private Optional<BigDecimal> expected(Checked checked, Figure amount) {
        Long children = children(checked);
        return children == null ? Optional.empty() : perChild.expected(amount.key(), children);
    }

    private static @Nullable Long children(Checked checked) {
        OrgUnit unit = checked.submission().unit();
        Long children = unit == null ? null : unit.children();
        return children == null || children <= 0 ? null : children;
    }

    private PerChild perChild(Collection<List<Version>> counting) {
        PerChild given = new PerChild(
                form.numberParameter("scale_min_units").map(Number::intValue).orElseThrow());
        for (List<Version> back : counting) {
            Checked checked = back.get(0).checked();
            Long children = children(checked);
            if (children == null) continue;
            for (Figure amount : amounts(checked))
                if (checked.counts(amount))
                    given.add(amount.key(), amount.value().orElseThrow(), children, since(amount, back));
        }
        given.sort();
        return given;
    }

    private static LocalDate since(Figure amount, List<Version> back) {
        BigDecimal value = amount.value().orElseThrow();
        return Version.since(
                back,
                before -> before.figure(amount.key())
                        .flatMap(Figure::value)
                        .filter(earlier -> earlier.compareTo(value) == 0)
                        .isPresent());
    }

    /** One cause, one finding: all amounts of a file that are off by the same factor. */
    private void tell(List<Off> group, Checked checked, Comparisons answers) {
        int from = form.numberParameter("merge_from").map(Number::intValue).orElseThrow();
        if (group.size() < from)
            for (Off each : group) tell(finding(each, List.of(each), message(each, checked)), each, checked, answers);
        else tell(finding(group.get(0), group, merged(group, checked)), group.get(0), checked, answers);
    }

    private void tell(Finding finding, Off off, Checked checked, Comparisons answers) {
        Long children = children(checked);
        if (off.rule().id().equals(YEAR) || children == null) answers.add(finding);
        else answers.add(finding, perChild.since(off.figure().key(), children, other -> isOffLike(off, other)));
    }

    private boolean isOffLike(Off off, BigDecimal other) {
        return factors.between(off.value(), other).filter(off.factor()::equals).isPresent();
    }

    private Message merged(List<Off> group, Checked checked) {
        List<Place> cells = group.stream().map(each -> each.figure().place()).toList();
        return Message.of(
                "editing.merged",
                "first",
                message(group.get(0), checked),
                "count",
                group.size(),
                "cells",
                cells.stream().limit(SHOWN).map(Place::label).toList());
    }

    private static Finding finding(Off first, List<Off> group, Message message) {
        return new Finding(
                first.rule().code(),
                first.rule().severity(),
                first.figure().key(),
                first.figure().place(),
                group.stream().map(each -> each.figure().place()).toList(),
                first.value(),
                first.reference(),
                first.cause(),
                suggestion(group),
                message);
    }

    private static @Nullable Suggestion suggestion(List<Off> group) {
        List<Suggestion.Change> changes = new ArrayList<>();
        for (Off each : group) {
            BigDecimal[] part = each.value().divideAndRemainder(each.factor());
            if (each.tooLarge() && part[1].signum() != 0)
                return Suggestion.point(
                        group.stream().map(one -> one.figure().place()).toList());
            changes.add(new Suggestion.Change(
                    each.figure().place(),
                    each.tooLarge() ? part[0] : each.value().multiply(each.factor())));
        }
        return Suggestion.of(List.of(new Suggestion.Answer(changes)));
    }

    private Message message(Off off, Checked checked) {
        OrgUnit unit = checked.submission().unit();
        Checked before = unit == null ? null : lastYear.get(unit.code());
        String year = before == null ? "" : before.submission().period().id();
        return Message.of(
                off.rule().id(),
                "cell",
                off.figure().place().label(),
                "element",
                Message.of(off.figure().element()),
                "actual",
                off.value(),
                "expected",
                off.reference(),
                "factor",
                off.factor(),
                "year",
                year);
    }
}
