package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money in parts: «2 triệu 500 nghìn đồng», and as people say it: 2tr5, 4tr930, 2 triệu rưỡi. */
final class Composite {

    private static final Pattern PART =
            Pattern.compile("(\\d{1,3}) ?(tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|nghin|ngàn|ngan|ngh|ng|k)(?![\\p{L}])[ ,]*");
    private static final Pattern TAIL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})?|rưỡi)?((?: ?(?:đ|đồng|dong|d|vnđ|vnd|₫)(?: ?chẵn)?)?)");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private Composite() {}

    static Optional<Term> read(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal said = null;
        int at = 0;
        int parts = 0;
        while (part.find(at) && part.start() == at) {
            BigDecimal scale = scale(part.group(2)).factor();
            BigDecimal value = new BigDecimal(part.group(1)).multiply(scale);
            if (said != null && value.compareTo(said) >= 0) return Optional.empty();
            sum = sum.add(value);
            said = scale;
            parts++;
            at = part.end();
        }
        Matcher tail = TAIL.matcher(text.substring(at));
        if (said == null || !tail.matches()) return Optional.empty();
        String last = tail.group(1);
        if (last == null)
            return parts < 2 ? Optional.empty() : Optional.of(term(List.of(sum), Set.of(Note.COMPOSITE), false));
        return tail(sum, said, last);
    }

    /** What is left out after the last scale: one digit its tenth, three digits the scale below, two digits nobody knows. */
    private static Optional<Term> tail(BigDecimal sum, BigDecimal scale, String last) {
        BigDecimal below = scale.divide(BigDecimal.valueOf(1_000));
        if (last.equals("rưỡi")) return colloquial(sum.add(scale.divide(BigDecimal.valueOf(2))));
        if (last.contains(".")) {
            BigDecimal rest = new BigDecimal(last.replace(".", ""));
            return rest.compareTo(scale) < 0 ? colloquial(sum.add(rest)) : Optional.empty();
        }
        BigDecimal digits = new BigDecimal(last);
        if (last.length() == 3) return colloquial(sum.add(digits.multiply(below)));
        BigDecimal tenths = sum.add(digits.multiply(scale.divide(TEN.pow(last.length()))));
        if (last.length() == 1) return last.equals("0") ? Optional.empty() : colloquial(tenths);
        return Optional.of(term(List.of(tenths, sum.add(digits.multiply(below))), Set.of(), true));
    }

    private static Optional<Term> colloquial(BigDecimal value) {
        return Optional.of(term(List.of(value), Set.of(Note.COLLOQUIAL), true));
    }

    private static Term term(List<BigDecimal> readings, Set<Note> notes, boolean review) {
        return Term.spoken(readings, new UnitWords(Scale.DONG, Unit.DONG), Origin.SCALED, notes, review);
    }

    private static Scale scale(String word) {
        return UnitWords.of(word).map(UnitWords::scale).orElseThrow();
    }
}
