package vn.tonghop.editing.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import vn.tonghop.form.Element;
import vn.tonghop.form.Form;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Logic;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;
import vn.tonghop.text.Unit;

/** Turns rules into claims: parameters become numbers, everything else a figure. */
final class Claims {

    /** What a cell's own readings decide: attendances or children. A figure of 0 or 1. */
    private static final String ATTENDANCES = "cell.attendances@";

    private final Form form;

    Claims(Form form) {
        this.form = form;
    }

    /** A rule that is not of scope {@code cell}; empty when it says more than claims can. */
    Optional<Placed> of(Rule rule) {
        return of(rule, "", this::constant, name -> name);
    }

    /** A rule of scope {@code cell}, at the cells of an element. */
    Optional<Placed> at(Rule rule, Element element) {
        Function<String, Optional<BigDecimal>> known =
                name -> flag(name, element).or(() -> constant(name));
        Function<String, String> named = name -> switch (name) {
            case "value" -> element.id();
            case "cell.attendances" -> ATTENDANCES + element.id();
            default -> name;
        };
        return of(rule, element.id(), known, named);
    }

    private Optional<Placed> of(
            Rule rule, String place, Function<String, Optional<BigDecimal>> known, Function<String, String> named) {
        Sums sums = new Sums(known, named);
        Optional<Claim> when = rule.when().isEmpty()
                ? Optional.of(Claim.TRUE)
                : Formula.condition(rule.when()).logic().flatMap(sums::claim);
        Optional<Claim> holds = sums.compare(
                Formula.side(rule.left()).terms(),
                rule.operator(),
                Formula.side(rule.right()).terms(),
                rule.tolerance());
        return when.flatMap(condition -> holds.map(demand -> new Placed(rule, place, condition, demand)));
    }

    private Optional<BigDecimal> constant(String name) {
        return name.startsWith("param.") ? form.numberParameter(name.substring("param.".length())) : Optional.empty();
    }

    /** What {@code editing} says of a cell whose element is this one; empty where its reading decides. */
    private static Optional<BigDecimal> flag(String name, Element element) {
        return switch (name) {
            case "cell.money" -> Optional.of(flag(element.kind() == Element.Kind.MONEY));
            case "cell.children" -> Optional.of(flag(element.unit() == Unit.TRE || element.unit() == Unit.LUOT));
            case "cell.attendances" ->
                element.unit() == Unit.TRE ? Optional.empty() : Optional.of(flag(element.unit() == Unit.LUOT));
            default -> Optional.empty();
        };
    }

    private static BigDecimal flag(boolean yes) {
        return yes ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** What is true of a figure in itself, beside being a whole number of at least 0. */
    static Claim domain(String figure) {
        return figure.startsWith(ATTENDANCES) ? new Claim.Atom(Inequality.most(figure, BigInteger.ONE)) : Claim.TRUE;
    }

    /** A figure that people report: no attribute of the unit, no property of a cell. */
    static boolean isReported(String figure) {
        return !figure.startsWith("unit.") && !figure.startsWith("cell.");
    }

    /** Sides as sums, compared. */
    private record Sums(Function<String, Optional<BigDecimal>> known, Function<String, String> named) {

        Optional<Claim> claim(Logic logic) {
            if (logic instanceof Logic.And and)
                return claim(and.left()).flatMap(a -> claim(and.right()).map(b -> Claim.all(a, b)));
            if (logic instanceof Logic.Or or)
                return claim(or.left()).flatMap(a -> claim(or.right()).map(b -> Claim.any(a, b)));
            Logic.Compare compare = (Logic.Compare) logic;
            return compare(compare.left(), compare.operator(), compare.right(), BigDecimal.ZERO);
        }

        Optional<Claim> compare(
                List<Formula.Term> left, Operator operator, List<Formula.Term> right, BigDecimal tolerance) {
            Optional<Map<String, BigDecimal>> a = sum(left);
            Optional<Map<String, BigDecimal>> b = sum(right);
            if (a.isEmpty() || b.isEmpty() || operator == Operator.CHECK) return Optional.empty();
            return Optional.of(Compared.of(a.get(), b.get(), tolerance).by(operator));
        }

        private Optional<Map<String, BigDecimal>> sum(List<Formula.Term> terms) {
            Map<String, BigDecimal> sum = new TreeMap<>();
            for (Formula.Term term : terms) {
                // A list's sum and one of its lines in one product cannot be told apart here.
                if (!term.summed().isEmpty()
                        && new HashSet<>(term.names()).size() < term.names().size()) return Optional.empty();
                add(term, sum);
            }
            return Optional.of(sum);
        }

        private void add(Formula.Term term, Map<String, BigDecimal> sum) {
            BigDecimal coefficient = term.coefficient();
            List<String> figures = new ArrayList<>();
            for (String name : term.names()) {
                Optional<BigDecimal> value = known.apply(name);
                if (value.isPresent()) coefficient = coefficient.multiply(value.get());
                else figures.add(term.summed().contains(name) ? "sum(" + name + ")" : named.apply(name));
            }
            figures.sort(null);
            sum.merge(String.join(Inequality.TIMES, figures), coefficient, BigDecimal::add);
        }
    }
}
