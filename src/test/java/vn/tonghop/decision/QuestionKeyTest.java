package vn.tonghop.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.message.Language;
import vn.tonghop.reading.Figure;

class QuestionKeyTest {

    private static final Figure.Key AMOUNT = new Figure.Key("g04", "3", "g04.amount");
    private static final Figure.Key CHILDREN = new Figure.Key("g04", "3", "g04.gift_children");

    @Test
    void a_key_is_one_text_and_reads_back() {
        QuestionKey key = new QuestionKey(
                "thdte",
                "2023",
                "23875",
                AMOUNT,
                "ab12cd34ef56ab78",
                "5a1e0f22c3d4",
                List.of(
                        new QuestionKey.Change(CHILDREN, new BigDecimal("15")),
                        new QuestionKey.Change(AMOUNT, new BigDecimal("3000000"))));
        assertThat(key.text())
                .isEqualTo("thdte|2023|23875|g04|3|g04.amount|ab12cd34ef56ab78|5a1e0f22c3d4"
                        + "|g04/3/g04.gift_children=15;g04/3/g04.amount=3000000");
        assertThat(QuestionKey.parse(key.text())).contains(key);
    }

    @Test
    void a_question_about_a_whole_report_has_no_figure() {
        QuestionKey key = new QuestionKey("thdte", "2023", "23875", null, "ab12", "5a1e0f22c3d4", List.of());
        assertThat(QuestionKey.parse(key.text())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thdte",
                "thdte|2023|23875|g04|3|g04.amount|ab12|5a1e",
                "thdte|2023||g04|3|g04.amount|ab12|5a1e|",
                "thdte|2023|23875|g04|3|g04.amount|ab12|5a1e|g04/3/g04.amount=nhiều",
                "thdte|2023|23875|g04|3|g04.amount|ab12|5a1e|g04/3/g04.amount=1.2.3",
                "thdte|2023|23875|g04|3|g04.amount|ab12|5a1e||",
                "=cmd|2023|23875|g04|3|g04.amount|ab12|5a1e|"
            })
    void anything_else_is_no_key(String text) {
        assertThat(QuestionKey.parse(text)).isEmpty();
    }

    @Test
    void words_are_known_however_they_are_typed_and_in_both_languages() {
        assertThat(AnswerSheet.Reply.find("  giu nguyen ")).contains(AnswerSheet.Reply.KEEP);
        assertThat(AnswerSheet.Reply.find("Số đúng là:")).contains(AnswerSheet.Reply.VALUE);
        assertThat(AnswerSheet.Sheet.find("Can sua")).contains(AnswerSheet.Sheet.QUESTIONS);
        assertThat(AnswerSheet.Column.find("Question key")).contains(AnswerSheet.Column.KEY);
        assertThat(AnswerSheet.Reply.find("ừ")).isEmpty();
        for (AnswerSheet.Column column : AnswerSheet.Column.values())
            assertThat(AnswerSheet.Column.find(column.in(Language.VI))).contains(column);
    }
}
