package vn.tonghop.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Check;
import vn.tonghop.form.Element;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;
import vn.tonghop.text.Note;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** From what a cell says to the one rule that it breaks, if any (domain note, section 3.7). */
final class CellRules {

    private final NamedRules rules;

    CellRules(NamedRules rules) {
        this.rules = rules;
    }

    void check(Facts facts, Settled settled, Advice advice, Findings findings) {
        for (TableReading table : facts.tables()) {
            for (Figure figure : facts.figures(table)) {
                Settled.Cell cell = settled.find(figure.key());
                if (cell == null) check(facts, figure, advice, findings);
                else tell(cell, findings);
            }
            checkAbsentRows(facts, table, findings);
            checkTexts(facts, table, findings);
        }
    }

    /** A cell with two readings that an equality of its row settled counts, and is told. */
    private void tell(Settled.Cell cell, Findings findings) {
        rules.report(Check.SETTLED_BY_ITS_ROW)
                .ifPresent(report -> findings.add(describe(report, cell.original())
                        .with("value", cell.value())
                        .with("evidence", Message.of("editing.evidence", "cells", cell.evidence()))
                        .involving(cell.evidence())
                        .suggesting(
                                Mechanism.SEPARATOR,
                                Suggestions.change(cell.original().place(), cell.value()))
                        .draft()));
    }

    private void check(Facts facts, Figure figure, Advice advice, Findings findings) {
        boolean required = facts.form().element(figure.element()).required() && facts.fills(figure);
        Check broken = broken(figure.reading(), required);
        if (broken == null) return;
        rules.report(broken).ifPresent(report -> {
            describe(report, figure);
            if (broken == Check.FILLED || broken == Check.DELIVERED)
                advice.forBlank(figure.key())
                        .ifPresent(proposal -> report.suggesting(proposal.cause(), proposal.suggestion()));
            findings.add(report.draft());
        });
    }

    static Reporter describe(Reporter report, Figure figure) {
        figure.value().ifPresent(value -> report.with("value", value));
        List<BigDecimal> candidates = candidates(figure.reading());
        return report.about(figure)
                .with("readings", candidates.isEmpty() ? "" : readings(figure.reading(), candidates))
                .suggesting(candidates.isEmpty() ? null : cause(figure.reading()), suggestion(figure, candidates));
    }

    /** What the cell may mean and the form admits: nobody is offered half a child. */
    private static List<BigDecimal> candidates(Reading reading) {
        if (!(reading instanceof Reading.Doubtful doubtful)) return List.of();
        return doubtful.candidates().stream()
                .filter(value ->
                        value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
                .toList();
    }

    private static Message readings(Reading reading, List<BigDecimal> candidates) {
        if (reading.notes().contains(Note.STRUCK_THROUGH))
            return Message.of("editing.readings.struck", "list", candidates);
        if (reading.notes().contains(Note.UNSEEN)) return Message.of("editing.readings.unseen", "list", candidates);
        return readings(candidates);
    }

    static Message readings(List<BigDecimal> candidates) {
        return Message.of("editing.readings", "list", candidates);
    }

    private static @Nullable Suggestion suggestion(Figure figure, List<BigDecimal> candidates) {
        if (candidates.isEmpty()) return null;
        return Suggestion.of(candidates.stream()
                .map(value -> new Suggestion.Answer(List.of(new Suggestion.Change(figure.place(), value))))
                .toList());
    }

    private static @Nullable Check broken(Reading reading, boolean required) {
        if (reading.notes().contains(Note.FORMULA_NO_CACHE) && !(reading instanceof Reading.Value))
            return Check.FORMULA_CALCULATED;
        if (reading instanceof Reading.Value value) return ofValue(value);
        return ofVerdict(reading.verdict(), required);
    }

    private static @Nullable Check ofValue(Reading.Value value) {
        if (value.verdict() == Verdict.APPROX) return Check.EXACT;
        // A very small amount is V23's, which every such value meets.
        return value.review() && !value.notes().contains(Note.SMALL_AMOUNT) ? Check.PLAINLY_WRITTEN : null;
    }

    private static @Nullable Check ofVerdict(Verdict verdict, boolean required) {
        return switch (verdict) {
            case OK, ZERO -> null;
            case APPROX -> Check.EXACT;
            case BLANK -> required ? Check.FILLED : null;
            case MISSING -> required ? Check.DELIVERED : null;
            case NEGATIVE -> Check.NOT_NEGATIVE;
            case FRACTION -> Check.WHOLE;
            case ERROR_CELL -> Check.FORMULA_WORKS;
            case UNIT_MISMATCH -> Check.UNIT_OF_THE_COLUMN;
            case WORDS_MISMATCH -> Check.WORDS_AGREE;
            case AMBIGUOUS, INVALID, MARK, DATE_LIKE, OVERFLOW, RANGE, EXPR, EXPR_MISMATCH, UNIT_CONFLICT ->
                Check.ONE_FIGURE;
        };
    }

    /** How the cell probably came to be unclear; null when nothing points to a way. */
    private static @Nullable Mechanism cause(Reading reading) {
        return switch (reading.verdict()) {
            case NEGATIVE -> Mechanism.SIGN;
            case FRACTION -> Mechanism.SEPARATOR;
            case AMBIGUOUS -> reading.notes().contains(Note.UNIT_UNKNOWN) ? Mechanism.UNIT_1000 : Mechanism.SEPARATOR;
            case INVALID -> reading.notes().contains(Note.LETTER_FOR_DIGIT) ? Mechanism.ONE_DIGIT : null;
            case OK,
                    ZERO,
                    APPROX,
                    BLANK,
                    MISSING,
                    MARK,
                    DATE_LIKE,
                    OVERFLOW,
                    RANGE,
                    EXPR,
                    EXPR_MISMATCH,
                    WORDS_MISMATCH,
                    ERROR_CELL,
                    UNIT_MISMATCH,
                    UNIT_CONFLICT -> null;
        };
    }

    /** A row that the unit must fill and the file does not have is as blank as an empty one. */
    private void checkAbsentRows(Facts facts, TableReading table, Findings findings) {
        for (Element element : facts.form().elementsOf(table.table())) {
            if (element.unit() == null || !element.required() || !Facts.hasColumn(table, element.id())) continue;
            for (String row : facts.rows(table.table()))
                if (table.find(row, element.id()).isEmpty())
                    blank(new Figure.Key(table.table(), row, element.id()), table, findings);
        }
    }

    private void blank(Figure.Key key, TableReading table, Findings findings) {
        Place header = table.headers().getOrDefault(key.element(), Place.NOWHERE);
        rules.report(Check.FILLED)
                .ifPresent(report ->
                        findings.add(report.about(key, header, "").holding(key).draft()));
    }

    private void checkTexts(Facts facts, TableReading table, Findings findings) {
        for (Element element : facts.form().elementsOf(table.table())) {
            if (element.kind() != Element.Kind.TEXT || !element.required()) continue;
            if (!Facts.hasColumn(table, element.id())) continue;
            for (String row : facts.rows(table.table())) checkText(table, row, element, findings);
        }
    }

    private void checkText(TableReading table, String row, Element element, Findings findings) {
        if (table.text(row, element.id()).filter(text -> !text.isBlank()).isPresent()) return;
        Optional<Reporter> report = rules.report(Check.FILLED);
        report.ifPresent(open -> findings.add(
                open.about(new Figure.Key(table.table(), row, element.id()), Places.of(table, row, element.id()), "")
                        .draft()));
    }
}
