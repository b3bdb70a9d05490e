package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles what a number means in its column, or says that nothing can (domain note, sections 3.2 and 3.3). */
final class Judge {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** Below this an amount of đồng is too small to be the whole of it (rule V23). */
    private static final BigDecimal SMALL = BigDecimal.valueOf(10_000);
    /** Above this a typed number was hardly meant in millions (rule V22). */
    private static final BigDecimal LARGE = BigDecimal.valueOf(2_000_000_000);

    private final Term term;
    private final Frame frame;
    private final Expectation expected;

    private Judge(Term term, Frame frame) {
        this.term = term;
        this.frame = frame.withAll(term.notes());
        this.expected = frame.expected();
    }

    static Reading judge(Term term, Frame frame) {
        return new Judge(term, term.review() ? frame.reviewed() : frame).decide();
    }

    /** Whether a figure of this unit can stand in a column of this quantity. */
    static boolean fits(@Nullable Unit unit, Quantity quantity) {
        if (unit == null) return true;
        return switch (quantity) {
            case ANY -> true;
            case MONEY -> unit == Unit.DONG;
            case CHILDREN -> unit == Unit.TRE || unit == Unit.LUOT;
            case POINTS -> unit == Unit.DIEM;
            case WORKS -> unit == Unit.CONG_TRINH;
            case ACTIVITIES -> unit == Unit.HOAT_DONG;
            case GIFTS -> unit == Unit.SUAT;
        };
    }

    private Reading decide() {
        if (!fits(term.unit(), expected.quantity()))
            return frame.doubt(Verdict.UNIT_MISMATCH, term.unit(), List.of(term.offer()));
        return switch (term.shape()) {
            case WHOLE, DECIMAL, GROUPED_DECIMAL ->
                term.readings().size() > 1
                        ? ambiguous(term.readings())
                        : one(term.readings().get(0), frame);
            case MIXED -> ambiguous(term.readings());
            case ONE_GROUP -> oneGroup();
        };
    }

    private Reading oneGroup() {
        BigDecimal thousands = term.readings().get(0);
        Frame noted = term.separator() == ',' ? frame.with(Note.NONSTANDARD_SEPARATOR) : frame;
        if (groupIsThousands()) return one(thousands, noted);
        boolean silent = term.scale() == Scale.NONE && expected.scale() == Scale.NONE;
        if (!frame.isMoney() || !silent) return ambiguous(term.readings());
        if (expected.thousands().contains(term.separator())) return checked(thousands, noted.with(Note.FILE_SEPARATOR));
        BigDecimal larger = thousands.multiply(THOUSAND);
        return doubt(thousands.compareTo(SMALL) < 0 ? List.of(larger, thousands) : List.of(thousands, larger));
    }

    private boolean groupIsThousands() {
        boolean dot = term.separator() == '.';
        if (term.namesScale()) return term.scale() == Scale.NGHIN && dot;
        if (term.scale() == Scale.DONG || expected.quantity().isCount()) return true;
        if (term.unit() != null && term.unit() != Unit.DONG) return true;
        return expected.scale() == Scale.DONG || (expected.scale() == Scale.NGHIN && dot);
    }

    private Reading ambiguous(List<BigDecimal> readings) {
        return doubt(readings.stream().map(this::scaled).toList());
    }

    private Reading doubt(List<BigDecimal> candidates) {
        boolean named = term.scale() != Scale.NONE || expected.scale() != Scale.NONE;
        Unit unit = named ? frame.unit(term.unit()) : term.unit();
        return frame.doubt(
                Verdict.AMBIGUOUS, unit, candidates.stream().map(Figure::whole).toList());
    }

    /** A number with one reading, which its unit may still leave open. */
    private Reading one(BigDecimal number, Frame noted) {
        boolean silent = term.scale() == Scale.NONE && expected.scale() == Scale.NONE;
        if (isCutShort(number)) return doubt(List.of(number, number.multiply(THOUSAND)));
        if (frame.isMoney() && silent && number.signum() > 0 && number.compareTo(SMALL) < 0)
            return unitUnknown(number, noted);
        boolean odd = hasEmptyFraction(number) || hasLongFraction(number);
        return checked(scaled(number), odd ? noted.reviewed() : noted);
    }

