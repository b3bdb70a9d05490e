package vn.tonghop.form;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.message.Message;

/**
 * One side of a rule, or its condition, as the library EvalEx parses and evaluates it. Sides know {@code + - *} and
 * {@code sum(list)}; a condition may also compare and join with {@code &&} and {@code ||}. Exact decimals, no text.
 */
public final class Formula {

    /** Multiplied out; a rule that a person can check has a handful. */
    private static final int MOST_TERMS = 500;

    private final String text;
    private final Expression parsed;
    private final ASTNode tree;
    private final FormulaNames names;

    private Formula(String text, ExpressionConfiguration language) throws ParseException {
        this.text = text;
        parsed = new Expression(text, language);
        names = new FormulaNames();
        tree = names.bind(parsed.getAbstractSyntaxTree());
    }

    /** A side of a rule. Throws where {@link #problem} would have told why. */
    public static Formula side(String text) {
        return of(text, FormulaLanguage.ARITHMETIC);
    }

    /** A condition. Throws where {@link #problemOfCondition} would have told why. */
    public static Formula condition(String text) {
        return of(text, FormulaLanguage.CONDITIONS);
    }

    /** Why a text is no side of a rule; empty when it is one. */
    public static Optional<Message> problem(String text) {
        return problem(text, FormulaLanguage.ARITHMETIC);
    }

    /** Why a text is no condition; empty when it is one. */
    public static Optional<Message> problemOfCondition(String text) {
        return problem(text, FormulaLanguage.CONDITIONS);
    }

    private static Formula of(String text, ExpressionConfiguration language) {
        try {
            return new Formula(text, language);
        } catch (ParseException e) {
            throw new IllegalArgumentException("formula «" + text + "»: " + e.getMessage(), e);
        }
    }

    private static Optional<Message> problem(String text, ExpressionConfiguration language) {
        try {
            Formula formula = new Formula(text, language);
            if (FormulaLanguage.terms(formula.tree) > MOST_TERMS)
                return Optional.of(Message.of("form.formula.tooLong", "most", MOST_TERMS));
            boolean compares = FormulaLanguage.compares(formula.tree);
            if (compares != (language == FormulaLanguage.CONDITIONS))
                return Optional.of(Message.of(compares ? "form.formula.compares" : "form.formula.noComparison"));
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(Message.of(
                    "form.formula.unreadable",
                    "position",
                    String.valueOf(e.getStartPosition()),
                    "token",
                    e.getTokenString() == null ? "" : e.getTokenString()));
        }
    }

    /** Names outside {@code sum(…)}, in the order in which they stand. */
    public Set<String> single() {
        return names.single();
    }

    /** Names inside {@code sum(…)}. */
    public Set<String> summed() {
        return names.summed();
    }

    /** All names, in the order in which they stand. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(single());
        all.addAll(summed());
        return all;
    }

    /**
     * The side multiplied out, {@code 2 * a * (b - sum(c))} as {@code 2ab} and {@code -2ac}, the factors in the order in
     * which they stand. Not for conditions.
     */
    public List<Term> terms() {
        return Terms.of(tree);
    }

    /** What a condition says; empty when it is more than comparisons joined by and, or. */
    public Optional<Logic> logic() {
        return Logic.of(tree);
    }

    /** A product of a number and names; a name in {@code summed} stands for the sum over its list. */
    public record Term(BigDecimal coefficient, List<String> names, Set<String> summed) {
        public Term {
            names = List.copyOf(names);
            summed = Collections.unmodifiableSet(new LinkedHashSet<>(summed));
        }
    }

    /** The value of a side; every name must have one. */
    public BigDecimal value(Map<String, BigDecimal> single, Map<String, List<BigDecimal>> lists) {
        return evaluate(single, lists).getNumberValue();
    }

    /** Whether a condition is true; every name must have a value. */
    public boolean holds(Map<String, BigDecimal> single, Map<String, List<BigDecimal>> lists) {
        return evaluate(single, lists).getBooleanValue();
    }

    private EvaluationValue evaluate(Map<String, BigDecimal> single, Map<String, List<BigDecimal>> lists) {
        try {
            Expression fresh = parsed.copy();
            for (String name : single()) fresh.with(name, known(name, single));
            for (String name : summed()) fresh.with(FormulaNames.list(name), known(name, lists));
            return fresh.evaluateSubtree(tree);
        } catch (EvaluationException | ParseException e) {
            throw new IllegalStateException("formula «" + text + "»: " + e.getMessage(), e);
        }
    }

    private static <T> T known(String name, Map<String, T> values) {
        T value = values.get(name);
        if (value == null) throw new IllegalArgumentException("no value for " + name);
        return value;
    }

    /** The plain decimal of a parameter or an example; empty when the text is none. */
    public static Optional<BigDecimal> number(String written) {
        return written.matches("-?[0-9]{1,30}(\\.[0-9]{1,10})?")
                ? Optional.of(new BigDecimal(written))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
