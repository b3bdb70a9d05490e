package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writings that have digits and are no figure: percentages, dates, fractions, a display copied as text. */
final class Oddity {

    private static final Pattern PERCENT = Pattern.compile("[\\d.,' ]+(%|‰| phần trăm)");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d+)(?:[.,](\\d+))?e([+-]?\\d{1,3})( ?\\p{L}*)");
    private static final Pattern DATE = Pattern.compile(
            "(?:ngày )?(?:\\d{1,2}([/-])\\d{1,2}\\1\\d{2}|\\d{1,2}([/.-])\\d{1,2}\\2(?:19|20)\\d\\d|(?:19|20)\\d\\d([/.-])\\d{1,2}\\3\\d{1,2})(?: .*)?");
    private static final Pattern DATE_WORDS = Pattern.compile(
            "(ngày|tháng|thg) ?\\d.*|\\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\\d+)(-\\d{2,4})?|\\d{1,2}[/-](19|20)\\d\\d");
    private static final Pattern SLASH = Pattern.compile("(\\d{1,7}) ?/ ?(\\d{1,7})( .*)?");

    private Oddity() {}

    static Optional<Reading> of(String text, Frame frame) {
        if (PERCENT.matcher(text).matches()) return Optional.of(frame.invalid(Note.PERCENT));
        if (DATE.matcher(text).matches() || DATE_WORDS.matcher(text).matches())
            return Optional.of(frame.doubt(Verdict.DATE_LIKE, null, List.of()));
        Matcher slash = SLASH.matcher(text);
        if (slash.matches()) return Optional.of(slash(slash, frame));
        Matcher scientific = SCIENTIFIC.matcher(text);
        return scientific.matches() ? Optional.of(scientific(scientific, frame)) : Optional.empty();
    }

    /** Done of planned, a fraction, or a date. */
    private static Reading slash(Matcher found, Frame frame) {
        List<BigDecimal> sides = List.of(new BigDecimal(found.group(1)), new BigDecimal(found.group(2)));
        return frame.with(Note.SLASH).doubt(Verdict.AMBIGUOUS, null, sides);
    }

    /** What a column too narrow showed: digits may be missing. */
    private static Reading scientific(Matcher found, Frame frame) {
        String fraction = found.group(2) == null ? "" : "." + found.group(2);
        BigDecimal value = new BigDecimal(found.group(1) + fraction + "e" + found.group(3));
        boolean plausible = value.abs().compareTo(Figure.LIMIT) <= 0 && value.scale() < 20;
        return frame.with(Note.SCIENTIFIC)
                .doubt(Verdict.AMBIGUOUS, frame.unit(null), plausible ? List.of(Figure.whole(value)) : List.of());
    }
}
