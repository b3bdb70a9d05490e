package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void arithmetic_is_exact_and_ids_may_have_dots() {
        Formula formula = Formula.side("p01.fund_state + 3 * (p01.fund_mobilised - 0.1)");
        assertThat(formula.single()).containsExactly("p01.fund_state", "p01.fund_mobilised");
        assertThat(formula.value(
                        Map.of("p01.fund_state", number("0.3"), "p01.fund_mobilised", number("9007199254740993")),
                        Map.of()))
                .isEqualByComparingTo("27021597764222979");
    }

    @Test
    void a_list_is_summed_and_may_stand_beside_a_cell_of_the_same_name() {
        Formula formula = Formula.side("sum(g04.amount) - g04.amount");
        assertThat(formula.summed()).containsExactly("g04.amount");
        assertThat(formula.value(
                        Map.of("g04.amount", number("5")), Map.of("g04.amount", List.of(number("5"), number("7")))))
                .isEqualByComparingTo("7");
    }

    @Test
    void a_condition_compares_and_joins() {
        Formula formula = Formula.condition("a > 0 && b + 1 <= 3 || a = 7");
        assertThat(formula.holds(Map.of("a", number("1"), "b", number("2")), Map.of()))
                .isTrue();
        assertThat(formula.holds(Map.of("a", number("1"), "b", number("3")), Map.of()))
                .isFalse();
        assertThat(formula.holds(Map.of("a", number("7"), "b", number("3")), Map.of()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p01.a +",
                "2x",
                "a b",
                "RANDOM()",
                "DT_NOW()",
                "\"123\" + 1",
                "a / b",
                "a ^ 2",
                "a % 2",
                "sqrt(a)",
                "sum(a, b)",
                "sum(a * b)",
                "sum()",
                "a[0]",
                "0x1F",
                "1e3",
                "a > b",
                "if(a, b, c)",
                "",
                "(a",
                "a.1"
            })
    void what_is_no_exact_arithmetic_is_refused_when_the_form_is_read(String text) {
        assertThat(Formula.problem(text)).as(text).isPresent();
    }

    @Test
    void nothing_is_known_by_itself() {
        Formula formula = Formula.side("PI + E + TRUE + NULL");
        assertThat(formula.single()).containsExactly("PI", "E", "TRUE", "NULL");
        assertThatThrownBy(() -> formula.value(Map.of(), Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_side_multiplies_out_into_terms() {
        assertThat(Formula.side("a * (b - 2 * sum(c)) - -3").terms())
                .extracting(term -> term.coefficient() + " " + term.names())
                .containsExactly("1 [a, b]", "-2 [a, c]", "3 []");
    }
}
