package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Form;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.sheet.FormFiles;

class CopiesTest {

    private static final Form FORM = FormFiles.builtIn();
    private static final OrgUnit NEIGHBOUR =
            new OrgUnit("23872", "Xã Ia Dom", "commune", "631", null, null, null, null, null, null, "");

    @Test
    void two_units_with_the_same_figures_are_both_asked_and_each_is_told_the_other() {
        Version mine = made(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 0);
        Version theirs = made(NEIGHBOUR, 15, 4_000_000, 2, 2_000_000, 0);
        Copies copies = new Copies(FORM, List.of(List.of(mine), List.of(theirs)), Map.of());
        assertThat(found(copies, mine)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("V07");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(said(finding)).contains("Xã Ia Dom");
        });
        assertThat(found(copies, theirs))
                .singleElement()
                .satisfies(finding -> assertThat(said(finding)).contains("Xã Ia Lang"));
    }

    @Test
    void one_other_figure_or_too_few_figures_are_no_copy() {
        Version mine = made(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 0);
        Version nearly = made(NEIGHBOUR, 15, 4_000_000, 2, 2_000_000, 7);
        assertThat(found(new Copies(FORM, List.of(List.of(mine), List.of(nearly)), Map.of()), mine))
                .isEmpty();
        Version few = made(MadeVersion.UNIT, 15, 4_000_000, 0, 0, 0);
        Version alike = made(NEIGHBOUR, 15, 4_000_000, 0, 0, 0);
        assertThat(found(new Copies(FORM, List.of(List.of(few), List.of(alike)), Map.of()), few))
                .isEmpty();
    }

    @Test
    void four_of_five_figures_of_last_year_are_asked_about_and_three_are_not() {
        Version lastYear = made(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 30);
        Version four = made(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 31);
        Version three = made(MadeVersion.UNIT, 15, 4_000_000, 2, 3_000_000, 31);
        assertThat(found(four, lastYear)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("V08");
            assertThat(said(finding)).contains("4/5");
        });
        assertThat(found(three, lastYear)).isEmpty();
    }

    private static List<Finding> found(Version version, Version lastYear) {
        return found(
                new Copies(FORM, List.of(List.of(version)), Map.of(MadeVersion.UNIT.code(), lastYear.checked())),
                version);
    }

    private static List<Finding> found(Copies copies, Version version) {
        Comparisons answers = new Comparisons();
        copies.ask(version.checked(), answers);
        return answers.findings();
    }

    private static Version made(OrgUnit unit, long... values) {
        return new MadeVersion(unit.name() + ".xlsx").unit(unit).of(values);
    }

    private static String said(Finding finding) {
        return new Renderer(Language.VI, FORM.messages(Language.VI)).render(finding.message());
    }
}
