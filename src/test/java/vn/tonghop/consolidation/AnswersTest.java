package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.consolidation.AnsweredPeriod.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.decision.Kind;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.reading.Figure;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Reading;

/** Comparisons to the question whether Ia Lang's gifts cost 5.000.000, while its list adds up to 4.000.000. */
class AnswersTest {

    private static final String CODE = "23875";
    private static final String QUESTIONS = "Cần sửa";
    private static final String VERSIONS = "Bản gửi";
    private static final Figure.Key AMOUNT = new Figure.Key("p02", "", "p02.gift_amount");

    private final AnsweredPeriod period = new AnsweredPeriod().report("Ia Lang.xlsx", "5000000");

    @Test
    void a_question_nobody_answered_holds_its_figure_back() {
        assertThat(counting().status()).isEqualTo(Status.NEEDS_CORRECTION);
        assertThat(counting().heldBack()).containsExactly(AMOUNT);
        assertThat(period.asked().isOpen()).isTrue();
    }

    @Test
    void a_right_figure_counts_from_then_on_and_is_no_question_any_more() {
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4.000.000 đồng", "", period.key()));
        assertThat(counting().status()).isEqualTo(Status.ACCEPTED);
        Reading.Value corrected = (Reading.Value) amount().reading();
        assertThat(corrected.value()).isEqualByComparingTo("4000000");
        assertThat(corrected.origin()).isEqualTo(Origin.CORRECTED);
        assertThat(corrected.raw()).isEqualTo("5000000");
        assertThat(period.asked().known().state()).isEqualTo(KnownFinding.State.FIXED);
        assertThat(period.summary().decided().source(counting().submission().unit(), AMOUNT))
                .hasValueSatisfying(decision -> assertThat(decision.file()).isEqualTo("dieu-chinh.xlsx"));
        assertThat(period.summary().decided().misfits()).isEmpty();
    }

    @Test
    void a_figure_kept_with_a_reason_counts_as_it_stands() {
        period.office(
                "dieu-chinh.xlsx", QUESTIONS, line(CODE, "giu nguyen", "", "mua thêm ngoài các đợt", period.key()));
        assertThat(counting().heldBack()).isEmpty();
        assertThat(amount().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("5000000"));
        assertThat(counting().status()).isEqualTo(Status.ACCEPTED);
        assertThat(period.asked().known().state()).isEqualTo(KnownFinding.State.EXPLAINED);
    }

    @Test
    void an_answer_holds_for_a_newer_version_with_the_same_figure_and_ends_with_one_that_changes_it() {
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Giữ nguyên", "", "mua thêm", period.key()));
        period.nextDay().report("Ia Lang sửa lần 2.xlsx", "3", "5000000", "đồng");
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang sửa lần 2.xlsx");
        assertThat(counting().heldBack()).isEmpty();
        period.nextDay().report("Ia Lang sửa lần 3.xlsx", "5500000");
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang sửa lần 3.xlsx");
        assertThat(counting().heldBack()).containsExactly(AMOUNT);
        AskedQuestion again = period.asked();
        assertThat(again.known().state()).isEqualTo(KnownFinding.State.REOPENED);
        assertThat(again.earlier())
                .isNotNull()
                .satisfies(earlier -> assertThat(earlier.reason()).isEqualTo("mua thêm"));
    }

    @Test
    void a_version_that_goes_back_to_the_old_figure_does_not_bring_the_old_answer_back() {
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Giữ nguyên", "", "mua thêm", period.key()));
        period.report("Ia Lang sửa lần 2.xlsx", "5500000").report("Ia Lang sửa lần 3.xlsx", "5000000");
        assertThat(counting().heldBack()).containsExactly(AMOUNT);
    }

    @Test
    void an_answer_taken_back_is_asked_again() {
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4000000", "", period.key()));
        period.office("dieu-chinh 2.xlsx", QUESTIONS, line(CODE, "Bỏ điều chỉnh", "", "", period.key()));
        assertThat(counting().heldBack()).containsExactly(AMOUNT);
        assertThat(period.asked().known().state()).isEqualTo(KnownFinding.State.REOPENED);
        assertThat(kinds()).containsExactly(Kind.CORRECT, Kind.UNDO);
        period.office("dieu-chinh 3.xlsx", QUESTIONS, line(CODE, "Giữ nguyên", "", "đúng", period.key()));
        assertThat(counting().heldBack()).isEmpty();
        assertThat(kinds()).containsExactly(Kind.CORRECT, Kind.UNDO, Kind.KEEP);
    }

