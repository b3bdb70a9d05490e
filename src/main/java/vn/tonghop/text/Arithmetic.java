package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums, products and ranges typed into a cell: computed for an offer, never counted by themselves. */
final class Arithmetic {

    private static final Pattern TIMES = Pattern.compile("\\s*[×*]\\s*|\\s+x\\s*(?=\\d)|(?<=\\d)x\\s*(?=\\d)");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");
    private static final Pattern TO = Pattern.compile("\\s*[-~÷]\\s*|\\s+(?:đến|tới|den|toi)\\s+");

    private final Frame frame;
    private Scale scale = Scale.NONE;
    private @Nullable Unit unit;
    private boolean mixedUnits;
    private boolean sum;

    private Arithmetic(Frame frame) {
        this.frame = frame;
    }

    static Optional<Reading> read(String text, Frame frame) {
        Optional<Reading> range = range(text, frame);
        return range.isPresent() ? range : new Arithmetic(frame).expression(text);
    }

    private static Optional<Reading> range(String text, Frame frame) {
        String bounds = text.startsWith("từ ") ? text.substring(3) : text;
        String[] ends = TO.split(bounds, -1);
        if (ends.length != 2) return Optional.empty();
        Optional<Term> low = Terms.read(ends[0]).term();
        Optional<Term> high = Terms.read(ends[1]).term();
        if (low.isEmpty() || high.isEmpty()) return Optional.empty();
        boolean inherits = low.get().scale() == Scale.NONE;
        Term from = inherits ? low.get().in(high.get().words()) : low.get();
        List<BigDecimal> candidates = List.of(headed(from, frame), headed(high.get(), frame));
        return Optional.of(frame.doubt(Verdict.RANGE, null, candidates));
    }

    /** What a term offers, in the header's unit where it names none itself. */
    private static BigDecimal headed(Term term, Frame frame) {
        boolean bare = frame.isMoney() && term.scale() == Scale.NONE && term.unit() == null;
        return bare
                ? Figure.whole(term.offer().multiply(frame.expected().scale().factor()))
                : term.offer();
    }

    private Optional<Reading> expression(String text) {
        String[] sides = EQUALS.split(text, -1);
        if (sides.length > 2) return Optional.empty();
        Optional<BigDecimal> left = sum(sides[0]);
        if (left.isEmpty()) return Optional.empty();
        Optional<BigDecimal> right = sides.length == 1 ? Optional.empty() : product(sides[1]);
        if (sides.length == 2 && right.isEmpty()) return Optional.empty();
        return Optional.of(answer(left.get(), right));
    }

    private Reading answer(BigDecimal left, Optional<BigDecimal> right) {
        Frame noted = sum ? frame.with(Note.SUM) : frame;
        BigDecimal value = headed(left);
        if (!Judge.fits(unit, frame.expected().quantity()))
            return noted.doubt(Verdict.UNIT_MISMATCH, unit, List.of(value));
        Unit meant = frame.unit(unit);
        if (right.isPresent() && right.get().compareTo(left) != 0)
            return noted.doubt(Verdict.EXPR_MISMATCH, meant, List.of(value, headed(right.get())));
        return noted.doubt(Verdict.EXPR, meant, List.of(value));
    }

    private BigDecimal headed(BigDecimal value) {
        boolean bare = frame.isMoney() && scale == Scale.NONE;
        return Figure.whole(bare ? value.multiply(frame.expected().scale().factor()) : value);
    }

    private Optional<BigDecimal> sum(String text) {
        String[] parts = PLUS.split(text, -1);
        boolean product = false;
        BigDecimal total = BigDecimal.ZERO;
        for (String part : parts) {
            product |= TIMES.split(part, -1).length > 1;
            Optional<BigDecimal> value = product(part);
            if (value.isEmpty()) return Optional.empty();
            total = total.add(value.get());
        }
        sum = parts.length > 1;
        return sum || product ? Optional.of(total) : Optional.empty();
    }

    /** In a product money wins over what it is counted by: 10 suất × 250.000đ is đồng. */
    private Optional<BigDecimal> product(String text) {
        List<Term> factors = new ArrayList<>();
        for (String factor : TIMES.split(text, -1)) {
            Optional<Term> term = Terms.read(factor).term();
            if (term.isEmpty()) return Optional.empty();
            factors.add(term.get());
        }
        BigDecimal product = BigDecimal.ONE;
        for (Term factor : factors) {
            product = product.multiply(factor.offer());
            notice(factor, factors.size() > 1 && frame.isMoney());
        }
        return Optional.of(product);
    }

    private void notice(Term factor, boolean countsMoney) {
        if (factor.scale() != Scale.NONE) scale = factor.scale();
        Unit named = factor.unit();
        if (named == null || unit == Unit.DONG) return;
        if (named == Unit.DONG || !countsMoney) unit = named;
    }
}
