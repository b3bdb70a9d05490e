package vn.tonghop.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.decision.AnswerSheet.Sheet;

class AnswerSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"Cần sửa", "CẦN SỬA", "Cần sửa (2)", "Cần sửa (11)", "To correct (2)"})
    void a_sheet_that_had_to_be_numbered_because_the_sender_has_one_of_its_name_is_heard_too(String name) {
        assertThat(Sheet.find(name)).contains(Sheet.QUESTIONS);
    }

    @Test
    void another_name_is_no_sheet_of_answers() {
        assertThat(Sheet.find("Cần sửa gấp")).isEmpty();
        assertThat(Sheet.find("(2)")).isEmpty();
    }
}
