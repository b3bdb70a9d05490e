package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number with its scale and unit, before its column has had a say.
 *
 * @param readings what the number may be, before any scale; the likeliest first
 * @param shape how its digits are grouped; WHOLE for words
 * @param separator the mark between its groups, or 0
 * @param words the unit and scale that stand with it; the scale is DONG where it is multiplied in already
 * @param origin TEXT, WORDS, or SCALED when its parts carried scales of their own
 * @param review a colloquial form: one meaning, but worth a look
 */
record Term(
        List<BigDecimal> readings,
        Digits.Shape shape,
        char separator,
        UnitWords words,
        Origin origin,
        Set<Note> notes,
        boolean review) {

    static Term of(Digits digits, UnitWords words) {
        return new Term(
                digits.readings(), digits.shape(), digits.separator(), words, Origin.TEXT, digits.notes(), false);
    }

    /** A number said in words or in parts; DONG when it named a scale or money itself. */
    static Term spoken(List<BigDecimal> readings, UnitWords words, Origin origin, Set<Note> notes, boolean review) {
        return new Term(readings, Digits.Shape.WHOLE, (char) 0, words, origin, notes, review);
    }

    Scale scale() {
        return words.scale();
    }

    @Nullable
    Unit unit() {
        return words.unit();
    }

    boolean namesScale() {
        return scale() != Scale.NONE && scale() != Scale.DONG;
    }

    Term in(UnitWords other) {
        return new Term(readings, shape, separator, other, origin, notes, review);
    }

    /** The first reading with the cell's own scale: enough for an offer. */
    BigDecimal offer() {
        return Figure.whole(readings.get(0).multiply(scale().factor()));
    }
}
