package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource({
        "-250000, 250000, SIGN",
        "4930, 4930000, UNIT_1000",
        "4930000000, 4930000, UNIT_1000",
        "5, 5000000, UNIT_1000000",
        "400000, 4000000, ZERO_MISSING",
        "25000000, 250000, ZERO_EXTRA",
        "4390000, 4930000, TRANSPOSED",
        "51, 15, TRANSPOSED",
        "493000, 4937000, DIGIT_MISSING",
        "4937100, 493700, DIGIT_EXTRA",
        "49300, 4937100, UNEXPLAINED",
        "4930, 49307, DIGIT_MISSING",
        "49307, 4930, DIGIT_EXTRA",
        "4830000, 4930000, ONE_DIGIT",
        "4929700, 4930100, ROUNDING",
        "4100000, 2500000, UNEXPLAINED",
    })
    void the_first_slip_that_fits_explains_a_wrong_amount(BigDecimal typed, BigDecimal meant, Mechanism mechanism) {
        assertThat(Typing.of(typed, meant, true, "")).isEqualTo(mechanism);
    }

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource({"12, 12000, UNEXPLAINED", "15, 14, ONE_DIGIT", "10, 9, ROUNDING", "700, 70, ZERO_EXTRA"})
    void only_money_is_mistaken_by_thousands(BigDecimal typed, BigDecimal meant, Mechanism mechanism) {
        assertThat(Typing.of(typed, meant, false, "")).isEqualTo(mechanism);
    }

    @ParameterizedTest
    @CsvSource({"2.5, 25, SEPARATOR", "'1,75', 175, SEPARATOR"})
    void a_separator_read_the_other_way_is_a_slip_too(String raw, BigDecimal meant, Mechanism mechanism) {
        assertThat(Typing.of(new BigDecimal("977"), meant, false, raw)).isEqualTo(mechanism);
    }

    @org.junit.jupiter.api.Test
    void what_was_blank_is_missing() {
        assertThat(Typing.of(null, BigDecimal.TEN, true, "")).isEqualTo(Mechanism.MISSING);
    }
}
