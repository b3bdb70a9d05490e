package vn.tonghop.form;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of EvalEx a form may use: arithmetic that is exact and says no to text; nothing random, no dates, no powers. */
final class FormulaLanguage {

    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", ">", ">=", "<", "<=", "&&", "||");

    static final ExpressionConfiguration ARITHMETIC = language(arithmetic());

    static final ExpressionConfiguration CONDITIONS = language(conditions());

    private FormulaLanguage() {}

    static boolean compares(ASTNode node) {
        return node.getToken().getType() == Token.TokenType.INFIX_OPERATOR
                && COMPARISONS.contains(node.getToken().getValue());
    }

    static boolean hasComparison(ASTNode node) {
        return compares(node) || node.getParameters().stream().anyMatch(FormulaLanguage::hasComparison);
    }

    /** How many products of names and numbers a side comes to when multiplied out; counted, not made. */
    static long terms(ASTNode node) {
        List<Long> parts =
                node.getParameters().stream().map(FormulaLanguage::terms).toList();
        boolean product = node.getToken().getType() == Token.TokenType.INFIX_OPERATOR
                && node.getToken().getValue().equals("*");
        long all = product
                ? 1
                : Math.max(1, parts.stream().mapToLong(Long::longValue).sum());
        if (product) for (long part : parts) all = Math.min(all * part, Integer.MAX_VALUE);
        return Math.min(all, Integer.MAX_VALUE);
    }

    private static ExpressionConfiguration language(MapBasedOperatorDictionary operators) {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        functions.addFunction("SUM", new SumFunction());
        return ExpressionConfiguration.builder()
                .operatorDictionary(operators)
                .functionDictionary(functions)
                .defaultConstants(Map.of())
                .implicitMultiplicationAllowed(false)
                .arraysAllowed(false)
                .structuresAllowed(true)
                .stripTrailingZeros(false)
                .build();
    }

    private static MapBasedOperatorDictionary arithmetic() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new NumbersOnlyPlus());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        return operators;
    }

    private static MapBasedOperatorDictionary conditions() {
        MapBasedOperatorDictionary operators = arithmetic();
        Map<String, OperatorIfc> comparisons = Map.of(
                "=", new InfixEqualsOperator(),
                "==", new InfixEqualsOperator(),
                "!=", new InfixNotEqualsOperator(),
                ">", new InfixGreaterOperator(),
                ">=", new InfixGreaterEqualsOperator(),
                "<", new InfixLessOperator(),
                "<=", new InfixLessEqualsOperator(),
                "&&", new InfixAndOperator(),
                "||", new InfixOrOperator());
        comparisons.forEach(operators::addOperator);
        return operators;
    }

    /** EvalEx joins texts with {@code +}: {@code null + 1} would be "null1". Here only numbers add. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_ADDITIVE)
    private static final class NumbersOnlyPlus extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            for (EvaluationValue operand : operands)
                if (!operand.isNumberValue()) throw new EvaluationException(token, "+ adds numbers only");
            return EvaluationValue.numberValue(operands[0].getNumberValue().add(operands[1].getNumberValue()));
        }
    }
}
