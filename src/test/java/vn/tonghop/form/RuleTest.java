package vn.tonghop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    @ParameterizedTest(name = "«{0}»: {1}")
    @CsvSource({
        "cell.money = 1, true",
        "1 == cell.money && value > 0, true",
        "value > 0 && cell.money > 0, true",
        "cell.money != 0, true",
        "2 * cell.money >= 1, true",
        "cell.money = 1 && value > 5 || cell.money = 1 && value < 3, true",
        "cell.money = 1 || value > 0, false",
        "cell.money = 0, false",
        "cell.money >= 0, false",
        "cell.children = 1, false",
        "value > cell.money, false",
        "'', false"
    })
    void a_rule_of_every_amount_is_known_by_what_its_condition_says_not_by_its_words(String when, boolean ofAmounts) {
        assertThat(rule("cell", when).isOfEveryAmount()).isEqualTo(ofAmounts);
    }

    @Test
    void a_rule_of_a_table_is_none_of_every_amount() {
        assertThat(rule("p01", "p01.fund_state > 0").isOfEveryAmount()).isFalse();
    }

    private static Rule rule(String scope, String when) {
        return new Rule(
                "V90",
                "V90",
                scope,
                "value",
                Operator.LESS,
                "9",
                Missing.NEVER_SKIP,
                BigDecimal.ZERO,
                Severity.INFO,
                "",
                when,
                "",
                "",
                "",
                "");
    }
}
