package vn.tonghop.form;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition says, for whoever reasons about it instead of asking it: comparisons joined by and, or. */
public sealed interface Logic {

    /** Whether it is false for this value of one name, whatever all others are. */
    boolean excludes(String name, BigDecimal value);

    record And(Logic left, Logic right) implements Logic {
        @Override
        public boolean excludes(String name, BigDecimal value) {
            return left.excludes(name, value) || right.excludes(name, value);
        }
    }

    record Or(Logic left, Logic right) implements Logic {
        @Override
        public boolean excludes(String name, BigDecimal value) {
            return left.excludes(name, value) && right.excludes(name, value);
        }
    }

    /** Two sides multiplied out, and how they compare. */
    record Compare(List<Formula.Term> left, Operator operator, List<Formula.Term> right) implements Logic {
        public Compare {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public boolean excludes(String name, BigDecimal value) {
            Optional<BigDecimal> here = value(left, name, value);
            Optional<BigDecimal> there = value(right, name, value);
            return here.isPresent() && there.isPresent() && !holds(here.get().compareTo(there.get()));
        }

        /** Empty where a side speaks of other names too. */
        private static Optional<BigDecimal> value(List<Formula.Term> side, String name, BigDecimal value) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Formula.Term term : side) {
                if (term.names().stream().anyMatch(other -> !other.equals(name))) return Optional.empty();
                sum = sum.add(term.coefficient().multiply(value.pow(term.names().size())));
            }
            return Optional.of(sum);
        }

        private boolean holds(int compared) {
            return switch (operator) {
                case EQUAL -> compared == 0;
                case NOT_EQUAL -> compared != 0;
                case GREATER -> compared > 0;
                case GREATER_OR_EQUAL -> compared >= 0;
                case LESS -> compared < 0;
                case LESS_OR_EQUAL -> compared <= 0;
                case COMPULSORY_PAIR, EXCLUSIVE_PAIR, CHECK ->
                    throw new IllegalStateException("no condition compares by " + operator);
            };
        }
    }

    /** Empty for what is no plain comparison: a truth compared with a number, a number taken for a truth. */
    static Optional<Logic> of(ASTNode node) {
        Token token = node.getToken();
        if (token.getType() != TokenType.INFIX_OPERATOR) return Optional.empty();
        ASTNode left = node.getParameters().get(0);
        ASTNode right = node.getParameters().get(1);
        return switch (token.getValue()) {
            case "&&" -> of(left).flatMap(a -> of(right).map(b -> new And(a, b)));
            case "||" -> of(left).flatMap(a -> of(right).map(b -> new Or(a, b)));
            default -> compare(token.getValue(), left, right);
        };
    }

    private static Optional<Logic> compare(String sign, ASTNode left, ASTNode right) {
        Operator operator = Map.of(
                        "=", Operator.EQUAL,
                        "==", Operator.EQUAL,
                        "!=", Operator.NOT_EQUAL,
                        ">", Operator.GREATER,
                        ">=", Operator.GREATER_OR_EQUAL,
                        "<", Operator.LESS,
                        "<=", Operator.LESS_OR_EQUAL)
                .get(sign);
        if (operator == null || FormulaLanguage.hasComparison(left) || FormulaLanguage.hasComparison(right))
            return Optional.empty();
        return Optional.of(new Compare(Terms.of(left), operator, Terms.of(right)));
    }
}
