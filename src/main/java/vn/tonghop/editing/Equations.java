package vn.tonghop.editing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.TableReading;

/** The equality rules of a form bound to the cells of one file: each cell a numbered variable. */
final class Equations {

    /** One rule at one place. {@code row} is empty for a rule over the whole file. */
    record Bound(Edit edit, String row, Equality equality) {}

    private final Facts facts;
    private final Map<Figure.Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();

    Equations(Facts facts, List<Edit> edits) {
        this.facts = facts;
        List<Edit> exact = edits.stream().filter(Equations::isExact).toList();
        numberInSheetOrder(exact);
        exact.forEach(this::bind);
    }

    /** So that equally good answers come in the order in which the cells stand in the file. */
    private void numberInSheetOrder(List<Edit> exact) {
        Set<String> names = new HashSet<>();
        for (Edit edit : exact) {
            names.addAll(edit.single());
            names.addAll(edit.summed());
        }
        for (TableReading table : facts.tables())
            for (Figure figure : facts.figures(table))
                if (names.contains(figure.element()) && facts.fills(figure)) number(figure);
    }

    private static boolean isExact(Edit edit) {
        return edit.rule().operator() == Operator.EQUAL
                && edit.rule().when().isEmpty()
                && edit.rule().tolerance().signum() == 0
                && edit.rule().missing() == Missing.SKIP_IF_ANY_VALUE_MISSING;
    }

    private void bind(Edit edit) {
        String scope = edit.rule().scope();
        if (scope.equals("submission")) bind(edit, "", "");
        else if (facts.form().findTable(scope).isPresent()) for (String row : facts.rows(scope)) bind(edit, scope, row);
    }

    private void bind(Edit edit, String table, String row) {
        List<Equality.Term> terms = new ArrayList<>();
        boolean whole = add(terms, edit.left().terms(), BigDecimal.ONE, table, row)
                && add(terms, edit.right().terms(), BigDecimal.ONE.negate(), table, row);
        if (whole) bound.add(new Bound(edit, row, new Equality(terms)));
    }

    private boolean add(List<Equality.Term> all, List<Formula.Term> terms, BigDecimal sign, String table, String row) {
        for (Formula.Term term : terms) {
            List<Equality.Term> made = List.of(new Equality.Term(BigInteger.ONE, List.of()));
            BigDecimal coefficient = term.coefficient().multiply(sign);
            for (String name : term.names()) {
                Operand constant =
                        isCell(name) ? Operand.UNKNOWN : facts.whole().single(name);
                if (!isCell(name) && constant.value() == null) return false;
                if (constant.value() != null) coefficient = coefficient.multiply(constant.value());
                else made = times(made, cells(name, term.summed().contains(name), table, row));
            }
            if (made.isEmpty() || coefficient.stripTrailingZeros().scale() > 0) return false;
            BigInteger factor = coefficient.toBigIntegerExact();
            made.forEach(each -> all.add(new Equality.Term(factor, each.factors())));
        }
        return true;
    }

    private boolean isCell(String name) {
        return facts.form().findElement(name).isPresent();
    }

    private List<Integer> cells(String name, boolean summed, String table, String row) {
        List<Figure> found = summed
                ? facts.lines(name)
                : (facts.form().element(name).table().equals(table) ? facts.figure(row, name) : facts.only(name))
                        .stream().toList();
        return found.stream().map(this::number).toList();
    }

    private int number(Figure figure) {
        return numbers.computeIfAbsent(figure.key(), key -> {
            figures.add(figure);
            return figures.size() - 1;
        });
    }

    private static List<Equality.Term> times(List<Equality.Term> terms, List<Integer> cells) {
        List<Equality.Term> products = new ArrayList<>();
        for (Equality.Term term : terms)
            for (int cell : cells) {
                List<Integer> factors = new ArrayList<>(term.factors());
                factors.add(cell);
                products.add(new Equality.Term(term.coefficient(), factors));
            }
        return products;
    }

    List<Figure> figures() {
        return figures;
    }

    List<Bound> bound() {
        return bound;
    }

    List<Bound> about(Figure.Key key) {
        Optional<Integer> number = Optional.ofNullable(numbers.get(key));
        return bound.stream()
                .filter(each ->
                        number.filter(each.equality().variables()::contains).isPresent())
                .toList();
    }

    /** Values by variable; null where a cell has none, or one that is no whole number. */
    List<@Nullable BigInteger> values() {
        List<@Nullable BigInteger> values = new ArrayList<>();
        for (Figure figure : figures)
            values.add(figure.value()
                    .filter(value -> value.stripTrailingZeros().scale() <= 0)
                    .map(BigDecimal::toBigInteger)
                    .orElse(null));
        return values;
    }
}
