package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.consolidation.PeriodExamples;
import vn.tonghop.form.Example;
import vn.tonghop.form.Formula;
import vn.tonghop.form.Operator;
import vn.tonghop.form.Rule;

/** Every rule of the built-in form holds on its passing example and fails on its failing one. */
class RuleExamplesTest {

    private static final Editor EDITOR = new Editor(Report.FORM);

    static Stream<Rule> arithmetic() {
        return Report.FORM.rules().stream().filter(rule -> rule.operator() != Operator.CHECK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arithmetic")
    void a_rule_holds_on_its_passing_example(Rule rule) {
        assertThat(new Edit(rule).judge(example(rule.passing()))).isEqualTo(new Outcome.Held());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arithmetic")
    void a_rule_fails_on_its_failing_example(Rule rule) {
        assertThat(new Edit(rule).judge(example(rule.failing()))).isInstanceOf(Outcome.Failed.class);
    }

    static Stream<Rule> named() {
        return Report.FORM.rules().stream().filter(rule -> rule.operator() == Operator.CHECK);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void a_rule_that_names_a_check_finds_nothing_in_its_passing_example_and_something_in_its_failing_one(Rule rule) {
        assertThat(rule.passing()).isNotEmpty();
        assertThat(asked(rule, rule.passing())).contains(Examples.Answer.HELD);
        assertThat(asked(rule, rule.failing())).contains(Examples.Answer.FAILED);
    }

    private static Optional<Examples.Answer> asked(Rule rule, String example) {
        return rule.scope().equals("period")
                ? new PeriodExamples().ask(Report.FORM, rule, example)
                : Optional.of(Examples.askCheck(Report.FORM, EDITOR, rule, example));
    }

    @Test
    void all_rules_of_a_single_file_are_in_the_form() {
        assertThat(Report.FORM.rules().stream().map(Rule::code).distinct())
                .contains(
                        "V01", "V02", "V03", "V04", "V05", "V09", "V10", "V11", "V12", "V13", "V14", "V15", "V16",
                        "V17", "V18", "V19", "V20", "V21", "V22", "V23", "V24", "V25", "V26", "V27", "V28", "V29",
                        "V30", "V31", "V32", "V33", "V34", "V35", "V36", "V37", "V38", "V39", "V40", "V41", "V42",
                        "V43", "V44");
    }

    /** Operands out of an example; parameters are the form's. */
    static Operands example(String text) {
        Map<String, String> values = Example.parse(text);
        return new Operands() {
            @Override
            public Operand single(String name) {
                if (name.startsWith("param."))
                    return Operand.of(Report.FORM
                            .numberParameter(name.substring("param.".length()))
                            .orElse(null));
                String value = values.get(name);
                if (value == null) return Operand.UNKNOWN;
                return value.isEmpty() ? new Operand(null, true, null) : number(value);
            }

            @Override
            public List<Operand> list(String name) {
                return Example.items(values.getOrDefault(name, "")).stream()
                        .map(RuleExamplesTest::number)
                        .toList();
            }
        };
    }

    private static Operand number(String text) {
        return Operand.of(
                Formula.number(text).map(BigDecimal::stripTrailingZeros).orElseThrow());
    }
}
