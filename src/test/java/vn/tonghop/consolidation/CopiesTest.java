package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.editing.Checked;
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
        Checked mine = checked(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 0);
        Checked theirs = checked(NEIGHBOUR, 15, 4_000_000, 2, 2_000_000, 0);
        Copies copies = new Copies(FORM, List.of(mine, theirs), Map.of());
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
        Checked mine = checked(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 0);
        Checked nearly = checked(NEIGHBOUR, 15, 4_000_000, 2, 2_000_000, 7);
        assertThat(found(new Copies(FORM, List.of(mine, nearly), Map.of()), mine))
                .isEmpty();
        Checked few = checked(MadeVersion.UNIT, 15, 4_000_000, 0, 0, 0);
        Checked alike = checked(NEIGHBOUR, 15, 4_000_000, 0, 0, 0);
        assertThat(found(new Copies(FORM, List.of(few, alike), Map.of()), few)).isEmpty();
    }

    @Test
    void four_of_five_figures_of_last_year_are_asked_about_and_three_are_not() {
        Checked lastYear = checked(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 30);
        Checked four = checked(MadeVersion.UNIT, 15, 4_000_000, 2, 2_000_000, 31);
        Checked three = checked(MadeVersion.UNIT, 15, 4_000_000, 2, 3_000_000, 31);
        assertThat(found(four, lastYear)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("V08");
            assertThat(said(finding)).contains("4/5");
        });
        assertThat(found(three, lastYear)).isEmpty();
    }

    private static List<Finding> found(Checked checked, Checked lastYear) {
        return found(new Copies(FORM, List.of(checked), Map.of(MadeVersion.UNIT.code(), lastYear)), checked);
    }

    private static List<Finding> found(Copies copies, Checked checked) {
        Answers answers = new Answers();
        copies.ask(checked, answers);
        return answers.findings();
    }

    private static Checked checked(OrgUnit unit, long... values) {
        return new MadeVersion(unit.name() + ".xlsx").unit(unit).of(values).checked();
    }

    private static String said(Finding finding) {
        return new Renderer(Language.VI, FORM.messages(Language.VI)).render(finding.message());
    }
}