    @Test
    void the_same_answer_again_is_no_second_decision() {
        String[] line = line(CODE, "Số đúng là", "4000000", "", period.key());
        period.office("dieu-chinh.xlsx", QUESTIONS, line).office("dieu-chinh (1).xlsx", QUESTIONS, line);
        assertThat(kinds()).containsExactly(Kind.CORRECT);
        assertThat(period.summary().decided().misfits()).isEmpty();
    }

    @Test
    void a_text_for_a_number_changes_nothing() {
        refused("C4", "answer.number", line(CODE, "Số đúng là", "chưa rõ", "", period.key()));
        refused("C4", "answer.number", line(CODE, "Số đúng là", "khoảng 4 triệu", "", period.key()));
        refused("C4", "answer.noValue", line(CODE, "Số đúng là", "", "", period.key()));
    }

    @Test
    void keeping_without_a_reason_changes_nothing() {
        refused("D4", "answer.reason", line(CODE, "Giữ nguyên", "", "", period.key()));
        refused("B4", "answer.noReply", line(CODE, "", "", "đã gọi điện", period.key()));
    }

    @Test
    void an_unknown_unit_or_question_changes_nothing() {
        String key = period.key();
        refused("B4", "answer.unit", line("", "Giữ nguyên", "", "x", key.replace(CODE, "99999")));
        refused("B4", "answer.unitDiffers", line("23872", "Giữ nguyên", "", "x", key));
        refused("B4", "answer.key", line(CODE, "Giữ nguyên", "", "x", "?"));
        refused("B4", "answer.period", line(CODE, "Giữ nguyên", "", "x", key.replace("|2023|", "|2022|")));
        refused("B4", "answer.form", line(CODE, "Giữ nguyên", "", "x", key.replace("thdte|", "khac|")));
        refused("B4", "answer.reply", line(CODE, "ừ", "", "x", key));
        refused("B4", "answer.nothingToUndo", line(CODE, "Bỏ điều chỉnh", "", "", key));
        refused("C4", "answer.tooMuch", line(CODE, "Giữ nguyên", "4000000", "x", key));
    }

    @Test
    void two_answers_to_one_question_in_one_file_change_nothing() {
        period.office(
                "dieu-chinh.xlsx",
                QUESTIONS,
                line(CODE, "Giữ nguyên", "", "x", period.key()),
                line(CODE, "Số đúng là", "4000000", "", period.key()));
        assertThat(kinds()).isEmpty();
        assertThat(misfits()).containsExactly("B4 answer.twice", "B5 answer.twice");
    }

