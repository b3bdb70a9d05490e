package vn.tonghop.form;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import com.ezylang.evalex.parser.Token.TokenType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Walks a parsed formula once: dotted ids become one name each, and whatever a form may not use is refused. */
final class FormulaNames {

    private final Set<String> single = new LinkedHashSet<>();
    private final Set<String> summed = new LinkedHashSet<>();

    Set<String> single() {
        return Collections.unmodifiableSet(single);
    }

    Set<String> summed() {
        return Collections.unmodifiableSet(summed);
    }

    /** How the list of a name is called, so that a name may be a number and a list in one formula. */
    static String list(String name) {
        return name + "[]";
    }

    ASTNode bind(ASTNode node) throws ParseException {
        Token token = node.getToken();
        return switch (token.getType()) {
            case VARIABLE_OR_CONSTANT, STRUCTURE_SEPARATOR -> named(node, single, "");
            case FUNCTION -> sum(node);
            case INFIX_OPERATOR, PREFIX_OPERATOR -> inner(node);
            case NUMBER_LITERAL -> number(node);
            default -> throw refused(token);
        };
    }

    private ASTNode inner(ASTNode node) throws ParseException {
        ASTNode[] parts = new ASTNode[node.getParameters().size()];
        for (int i = 0; i < parts.length; i++)
            parts[i] = bind(node.getParameters().get(i));
        return new ASTNode(node.getToken(), parts);
    }

    private ASTNode sum(ASTNode node) throws ParseException {
        if (node.getParameters().size() != 1) throw refused(node.getToken());
        return new ASTNode(node.getToken(), named(node.getParameters().get(0), summed, "[]"));
    }

    private static ASTNode named(ASTNode node, Set<String> names, String suffix) throws ParseException {
        String name = name(node);
        names.add(name);
        Token token = node.getToken();
        return new ASTNode(new Token(token.getStartPosition(), name + suffix, TokenType.VARIABLE_OR_CONSTANT));
    }

    private static String name(ASTNode node) throws ParseException {
        Token token = node.getToken();
        if (token.getType() == TokenType.VARIABLE_OR_CONSTANT) return token.getValue();
        if (token.getType() != TokenType.STRUCTURE_SEPARATOR) throw refused(token);
        return name(node.getParameters().get(0)) + "."
                + name(node.getParameters().get(1));
    }

    private static ASTNode number(ASTNode node) throws ParseException {
        if (Formula.number(node.getToken().getValue()).isEmpty()) throw refused(node.getToken());
        return node;
    }

    private static ParseException refused(Token token) {
        return new ParseException(token, "not allowed in a form");
    }
}