    /** 25,00 may be 25.000 with a digit lost. */
    private boolean isCutShort(BigDecimal number) {
        return hasEmptyFraction(number) && number.scale() >= 2 && number.compareTo(THOUSAND) < 0;
    }

    /** 150.0 is 150, or 1500 with a slip. */
    private boolean hasEmptyFraction(BigDecimal number) {
        boolean empty = number.scale() > 0 && number.signum() > 0 && Figure.isWhole(number);
        boolean unscaled = !term.namesScale() && factor().equals(BigDecimal.ONE);
        return term.shape() == Digits.Shape.DECIMAL && empty && unscaled && !isTyped();
    }

    /** 17.453231 triệu is what it says, or 17.453.231 without its second dot. */
    private boolean hasLongFraction(BigDecimal number) {
        return term.shape() == Digits.Shape.DECIMAL && number.scale() > 3 && !isTyped();
    }

    private Reading unitUnknown(BigDecimal number, Frame noted) {
        BigDecimal most = isTyped() ? LARGE : Figure.LIMIT;
        List<BigDecimal> meant = List.of(number, number.multiply(THOUSAND), number.multiply(MILLION)).stream()
                .filter(value -> Figure.isWhole(value) && value.compareTo(most) <= 0)
                .map(Figure::whole)
                .toList();
        return noted.with(Note.UNIT_UNKNOWN).doubt(Verdict.AMBIGUOUS, Unit.DONG, meant);
    }

    private Reading checked(BigDecimal scaled, Frame noted) {
        BigDecimal value = Figure.whole(scaled);
        Unit unit = frame.unit(term.unit());
        if (value.signum() < 0) return noted.doubt(Verdict.NEGATIVE, term.unit(), List.of());
        if (value.compareTo(Figure.LIMIT) > 0) return noted.doubt(Verdict.OVERFLOW, unit, List.of());
        if (value.scale() > 0 && expected.quantity() != Quantity.ANY)
            return noted.doubt(Verdict.FRACTION, unit, fractionCandidates(value));
        if (value.signum() == 0) return zero(unit, noted);
        if (conflicts()) return noted.doubt(Verdict.UNIT_CONFLICT, unit, List.of(value));
        return figure(value, unit, noted);
    }

    private Reading zero(@Nullable Unit unit, Frame noted) {
        boolean word = term.origin() == Origin.WORDS;
        Verdict verdict = noted.qualifier() == null ? Verdict.ZERO : Verdict.APPROX;
        return noted.value(verdict, BigDecimal.ZERO, unit, word ? Origin.ZERO_WORD : term.origin());
    }

    private Reading figure(BigDecimal value, @Nullable Unit unit, Frame noted) {
        boolean small = unit == Unit.DONG && value.compareTo(SMALL) < 0;
        Frame last = small ? noted.with(Note.SMALL_AMOUNT).reviewed() : noted;
        Verdict verdict = noted.qualifier() == null ? Verdict.OK : Verdict.APPROX;
        boolean multiplied = term.namesScale() || !factor().equals(BigDecimal.ONE);
        return last.value(verdict, value, unit, multiplied ? Origin.SCALED : term.origin());
    }

    private boolean conflicts() {
        boolean large = expected.scale() != Scale.NONE && expected.scale() != Scale.DONG;
        return large
                && !expected.quantity().isCount()
                && term.scale() != Scale.NONE
                && term.scale() != expected.scale();
    }

    /** 2.500 typed where the point is decimal is stored as 2.5. */
    private List<BigDecimal> fractionCandidates(BigDecimal value) {
        BigDecimal thousands = value.multiply(THOUSAND);
        boolean lost = isTyped() && Figure.isWhole(thousands);
        return lost ? List.of(value, Figure.whole(thousands)) : List.of(value);
    }

    private boolean isTyped() {
        return Set.of(Origin.NUMBER, Origin.FORMULA).contains(term.origin());
    }

    private BigDecimal scaled(BigDecimal number) {
        return number.multiply(term.scale().factor()).multiply(factor());
    }

    /** What the header multiplies a bare number by; a count is never in thousands of đồng. */
    private BigDecimal factor() {
        boolean bare = term.scale() == Scale.NONE && (term.unit() == null || term.unit() == Unit.DONG);
        return bare && !expected.quantity().isCount() ? expected.scale().factor() : BigDecimal.ONE;
    }
}
