package vn.tonghop.output.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.consolidation.SummaryFigure;
import vn.tonghop.consolidation.UnitFigure;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.message.Language;
import vn.tonghop.message.Numbers;
import vn.tonghop.text.NumberWords;

/** A total as a report says it: «12 điểm phát động», «kinh phí 4.930.000 đồng (bằng chữ: …)»; and what is not in it. */
final class FigurePhrases {

    /** A header that counts something: the number takes the place of these words. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:Tổng số|Số lượng|Số)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

    private final Form form;
    private final ReportTexts texts;

    FigurePhrases(Form form, ReportTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** @param inWords the amount also in words, where it is one */
    String of(SummaryFigure figure, boolean inWords) {
        BigDecimal value = figure.value();
        if (value == null) return texts.say("figure.none", "name", name(figure.element()));
        List<String> remarks = new ArrayList<>();
        if (inWords && isMoney(figure)) words(value).ifPresent(remarks::add);
        remarks.addAll(incomplete(figure, value));
        String phrase = said(figure, value);
        return remarks.isEmpty()
                ? phrase
                : texts.say("figure.remarks", "figure", phrase, "remarks", String.join("; ", remarks));
    }

    /** «tổng cộng 7.430.000 đồng (bằng chữ: …)»; empty where one of the parts has no value. */
    Optional<String> total(List<SummaryFigure> parts) {
        BigDecimal total = BigDecimal.ZERO;
        for (SummaryFigure part : parts) {
            BigDecimal value = part.value();
            if (value == null) return Optional.empty();
            total = total.add(value);
        }
        String number = Numbers.write(total, Language.VI);
        return Optional.of(spoken(total)
                .map(words -> texts.say("figure.total", "number", number, "words", words))
                .orElseGet(() -> texts.say("figure.totalInDigits", "number", number)));
    }

    /** The leaf header within a sentence, what it explains in brackets left out: «số điểm phát động». */
    String name(String element) {
        return inText(BRACKETS.matcher(form.element(element).leaf().text())
                .replaceAll("")
                .strip());
    }

    boolean isMoney(SummaryFigure figure) {
        return form.element(figure.element()).kind() == Element.Kind.MONEY;
    }

    private String said(SummaryFigure figure, BigDecimal value) {
        String name = name(figure.element());
        Matcher counted = COUNTED.matcher(name);
        if (!isMoney(figure) && counted.matches())
            return texts.say("figure.count", "number", number(value), "noun", counted.group(1));
        return texts.say(
                "figure.named",
                "name",
                name,
                "number",
                isMoney(figure) ? money(value) : number(value),
                "unit",
                unit(figure));
    }

    private String unit(SummaryFigure figure) {
        var unit = form.element(figure.element()).unit();
        return unit == null ? "" : texts.say("unit." + unit.id());
    }

    /** Units that have reported and are not, or not wholly, in the total; those that have not reported are named elsewhere. */
    private List<String> incomplete(SummaryFigure figure, BigDecimal value) {
        long held = figure.units().stream()
                .filter(part -> part.state() == UnitFigure.State.HELD_BACK || isBlank(figure, part))
                .count();
        if (held == 0) return List.of();
        List<String> remarks = new ArrayList<>(List.of(texts.say("figure.missing", "count", ReportTexts.count(held))));
        BigDecimal asReported = figure.asReported();
        if (asReported != null && asReported.compareTo(value) != 0)
            remarks.add(texts.say(
                    "figure.asReported",
                    "number",
                    isMoney(figure) ? money(asReported) : number(asReported),
                    "unit",
                    unit(figure)));
        return remarks;
    }

    private boolean isBlank(SummaryFigure figure, UnitFigure part) {
        return part.state() == UnitFigure.State.BLANK
                && part.figure() != null
                && form.element(figure.element()).required();
    }

    private Optional<String> words(BigDecimal value) {
        return value.signum() == 0
                ? Optional.empty()
                : spoken(value).map(words -> texts.say("figure.words", "words", words));
    }

    /** Empty for what words do not reach: fractions, more than nineteen digits. */
    private static Optional<String> spoken(BigDecimal value) {
        try {
            return Optional.of(NumberWords.write(value.longValueExact()));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String money(BigDecimal value) {
        return Numbers.write(value, Language.VI);
    }

    /** Counts under ten are written «01». */
    private static String number(BigDecimal value) {
        boolean small = value.signum() > 0
                && value.compareTo(BigDecimal.TEN) < 0
                && value.stripTrailingZeros().scale() <= 0;
        return small ? ReportTexts.count(value.longValue()) : Numbers.write(value, Language.VI);
    }

    /** The first letter small, unless a word in capitals begins there. */
    static String inText(String header) {
        if (header.length() > 1 && Character.isUpperCase(header.charAt(1))) return header;
        return header.substring(0, 1).toLowerCase(Locale.ROOT) + header.substring(1);
    }
}
