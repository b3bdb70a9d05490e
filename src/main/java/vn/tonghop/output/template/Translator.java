package vn.tonghop.output.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Logic;
import vn.tonghop.form.Missing;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;

/**
 * Arithmetic rules of a form as Excel formulas, from the formulas as they were parsed. What stands still in one template,
 * thresholds and attributes of its unit, becomes a number; what needs more than the workbook is not translated.
 */
final class Translator {

    private final Layout layout;
    private final Known known;
    private final Telling telling;

    Translator(Layout layout, Known known, Telling telling) {
        this.layout = layout;
        this.known = known;
        this.telling = telling;
    }

    /**
     * Empty where the workbook cannot say: a named check, an attribute that nobody knows, a condition never met here, a
     * formula longer than Excel takes.
     */
    Optional<LiveRule> translate(Rule rule, Site site) {
        if (rule.operator() == Operator.CHECK || rule.scope().equals("period")) return Optional.empty();
        Sides sides = new Sides(rule, site, rule.left());
        return Optional.of(sides)
                .filter(each -> each.whole)
                .map(Sides::live)
                .filter(live -> Verdicts.wrong(live).length() <= Excel.LONGEST_PART);
    }

    /** What the right side of a rule comes to once all that it needs is there, else what another formula comes to. */
    Optional<String> right(Rule rule, Site site, String otherwise) {
        Sides sides = new Sides(rule, site, "0");
        if (!sides.whole) return Optional.empty();
        return Optional.of(Excel.choose(Excel.both(sides.decidable()), sides.right, otherwise));
    }

    /** One rule at one place while it is put together. */
    private final class Sides {

        private final Rule rule;
        private final Site site;
        private final Set<String> cells = new LinkedHashSet<>();
        private final Set<String> lists = new LinkedHashSet<>();
        private final Set<String> elements = new LinkedHashSet<>();
        private final String left;
        private final String right;
        private final String asked;
        private boolean whole = true;

        Sides(Rule rule, Site site, String left) {
            this.rule = rule;
            this.site = site;
            this.left = side(Formula.side(left).terms());
            right = side(Formula.side(rule.right()).terms());
            asked = rule.when().isEmpty()
                    ? "TRUE"
                    : Formula.condition(rule.when())
                            .logic()
                            .map(this::condition)
                            .orElse("");
            if (asked.isEmpty() || asked.equals("FALSE")) whole = false;
        }

        LiveRule live() {
            return new LiveRule(
                    rule,
                    Excel.both(decidable()),
                    asked,
                    Compare.holds(rule.operator(), left, right, rule.tolerance()),
                    telling.failed(rule, site, left, right),
                    elements);
        }

        private List<String> decidable() {
            List<String> needed = new ArrayList<>();
            for (String list : lists) needed.add(layout.filledLines(list, site).orElseThrow() + ">0");
            List<String> columns = lists.stream()
                    .map(list -> layout.column(list, site).orElseThrow())
                    .toList();
            if (rule.missing() == Missing.SKIP_IF_ANY_VALUE_MISSING) {
                if (!cells.isEmpty()) needed.add("COUNT(" + String.join(",", cells) + ")=" + cells.size());
                for (String list : lists)
                    needed.add("COUNT(" + layout.column(list, site).orElseThrow() + ")="
                            + layout.filledLines(list, site).orElseThrow());
                return needed;
            }
            for (String cell : cells) needed.add("OR(" + cell + "=\"\",ISNUMBER(" + cell + "))");
            for (String column : columns)
                needed.add("COUNT(" + column + ")+COUNTBLANK(" + column + ")=ROWS(" + column + ")");
            List<String> all = new ArrayList<>(cells);
            all.addAll(columns);
            if (rule.missing() == Missing.SKIP_IF_ALL_VALUES_MISSING && !all.isEmpty())
                needed.add("COUNT(" + String.join(",", all) + ")>0");
            return needed;
        }

        private String condition(Logic logic) {
            if (logic instanceof Logic.And and) return joined("AND", condition(and.left()), condition(and.right()));
            if (logic instanceof Logic.Or or) return joined("OR", condition(or.left()), condition(or.right()));
            Logic.Compare compare = (Logic.Compare) logic;
            String one = side(compare.left());
            String other = side(compare.right());
            Optional<BigDecimal> left = Formula.number(one);
            Optional<BigDecimal> right = Formula.number(other);
            if (left.isPresent() && right.isPresent())
                return Compare.is(compare.operator(), left.get(), right.get()) ? "TRUE" : "FALSE";
            return Compare.holds(compare.operator(), one, other, BigDecimal.ZERO);
        }

