package vn.tonghop.form;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Multiplies a bound side of a rule out into terms. */
final class Terms {

    private Terms() {}

    static List<Formula.Term> of(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> List.of(new Formula.Term(new BigDecimal(token.getValue()), List.of(), Set.of()));
            case VARIABLE_OR_CONSTANT -> List.of(named(token.getValue(), Set.of()));
            case FUNCTION -> List.of(sum(node));
            case PREFIX_OPERATOR -> negated(of(node.getParameters().get(0)));
            case INFIX_OPERATOR ->
                joined(
                        token.getValue(),
                        of(node.getParameters().get(0)),
                        of(node.getParameters().get(1)));
            default -> throw new IllegalArgumentException("no side of a rule: " + token);
        };
    }

    private static Formula.Term named(String name, Set<String> summed) {
        return new Formula.Term(BigDecimal.ONE, List.of(name), summed);
    }

    private static Formula.Term sum(ASTNode node) {
        String list = node.getParameters().get(0).getToken().getValue();
        String name = list.substring(0, list.length() - FormulaNames.list("").length());
        return named(name, Set.of(name));
    }

    private static List<Formula.Term> joined(String sign, List<Formula.Term> left, List<Formula.Term> right) {
        List<Formula.Term> terms = new ArrayList<>();
        switch (sign) {
            case "+" -> {
                terms.addAll(left);
                terms.addAll(right);
            }
            case "-" -> {
                terms.addAll(left);
                terms.addAll(negated(right));
            }
            case "*" -> {
                for (Formula.Term a : left) for (Formula.Term b : right) terms.add(product(a, b));
            }
            default -> throw new IllegalArgumentException("no side of a rule: " + sign);
        }
        return terms;
    }

    private static List<Formula.Term> negated(List<Formula.Term> terms) {
        return terms.stream()
                .map(term -> new Formula.Term(term.coefficient().negate(), term.names(), term.summed()))
                .toList();
    }

    private static Formula.Term product(Formula.Term a, Formula.Term b) {
        List<String> names = new ArrayList<>(a.names());
        names.addAll(b.names());
        Set<String> summed = new LinkedHashSet<>(a.summed());
        summed.addAll(b.summed());
        return new Formula.Term(a.coefficient().multiply(b.coefficient()), names, summed);
    }
}
