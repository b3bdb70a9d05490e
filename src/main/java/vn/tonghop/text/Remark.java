package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in parentheses after a figure: its words, its unit, how sure it is, or a remark that says nothing of it. */
record Remark(String figure, String remark) {

    private static final Pattern ENCLOSED = Pattern.compile("([^()]*[^() ]) ?\\(([^()]*)\\)");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(?:số tiền |viết )?bằng chữ|(?:so tien |viet )?bang chu) ?:? ?");
    private static final Pattern DOUBTED = Pattern.compile("(?U).*\\b(?:chưa|kế hoạch|dự kiến|không|trừ|cả)\\b.*");
    private static final List<BigDecimal> SCALES =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000));

    static Optional<Remark> of(String text) {
        Matcher enclosed = ENCLOSED.matcher(text);
        if (enclosed.matches())
            return Optional.of(new Remark(enclosed.group(1), enclosed.group(2).strip()));
        Matcher words = IN_WORDS.matcher(text);
        if (!words.find() || words.start() == 0) return Optional.empty();
        String figure = text.substring(0, words.start()).strip().replaceAll("[,;.]$", "");
        return Optional.of(new Remark(figure, text.substring(words.start())));
    }

    Reading read(Frame frame) {
        Optional<Qualifier> qualifier = Qualified.remark(remark);
        if (qualifier.isPresent()) return TextCell.bare(figure, frame.approximate(qualifier.get()));
        Matcher inWords = IN_WORDS.matcher(remark);
        boolean announced = inWords.lookingAt();
        Terms.Parsed said = Terms.read((announced ? remark.substring(inWords.end()) : remark)
                .replaceAll("[.;]$", "")
                .strip());
        if (said.term().isPresent()) return compare(said.term().get(), frame);
        if (UnitWords.of(remark).isPresent()) return withUnit(frame);
        boolean look =
                announced || DOUBTED.matcher(remark).matches() || remark.chars().anyMatch(Character::isDigit);
        return TextCell.bare(figure, look ? frame.reviewed() : frame);
    }

    private Reading withUnit(Frame frame) {
        boolean bare = Terms.read(figure)
                .term()
                .filter(term -> term.words().equals(UnitWords.NONE))
                .isPresent();
        return TextCell.bare(bare ? figure + " " + remark : figure, bare ? frame : frame.reviewed());
    }

    /** A figure written twice must be the same figure; words settle what digits leave open. */
    private Reading compare(Term said, Frame frame) {
        Reading reading = TextCell.bare(figure, frame);
        Optional<Term> written = Terms.read(figure).term();
        boolean otherThing = written.isPresent() && otherUnit(written.get(), said);
        if (written.isEmpty() || otherThing) return TextCell.bare(figure, frame.reviewed());
        boolean words = said.origin() == Origin.WORDS || written.get().origin() == Origin.WORDS;
        if (!words) return twoFigures(reading, said, frame);
        if (reading instanceof Reading.Value value && agrees(value.value(), said)) return agreed(value, said, frame);
        if (!(reading instanceof Reading.Value) && resolves(written.get(), said)) return resolved(said, frame);
        if (isBeyondWords(reading)) return reading;
        List<BigDecimal> both = List.of(first(reading, written.get()), said.offer());
        return frame.doubt(Verdict.WORDS_MISMATCH, frame.unit(reading.unit()), both);
    }

    private static boolean isBeyondWords(Reading reading) {
        return reading.verdict() == Verdict.UNIT_MISMATCH || reading.verdict() == Verdict.NEGATIVE;
    }

    private static boolean otherUnit(Term written, Term said) {
        return written.unit() != null && said.unit() != null && written.unit() != said.unit();
    }

    private static boolean agrees(BigDecimal value, Term said) {
        BigDecimal factor = said.scale().factor();
        return said.readings().stream()
                .anyMatch(reading -> reading.multiply(factor).compareTo(value) == 0);
    }

    private static boolean resolves(Term written, Term said) {
        return written.readings().stream()
                .flatMap(number ->
                        SCALES.stream().map(number.multiply(written.scale().factor())::multiply))
                .anyMatch(value -> agrees(value, said));
    }

    private static Reading agreed(Reading.Value value, Term said, Frame frame) {
        Unit unit = value.unit() == null ? said.unit() : value.unit();
        if (!Judge.fits(unit, frame.expected().quantity()))
            return frame.doubt(Verdict.UNIT_MISMATCH, unit, List.of(value.value()));
        Frame noted = (value.review() ? frame.reviewed() : frame)
                .withAll(value.notes())
                .with(Note.WORDS_OK);
        return noted.value(value.verdict(), value.value(), unit, value.origin());
    }

    private static Reading resolved(Term said, Frame frame) {
        Unit unit = frame.unit(said.unit());
        if (!Judge.fits(unit, frame.expected().quantity()))
            return frame.doubt(Verdict.UNIT_MISMATCH, unit, List.of(said.offer()));
        return frame.with(Note.WORDS_RESOLVE).reviewed().value(Verdict.OK, said.offer(), unit, Origin.WORDS);
    }

    private static Reading twoFigures(Reading reading, Term said, Frame frame) {
        if (!(reading instanceof Reading.Value value)) return reading;
        if (agrees(value.value(), said)) return reading;
        return frame.doubt(Verdict.AMBIGUOUS, reading.unit(), List.of(value.value(), said.offer()));
    }

    private static BigDecimal first(Reading reading, Term written) {
        if (reading instanceof Reading.Value value) return value.value();
        boolean offers =
                reading instanceof Reading.Doubtful doubt && !doubt.candidates().isEmpty();
        return offers ? ((Reading.Doubtful) reading).candidates().get(0) : written.offer();
    }
}