        private static String joined(String word, String one, String other) {
            String neutral = word.equals("AND") ? "TRUE" : "FALSE";
            String deciding = word.equals("AND") ? "FALSE" : "TRUE";
            if (one.isEmpty() || other.isEmpty()) return "";
            if (one.equals(deciding) || other.equals(deciding)) return deciding;
            if (one.equals(neutral)) return other;
            return other.equals(neutral) ? one : word + "(" + one + "," + other + ")";
        }

        /** Terms added up; a term that is only numbers is one number. */
        private String side(List<Formula.Term> terms) {
            StringBuilder sum = new StringBuilder();
            BigDecimal constant = BigDecimal.ZERO;
            for (Formula.Term term : terms) {
                BigDecimal coefficient = term.coefficient();
                List<String> factors = new ArrayList<>();
                for (String name : term.names()) {
                    Optional<BigDecimal> number =
                            term.summed().contains(name) ? Optional.empty() : known.of(name, site);
                    if (number.isPresent()) coefficient = coefficient.multiply(number.get());
                    else factors.add(factor(name, term.summed().contains(name)));
                }
                if (factors.isEmpty()) constant = constant.add(coefficient);
                else add(sum, coefficient, factors);
            }
            if (sum.isEmpty() || constant.signum() != 0) {
                if (!sum.isEmpty() && constant.signum() > 0) sum.append('+');
                sum.append(constant.stripTrailingZeros().toPlainString());
            }
            return sum.toString();
        }

        private static void add(StringBuilder sum, BigDecimal coefficient, List<String> factors) {
            if (coefficient.signum() < 0) sum.append('-');
            else if (!sum.isEmpty()) sum.append('+');
            BigDecimal size = coefficient.abs().stripTrailingZeros();
            if (size.compareTo(BigDecimal.ONE) != 0)
                sum.append(size.toPlainString()).append('*');
            sum.append(String.join("*", factors));
        }

        private String factor(String name, boolean summed) {
            if (summed) return list(name);
            String element =
                    name.equals("value") && site.cell() != null ? site.cell().id() : name;
            Optional<String> cell = layout.cell(element, site);
            if (cell.isEmpty()) {
                whole = false;
                return "0";
            }
            cells.add(cell.get());
            elements.add(element);
            return rule.missing() == Missing.SKIP_IF_ANY_VALUE_MISSING ? cell.get() : "SUM(" + cell.get() + ")";
        }

        private String list(String name) {
            Optional<String> column = layout.column(name, site);
            // The word beside a line says whether it is filled: asked of a line of the same list it would ask itself.
            boolean itself = site.place().isList()
                    && site.place().elements().stream()
                            .anyMatch(each -> each.id().equals(name));
            if (column.isEmpty() || itself && !site.row().isEmpty()) {
                whole = false;
                return "0";
            }
            lists.add(name);
            elements.add(name);
            return "SUM(" + column.get() + ")";
        }
    }

    /** How two sides compare. */
    static final class Compare {

        private Compare() {}

        static String holds(Operator operator, String left, String right, BigDecimal tolerance) {
            String slack = tolerance.signum() == 0 ? "" : "+" + tolerance.toPlainString();
            return switch (operator) {
                case EQUAL ->
                    slack.isEmpty() ? left + "=" + right : "ABS(" + left + "-(" + right + "))<=" + slack.substring(1);
                case NOT_EQUAL ->
                    slack.isEmpty() ? left + "<>" + right : "ABS(" + left + "-(" + right + "))>" + slack.substring(1);
                case GREATER -> left + slack + ">" + right;
                case GREATER_OR_EQUAL -> left + slack + ">=" + right;
                case LESS -> left + "<" + right + slack;
                case LESS_OR_EQUAL -> left + "<=" + right + slack;
                case COMPULSORY_PAIR -> "(" + left + ">0)=(" + right + ">0)";
                case EXCLUSIVE_PAIR -> "OR(" + left + "<=0," + right + "<=0)";
                case CHECK -> throw new IllegalArgumentException("a named check has no sides");
            };
        }

        static boolean is(Operator operator, BigDecimal left, BigDecimal right) {
            int sign = left.compareTo(right);
            Map<Operator, Boolean> answers = Map.of(
                    Operator.EQUAL,
                    sign == 0,
                    Operator.NOT_EQUAL,
                    sign != 0,
                    Operator.GREATER,
                    sign > 0,
                    Operator.GREATER_OR_EQUAL,
                    sign >= 0,
                    Operator.LESS,
                    sign < 0,
                    Operator.LESS_OR_EQUAL,
                    sign <= 0);
            return Boolean.TRUE.equals(answers.get(operator));
        }
    }
}
