package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.editing.Mechanism;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.sheet.FormFiles;

/** V24 against last year and against what the period's units give a child. Figures: gifts, scholarships, health. */
class ScalesTest {

    private static final Form FORM = FormFiles.builtIn();

    @Test
    void an_amount_about_a_thousandth_of_last_years_is_asked_about_and_one_at_the_edge_is_not() {
        assertThat(againstLastYear(5_200, 4_000_000)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("V24");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cause()).isEqualTo(Mechanism.UNIT_1000);
            assertThat(finding.actual()).isEqualByComparingTo("5200");
            assertThat(finding.expected()).isEqualByComparingTo("4000000");
            assertThat(finding.suggestion().line()).isEqualTo("SUGGEST: S!A2=5200000");
            assertThat(said(finding)).contains("1.000 lần so với năm 2023 (4.000.000 đồng)");
        });
        assertThat(againstLastYear(5_700, 4_000_000)).hasSize(1);
        assertThat(againstLastYear(5_800, 4_000_000)).isEmpty(); // 690 times: more than 30 % off
        assertThat(againstLastYear(3_077, 4_000_000)).hasSize(1); // 1,300 times
        assertThat(againstLastYear(3_076, 4_000_000)).isEmpty();
        assertThat(againstLastYear(40_000_000, 4_000_000))
                .as("tenfold is no unit")
                .isEmpty();
        assertThat(againstLastYear(4_000_000_000_000L, 4_000_000))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause()).isEqualTo(Mechanism.UNIT_1000000));
    }

    @Test
    void an_officer_who_names_the_factor_ten_is_asked_about_tenfold_amounts() {
        Map<String, String> parameters = new TreeMap<>(FORM.parameters());
        parameters.put("scale_factors", "10; 1000");
        Form own = new Form(
                FORM.id(), FORM.levels(), FORM.tables(), FORM.elements(), FORM.rules(), parameters, FORM.english());
        Version now = made(1, 1_000, 15, 40_000_000, 0, 0, 0);
        Comparisons answers = new Comparisons();
        new Scales(
                        own,
                        List.of(List.of(now)),
                        Map.of(code(1), made(1, 1_000, 15, 4_000_000, 0, 0, 0).checked()))
                .ask(now.checked(), answers);
        assertThat(answers.findings()).hasSize(1);
    }

    @Test
    void amounts_that_are_off_by_one_cause_are_one_finding_with_a_count_and_the_first_cells() {
        Map<String, String> parameters = new TreeMap<>(FORM.parameters());
        parameters.put("merge_from", "2");
        Form form = new Form(
                FORM.id(), FORM.levels(), FORM.tables(), FORM.elements(), FORM.rules(), parameters, FORM.english());
        Version now = made(1, 1_000, 15, 4_000, 2, 2_000, 0);
        Comparisons answers = new Comparisons();
        new Scales(
                        form,
                        List.of(List.of(now)),
                        Map.of(
                                code(1),
                                made(1, 1_000, 15, 4_100_000, 2, 2_200_000, 0).checked()))
                .ask(now.checked(), answers);
        assertThat(answers.findings()).singleElement().satisfies(finding -> {
            assertThat(said(finding)).contains("2 ô: S!A2, S!A4");
            assertThat(finding.cells()).hasSize(2);
            assertThat(finding.suggestion().line()).isEqualTo("SUGGEST: S!A2=4000000;S!A4=2000000");
        });
    }

    @Test
    void an_amount_a_thousandth_of_what_the_units_give_a_child_is_asked_about() {
        List<Version> period = new ArrayList<>();
        for (int i = 1; i <= 4; i++) period.add(made(i, 1_000 * i, 15, 4_000_000L * i, 0, 0, 0));
        Version slip = made(9, 2_500, 15, 9_900, 0, 0, 0);
        assertThat(ask(slip, period, Map.of()).unchecked()).contains("V24.district"); // four others and it: not yet
        period.add(slip);
        Comparisons answers = ask(slip, period, Map.of());
        assertThat(answers.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).isEqualByComparingTo("10000000");
            assertThat(said(finding)).contains("tính theo số trẻ em (khoảng 10.000.000 đồng)");
        });
        assertThat(ask(period.get(0), period, Map.of()).findings()).isEmpty();
        assertThat(ask(period.get(0), period, Map.of()).passed()).contains("V24");
    }

    @Test
    void a_unit_whose_children_nobody_counted_and_one_that_is_new_are_said_to_be_unchecked() {
        List<Version> period = new ArrayList<>();
        for (int i = 1; i <= 5; i++) period.add(made(i, 1_000, 15, 4_000_000, 0, 0, 0));
        Version unknown = made(9, null, 15, 4_000, 0, 0, 0);
        Comparisons answers = ask(unknown, period, Map.of(code(1), period.get(0).checked()));
        assertThat(answers.findings()).isEmpty();
        assertThat(answers.unchecked()).containsExactly("V24.year", "V24.district");
    }

    private static List<Finding> againstLastYear(long now, long then) {
        Version mine = made(1, 1_000, 15, now, 0, 0, 0);
        return ask(
                        mine,
                        List.of(mine),
                        Map.of(code(1), made(1, 1_000, 15, then, 0, 0, 0).checked()))
                .findings();
    }

    private static Comparisons ask(Version version, List<Version> period, Map<String, Checked> lastYear) {
        Comparisons answers = new Comparisons();
        new Scales(FORM, period.stream().map(List::of).toList(), lastYear).ask(version.checked(), answers);
        return answers;
    }

    private static Version made(int number, Integer children, long... values) {
        OrgUnit unit = new OrgUnit(
                code(number),
                "Xã " + number,
                "commune",
                "631",
                null,
                null,
                null,
                children == null ? null : children.longValue(),
                null,
                null,
                "");
        return new MadeVersion(unit.name() + ".xlsx").unit(unit).of(values);
    }

    private static String code(int number) {
        return "2380" + number;
    }

    private static String said(Finding finding) {
        return new Renderer(Language.VI, FORM.messages(Language.VI)).render(finding.message());
    }
}
