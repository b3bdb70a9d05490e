package vn.tonghop.output.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.tonghop.consolidation.KnownFinding;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rows;
import vn.tonghop.form.Severity;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.Appendices;
import vn.tonghop.output.UnitName;
import vn.tonghop.output.Words;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

/** Figures to point out, by unit: held back, left blank, estimated, corrected, still asked about. */
final class Remarks {

    /** Figures of one kind: a heading, then a line a unit. */
    record Kind(String title, List<String> lines) {
        Kind {
            lines = List.copyOf(lines);
        }
    }

    private final Form form;
    private final ReportTexts texts;
    private final Words words;
    private final FigurePhrases phrases;
    private final Appendices appendices;

    Remarks(Form form, ReportTexts texts, Words words, FigurePhrases phrases, Appendices appendices) {
        this.form = form;
        this.texts = texts;
        this.words = words;
        this.phrases = phrases;
        this.appendices = appendices;
    }

    /** Only kinds of which there are any. */
    List<Kind> of(Summary summary) {
        return Stream.of(
                        kind("held", byUnit(summary, (total, part) -> isHeld(total, part, summary))),
                        kind("blank", byUnit(summary, this::isBlank)),
                        kind("estimated", read(summary, value -> value.verdict() == Verdict.APPROX)),
                        kind("corrected", read(summary, value -> value.origin() == Origin.CORRECTED)),
                        kind("asked", asked(summary)))
                .filter(kind -> !kind.lines().isEmpty())
                .toList();
    }

    /** Of a list only where something stands in a cell that does not count: an optional column may be empty. */
    private boolean isHeld(SummaryFigure total, UnitFigure part, Summary summary) {
        if (part.state() != UnitFigure.State.HELD_BACK) return false;
        if (form.table(total.table()).rows() != Rows.LINES
                || form.element(total.element()).required()) return true;
        return summary.counting().stream()
                .filter(checked -> part.unit().equals(checked.submission().unit()))
                .anyMatch(checked -> figures(checked)
                        .anyMatch(figure -> figure.element().equals(total.element())
                                && !(figure.reading() instanceof Reading.NoValue)
                                && !checked.counts(figure)));
    }

    private static Stream<Figure> figures(Checked checked) {
        return checked.submission().tables().stream()
                .flatMap(table -> StreamSupport.stream(table.figures().spliterator(), false));
    }

    private boolean isBlank(SummaryFigure total, UnitFigure part) {
        return part.state() == UnitFigure.State.BLANK
                && form.table(total.table()).rows() != Rows.LINES
                && form.element(total.element()).required();
    }

    private Map<OrgUnit, Set<String>> byUnit(Summary summary, BiPredicate<SummaryFigure, UnitFigure> points) {
        Map<OrgUnit, Set<String>> byUnit = inOrder(summary);
        for (SummaryFigure total : summary.figures())
            for (UnitFigure part : total.units())
                if (points.test(total, part)) add(byUnit, part.unit(), total.element());
        return byUnit;
    }

    /** Figures that count, by how they were read. */
    private Map<OrgUnit, Set<String>> read(Summary summary, Predicate<Reading.Value> points) {
        Map<OrgUnit, Set<String>> byUnit = inOrder(summary);
        for (Checked checked : summary.counting())
            figures(checked)
                    .filter(figure -> figure.reading() instanceof Reading.Value value
                            && checked.counts(figure)
                            && points.test(value))
                    .forEach(figure -> add(byUnit, checked.submission().unit(), figure.element()));
        return byUnit;
    }

    private Map<OrgUnit, Set<String>> asked(Summary summary) {
        Map<OrgUnit, Set<String>> byUnit = inOrder(summary);
        for (KnownFinding known : summary.ownFindings()) {
            Figure.Key figure = known.finding().figure();
            if (figure != null
                    && known.finding().severity() == Severity.WARNING
                    && known.isOpen()
                    && counts(figure, known.unit(), summary)) add(byUnit, known.unit(), figure.element());
        }
        return byUnit;
    }

    private static boolean counts(Figure.Key key, @Nullable OrgUnit unit, Summary summary) {
        return summary.counting().stream()
                .filter(checked -> Objects.equals(unit, checked.submission().unit()))
                .anyMatch(checked -> checked.submission()
                        .table(key.table())
                        .flatMap(table -> table.find(key.row(), key.element()))
                        .filter(checked::counts)
                        .isPresent());
    }

    private static Map<OrgUnit, Set<String>> inOrder(Summary summary) {
        Map<OrgUnit, Set<String>> byUnit = new LinkedHashMap<>();
        for (OrgUnit unit : summary.units()) byUnit.put(unit, new LinkedHashSet<>());
        return byUnit;
    }

    /** Units of somebody else's summary are left out. */
    private void add(Map<OrgUnit, Set<String>> byUnit, @Nullable OrgUnit unit, String element) {
        Set<String> figures = unit == null ? null : byUnit.get(unit);
        if (figures != null) figures.add(named(element));
    }

    private String named(String element) {
        String appendix = appendices.name(form.table(form.element(element).table()));
        return form.element(element).path().size() > 1
                ? texts.say(
                        "remarks.figureOfGroup",
                        "group",
                        FigurePhrases.inText(words.group(element)),
                        "name",
                        phrases.name(element),
                        "appendix",
                        appendix)
                : texts.say("remarks.figure", "name", phrases.name(element), "appendix", appendix);
    }

    private Kind kind(String key, Map<OrgUnit, Set<String>> byUnit) {
        List<String> lines = new ArrayList<>();
        byUnit.forEach((unit, figures) -> {
            if (!figures.isEmpty())
                lines.add(texts.say(
                        "remarks.unit",
                        "unit",
                        capitalised(UnitName.of(unit).inText()),
                        "figures",
                        String.join("; ", figures)));
        });
        return new Kind(texts.say("remarks." + key), lines);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
