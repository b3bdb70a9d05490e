package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.reading.Figure;

/** The real report of Ia Lang, appendices only (domain note, section 1.4). */
class GoldenTest {

    private final Checked checked = Report.check(Report.iaLang());

    @Test
    void one_error_and_three_warnings_and_nothing_else() {
        assertThat(checked.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(
                        tuple("V17", Severity.ERROR),
                        tuple("V31", Severity.WARNING),
                        tuple("V30", Severity.WARNING),
                        tuple("V36", Severity.WARNING));
        assertThat(checked.status()).isEqualTo(Status.NEEDS_CORRECTION);
    }

    @Test
    void only_the_launch_points_are_held_back() {
        assertThat(checked.heldBack()).containsExactly(new Figure.Key("p01", "commune", "p01.launch_points"));
        Finding points = checked.findings().get(0);
        assertThat(points.place().label()).isEqualTo("p01!A4");
        assertThat(points.cells()).extracting(place -> place.label()).containsExactly("p01!A4", "p01!B4");
        assertThat(points.actual()).isNull();
        assertThat(points.expected()).isEqualByComparingTo("1");
    }

    @Test
    void products_and_sums_were_checked_and_agree() {
        assertThat(checked.passed())
                .contains(new PassedCheck("V33", 2), new PassedCheck("V34", 1), new PassedCheck("V35", 1));
        assertThat(checked.unchecked()).doesNotContain("V33", "V34", "V35", "V36");
    }

    @Test
    void without_the_gift_rounds_the_rules_about_them_are_not_checked() {
        Checked without = Report.check(Report.iaLang().without("g04"));
        assertThat(without.findings()).extracting(Finding::rule).containsExactly("V17", "V31", "V30");
        assertThat(without.unchecked()).contains("V33", "V34", "V35", "V36");
    }

    @Test
    void each_finding_is_a_sentence_in_both_languages() {
        for (Language language : Language.values()) {
            Renderer renderer = new Renderer(language, Report.FORM.messages(language));
            for (Finding finding : checked.findings())
                assertThat(renderer.render(finding.message()))
                        .doesNotContain("?")
                        .doesNotContain("{");
        }
        Renderer vietnamese = new Renderer(Language.VI, Report.FORM.messages(Language.VI));
        assertThat(vietnamese.render(checked.findings().get(0).message()))
                .isEqualTo("Ô p01!A4: có 700 trẻ em tham dự nhưng chưa ghi số điểm phát động; đề nghị bổ sung");
    }
}