    @Test
    void a_question_already_settled_otherwise_stays_settled() {
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4000000", "", period.key()));
        period.office("dieu-chinh 2.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4500000", "", period.key()));
        assertThat(amount().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("4000000"));
        assertThat(kinds()).containsExactly(Kind.CORRECT);
        assertThat(period.asked().misfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.why().key()).isEqualTo("answer.settled"));
    }

    @Test
    void an_answer_to_an_older_version_whose_figure_has_changed_changes_nothing() {
        String key = period.key();
        period.report("Ia Lang sửa lần 2.xlsx", "5500000")
                .office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Giữ nguyên", "", "x", key));
        assertThat(kinds()).isEmpty();
        assertThat(period.asked().misfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.why().key()).isEqualTo("answer.stale"));
    }

    @Test
    void a_bare_number_for_money_that_the_file_writes_in_thousands_is_asked_about() {
        AnsweredPeriod thousands = new AnsweredPeriod().report("Ia Lang.xlsx", "4", "5000", "nghìn đồng");
        String key = thousands.key();
        thousands.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4000000", "", key));
        assertThat(thousands.summary().decided().log()).isEmpty();
        assertThat(thousands.asked().misfit())
                .isNotNull()
                .satisfies(misfit -> assertThat(misfit.why().key()).isEqualTo("answer.scale"));
        thousands.office("dieu-chinh 2.xlsx", QUESTIONS, line(CODE, "Số đúng là", "4.000.000 đồng", "", key));
        assertThat(thousands.asked().known().state()).isEqualTo(KnownFinding.State.FIXED);
        assertThat(thousands.asked().misfit()).isNull();
    }

    @Test
    void a_cell_edited_and_another_answer_given_is_held_back_until_somebody_says_which() {
        period.copy("Ia Lang gửi lại.xlsx", "4000000", line("", "Số đúng là", "4200000", "", period.key()));
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang gửi lại.xlsx");
        assertThat(counting().heldBack()).containsExactly(AMOUNT);
        assertThat(kinds()).isEmpty();
        KnownFinding edited = period.summary().findings().stream()
                .filter(known -> known.finding().message().key().equals("V45.edited"))
                .findFirst()
                .orElseThrow();
        assertThat(edited.finding().suggestion())
                .isNotNull()
                .satisfies(suggestion ->
                        assertThat(suggestion.line()).isEqualTo("ASK: Phụ lục 02!B5=4000000 | Phụ lục 02!B5=4200000"));
        String key = period.summary().decided().questions().stream()
                .filter(asked -> asked.known().id().equals(edited.id()))
                .findFirst()
                .orElseThrow()
                .question()
                .key()
                .text();
        period.office("dieu-chinh.xlsx", QUESTIONS, line(CODE, "Giữ nguyên", "", "đã hỏi xã", key));
        assertThat(counting().heldBack()).isEmpty();
        assertThat(counting().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void a_cell_edited_to_what_the_answer_says_is_simply_a_newer_version() {
        period.copy("Ia Lang gửi lại.xlsx", "4000000", line("", "Số đúng là", "4000000", "", period.key()));
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang gửi lại.xlsx");
        assertThat(counting().status()).isEqualTo(Status.ACCEPTED);
        assertThat(kinds()).isEmpty();
        assertThat(period.summary().decided().misfits()).isEmpty();
    }

    @Test
    void a_copy_that_only_brings_answers_back_is_no_version() {
        period.copy("23875.xlsx", "5000000", line("", "Số đúng là", "4000000", "", period.key()));
        assertThat(statuses()).containsExactly("23875.xlsx ATTACHED", "Ia Lang.xlsx ACCEPTED");
        assertThat(period.summary().decided().log())
                .extracting(decision -> decision.by())
                .containsExactly("Xã Ia Lang");
    }

    @Test
    void a_version_is_withdrawn_and_the_one_before_it_counts_again() {
        period.report("Ia Lang gửi lại.xlsx", "4000000");
        String[] withdraw = line(CODE, "Rút bản này", "", "gửi nhầm", period.versionKey("Ia Lang gửi lại.xlsx"));
        period.office("dieu-chinh.xlsx", VERSIONS, withdraw);
        assertThat(statuses())
                .containsExactly(
                        "Ia Lang gửi lại.xlsx WITHDRAWN", "Ia Lang.xlsx NEEDS_CORRECTION", "dieu-chinh.xlsx ATTACHED");
        withdraw[1] = "Bỏ điều chỉnh";
        period.office("dieu-chinh 2.xlsx", VERSIONS, withdraw);
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang gửi lại.xlsx");
    }

    @Test
    void a_version_chosen_counts_until_a_newer_one_comes_and_then_it_is_asked_again() {
        period.report("Ia Lang gửi lại.xlsx", "4000000");
        period.office(
                "dieu-chinh.xlsx",
                VERSIONS,
                line(CODE, "Tính bản này", "", "bản có chữ ký", period.versionKey("Ia Lang.xlsx")));
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang.xlsx");
        assertThat(statuses()).contains("Ia Lang gửi lại.xlsx SUPERSEDED");
        period.report("Ia Lang sửa lần 3.xlsx", "3", "4000000", "đồng");
        assertThat(counting().submission().file().path()).isEqualTo("Ia Lang sửa lần 3.xlsx");
        assertThat(counting().findings())
                .extracting(finding -> finding.message().key())
                .contains("V06.chosen");
    }

    @Test
    void choosing_two_versions_in_one_file_chooses_none() {
        period.report("Ia Lang gửi lại.xlsx", "4000000");
        period.office(
                "dieu-chinh.xlsx",
                VERSIONS,
                line(CODE, "Tính bản này", "", "x", period.versionKey("Ia Lang.xlsx")),
                line(CODE, "Tính bản này", "", "x", period.versionKey("Ia Lang gửi lại.xlsx")));
        assertThat(kinds()).isEmpty();
        assertThat(misfits()).containsExactly("B4 answer.twice", "B5 answer.twice");
    }

    @Test
    void what_a_version_filled_in_added_and_took_out_is_told_by_row_and_column() {
        AnsweredPeriod other = new AnsweredPeriod()
                .report("Ia Lang.xlsx", "", "4000000", "đồng")
                .report("Ia Lang gửi lại.xlsx", "4", "4000000", "đồng");
        assertThat(other.summary().decided().versions().get(1).differences())
                .containsExactly(new VersionDifference(
                        VersionDifference.Kind.FILLED, new Figure.Key("p01", "commune", "p01.launch_points"), "", "4"));
        String youth = "Đoàn thanh niên xã | 10 | 10 | 250000 | 2500000";
        String women = "Hội Phụ nữ xã | 5 | 5 | 300000 | 1500000";
        String council = "UBND xã | 3 | 3 | 500000 | 1500000";
        AnsweredPeriod list = new AnsweredPeriod()
                .rounds("Ia Lang.xlsx", youth, women)
                .rounds("Ia Lang sửa lần 1.xlsx", youth, women, council)
                .rounds("Ia Lang sửa lần 2.xlsx", women, council);
        assertThat(kinds(list, 1)).containsOnly(VersionDifference.Kind.ADDED);
        assertThat(kinds(list, 2)).containsOnly(VersionDifference.Kind.REMOVED);
    }

    private static List<VersionDifference.Kind> kinds(AnsweredPeriod period, int version) {
        return period.summary().decided().versions().get(version).differences().stream()
                .map(VersionDifference::kind)
                .toList();
    }

    @Test
    void what_a_version_changed_is_told_by_row_and_column() {
        period.report("Ia Lang gửi lại.xlsx", "", "4000000", "đồng");
        assertThat(period.summary().decided().versions().get(1).differences())
                .containsExactly(
                        new VersionDifference(
                                VersionDifference.Kind.EMPTIED,
                                new Figure.Key("p01", "commune", "p01.launch_points"),
                                "4",
                                ""),
                        new VersionDifference(VersionDifference.Kind.CHANGED, AMOUNT, "5000000", "4000000"));
    }

    private void refused(String cell, String why, String[] line) {
        AnsweredPeriod asked = new AnsweredPeriod().report("Ia Lang.xlsx", "5000000");
        asked.office("dieu-chinh.xlsx", QUESTIONS, line);
        Summary summary = asked.summary();
        assertThat(summary.decided().log()).isEmpty();
        assertThat(summary.decided().misfits())
                .extracting(misfit -> misfit.place().cell() + " " + misfit.why().key())
                .containsExactly(cell + " " + why);
        assertThat(summary.findings())
                .filteredOn(known -> known.finding().message().key().equals("V45.answer"))
                .extracting(known -> known.finding().place().label())
                .containsExactly("Cần sửa!" + cell);
        assertThat(asked.asked().isOpen()).isTrue();
    }

    private Checked counting() {
        return period.summary().counting().get(0);
    }

    private Figure amount() {
        return counting()
                .submission()
                .table("p02")
                .orElseThrow()
                .find("", "p02.gift_amount")
                .orElseThrow();
    }

    private List<Kind> kinds() {
        return period.summary().decided().log().stream()
                .map(decision -> decision.kind())
                .toList();
    }

    private List<String> misfits() {
        return period.summary().decided().misfits().stream()
                .map(misfit -> misfit.place().cell() + " " + misfit.why().key())
                .toList();
    }

    private List<String> statuses() {
        return period.summary().submissions().stream()
                .map(line -> line.file() + " " + line.status())
                .toList();
    }
}
