package vn.tonghop.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Suggestion;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;

/** Puts findings into words: where, what stands there, what was expected, what to do. */
final class FindingWords {

    /** The cell holds the number itself; its marks are its file's. */
    private static final Set<Origin> STORED = EnumSet.of(Origin.NUMBER, Origin.FORMULA);

    /** No sign and no zero before the number: such a text is not changed. */
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3,17}");

    private final Form form;
    private final Wording wording;
    private final Words words;
    private final SuggestionWords suggestions;

    FindingWords(Form form, Wording wording) {
        this.form = form;
        this.wording = wording;
        this.words = new Words(form, wording);
        this.suggestions = new SuggestionWords(wording);
    }

    /** The findings of a summary's units that still ask for something, in its order: neither fixed nor explained. */
    List<FindingLine> open(Summary summary) {
        Counting counting = new Counting(summary.counting());
        return summary.ownFindings().stream()
                .filter(KnownFinding::isOpen)
                .map(known -> line(known, counting).living(life(known, summary.asOf())))
                .toList();
    }

    private String life(KnownFinding known, LocalDate asOf) {
        return wording.say("output.life." + known.state(), "days", ChronoUnit.DAYS.between(known.firstSeen(), asOf));
    }

    private FindingLine line(KnownFinding known, Counting counting) {
        Checked checked = counting.counts(known.unit(), known.file())
                ? counting.of(known.unit()).orElse(null)
                : null;
        return line(known.file(), known.unit(), known.finding(), checked);
    }

    /** @param checked the submission that the finding is about, for what stands in the cell; null when it is not at hand */
    FindingLine line(String file, @Nullable OrgUnit unit, Finding finding, @Nullable Checked checked) {
        Optional<Figure> figure = figure(finding, checked);
        return new FindingLine(
                file,
                unit,
                finding.severity(),
                finding.rule(),
                finding.place().sheet(),
                finding.place().cell(),
                column(finding),
                stands(finding, figure),
                expected(finding),
                finding.imbalance(),
                wording.say(finding.message()),
                action(finding, checked),
                amount(finding, figure),
                "");
    }

    private static Optional<Figure> figure(Finding finding, @Nullable Checked checked) {
        Figure.Key key = finding.figure();
        if (key == null || checked == null) return Optional.empty();
        return checked.submission().table(key.table()).flatMap(table -> table.find(key.row(), key.element()));
    }

    /** «Cấp xã › Số điểm phát động». */
    private String column(Finding finding) {
        Figure.Key key = finding.figure();
        if (key == null) return "";
        String row = words.row(key.table(), key.row());
        String path = words.element(key.element());
        return row.isEmpty() ? path : row + " › " + path;
    }

    private String stands(Finding finding, Optional<Figure> figure) {
        if (figure.isPresent()) {
            String raw = withMarks(figure.get().reading());
            if (raw.isBlank()) return wording.say("output.state.BLANK");
            BigDecimal value = figure.get().value().orElse(null);
            if (value == null) return wording.brief(raw);
            if (isScaled(figure.get()))
                return wording.say("output.stands.scaled", "raw", wording.brief(raw), "value", value);
            // A number that the file stores bare is shown to people with its marks.
            return raw.equals(value.toPlainString()) ? wording.shown().show(value) : wording.brief(raw);
        }
        BigDecimal actual = finding.actual();
        return actual == null ? "" : wording.shown().show(actual);
    }

    /** A number as people read it, «8.900.000», however its file shows it: «8900000», «8,900,000». */
    private String withMarks(Reading reading) {
        String raw = reading.raw();
        if (reading instanceof Reading.Value value && STORED.contains(value.origin()))
            return wording.shown().show(value.value());
        return DIGITS.matcher(raw.strip()).matches() ? wording.shown().show(new BigDecimal(raw.strip())) : raw;
    }

    /** In a table that counts in nghìn or triệu a proposed amount must not be taken for what to type. */
    private String action(Finding finding, @Nullable Checked checked) {
        String action = suggestions.action(finding);
        Suggestion suggestion = finding.suggestion();
        Figure.Key key = finding.figure();
        if (suggestion == null || suggestion.answers().isEmpty() || key == null || checked == null) return action;
        boolean scaled = checked.submission()
                .table(key.table())
                .map(table -> StreamSupport.stream(table.figures().spliterator(), false)
                        .anyMatch(FindingWords::isScaled))
                .orElse(false);
        return scaled ? wording.say("output.action.inDong", "action", action) : action;
    }

    private static boolean isScaled(Figure figure) {
        return figure.reading() instanceof Reading.Value read && read.origin() == Origin.SCALED;
    }

    /** What the best single suggestion puts into the cell, else the other side of the comparison. */
    private String expected(Finding finding) {
        return proposed(finding)
                .or(() -> Optional.ofNullable(finding.expected()))
                .map(wording.shown()::show)
                .orElse("");
    }

    private static Optional<BigDecimal> proposed(Finding finding) {
        Suggestion suggestion = finding.suggestion();
        if (suggestion == null || suggestion.kind() != Suggestion.Kind.SUGGEST) return Optional.empty();
        return suggestion.answers().get(0).changes().stream()
                .filter(change -> change.place().equals(finding.place()))
                .map(Suggestion.Change::value)
                .findFirst();
    }

    private BigDecimal amount(Finding finding, Optional<Figure> figure) {
        Figure.Key key = finding.figure();
        if (key == null || form.element(key.element()).kind() != Element.Kind.MONEY) return BigDecimal.ZERO;
        BigDecimal imbalance = finding.imbalance();
        if (imbalance != null) return imbalance.abs();
        return figure.flatMap(Figure::value).orElse(BigDecimal.ZERO).abs();
    }

    /** «Phụ lục 01 · ô C10 · cột Số điểm phát động», as far as known. */
    String where(FindingLine line) {
        return Stream.of(
                        line.sheet(),
                        line.cell().isEmpty() ? "" : wording.say("output.cell", "cell", line.cell()),
                        line.column())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
