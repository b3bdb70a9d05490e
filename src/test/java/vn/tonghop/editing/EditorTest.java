package vn.tonghop.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.decision.Answers;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;
import vn.tonghop.reading.Witness;
import vn.tonghop.text.Note;
import vn.tonghop.text.Origin;
import vn.tonghop.text.Qualifier;
import vn.tonghop.text.Reading;
import vn.tonghop.text.Verdict;

class EditorTest {

    private static final Message WHY = Message.of("editing.nothing");

    private static Checked check(Report report) {
        Checked checked = Report.check(report);
        for (Language language : Language.values()) {
            Renderer renderer = new Renderer(language, Report.FORM.messages(language));
            for (Finding finding : checked.findings())
                assertThat(renderer.render(finding.message()))
                        .as(finding.message().toString())
                        .doesNotContain("?")
                        .doesNotContain("{");
        }
        return checked;
    }

    private static List<String> lines(Report report) {
        return check(report).findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " "
                        + finding.place().label())
                .toList();
    }

    private static Finding only(Report report) {
        List<Finding> findings = check(report).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void a_report_with_nothing_to_say_about_it_is_accepted() {
        Checked checked = check(Report.good());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.status()).isEqualTo(Status.ACCEPTED);
        assertThat(checked.heldBack()).isEmpty();
        assertThat(checked.passed()).contains(new PassedCheck("V33", 2), new PassedCheck("V29", 4));
    }

    @Test
    void only_sums_of_money_that_agree_pass_the_check_of_the_unit_of_money() {
        Checked checked = check(Report.good().children("10", "5"));
        assertThat(checked.passed())
                .contains(new PassedCheck("V34", 1), new PassedCheck("V35", 2), new PassedCheck("V24", 1));
    }

    @Test
    void what_was_answered_in_the_file_stays_when_it_is_checked_beside_its_cover_report() {
        Checked answered = check(Report.good()).with(new Answers(true, List.of()));
        Checked beside = new Editor(Report.FORM).check(answered, Report.good().submission());
        assertThat(beside.answers()).isEqualTo(answered.answers());
    }

    @Test
    void whose_report_it_is_must_be_known_and_undisputed() {
        assertThat(lines(Report.good().of(null))).containsExactly("FATAL V01 ");
        Report disputed = Report.good()
                .of(null)
                .witness(Witness.Kind.UNIT, Witness.Source.SHEET, "23872")
                .witness(Witness.Kind.UNIT, Witness.Source.FILE_NAME, "23875");
        Finding finding = only(disputed);
        assertThat(finding.message().key()).isEqualTo("V01.contradiction");
        assertThat(finding.place().label()).isEqualTo("p01!A1");
        assertThat(check(disputed).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void without_a_roster_the_unit_is_not_checked_and_said_so() {
        Checked checked = new Editor(Report.FORM)
                .withoutRoster()
                .check(Report.good().of(null).submission());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.unchecked()).contains("V01");
    }

    @Test
    void a_title_of_last_year_refuses_the_file() {
        Report report = Report.good()
                .witness(Witness.Kind.YEAR, Witness.Source.SHEET, "2023")
                .witness(Witness.Kind.YEAR, Witness.Source.SHEET, "2022");
        assertThat(lines(report)).containsExactly("FATAL V02 p01!A1");
    }

    @Test
    void the_theme_of_another_year_is_asked_about_and_an_unknown_one_is_not() {
        Report copied = Report.good()
                .witness(
                        Witness.Kind.THEME,
                        Witness.Source.PROSE,
                        "Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em");
        assertThat(lines(copied)).containsExactly("WARNING V03 p01!A1");
        assertThat(only(copied).message().arguments()).containsEntry("year", "2022");
        Report right =
                Report.good().witness(Witness.Kind.THEME, Witness.Source.PROSE, "Chung tay giảm thiểu tổn hại trẻ em");
        Report unknown = Report.good().witness(Witness.Kind.THEME, Witness.Source.PROSE, "Vì một mùa hè vui");
        assertThat(lines(right)).isEmpty();
        assertThat(lines(unknown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ngày 29 tháng 6 năm 2023, INFO",
        "30/6/2023, ",
        "2023-07-30, ",
        "31/7/2023, WARNING",
        "31-5-2023, WARNING",
        "31/6/2023, "
    })
    void a_report_is_dated_after_the_period_and_in_time(String date, String severity) {
        List<String> lines = lines(Report.good().witness(Witness.Kind.REPORT_DATE, Witness.Source.PROSE, date));
        if (severity == null) assertThat(lines).isEmpty();
        else assertThat(lines).containsExactly(severity + " V09 p01!A1");
    }

    @Test
    void a_missing_appendix_is_one_error_and_a_missing_list_of_gifts_none() {
        assertThat(lines(Report.good().without("p03"))).containsExactly("ERROR V04 ");
        assertThat(lines(Report.good().without("g04"))).isEmpty();
    }

    @Test
    void a_missing_column_is_not_also_a_blank_cell() {
        Report report = Report.good().table("p03", "", "2", "120", null, "380");
        assertThat(lines(report)).containsExactly("ERROR V05 ");
        assertThat(only(report).figure()).isEqualTo(new Figure.Key("p03", "", "p03.recreation_activities"));
    }

    @Test
    void a_blank_cell_is_an_error_and_held_back() {
        Report report = Report.good().with("p01.works_new", "");
        assertThat(lines(report)).containsExactly("ERROR V11 p01!C4");
        assertThat(check(report).heldBack()).containsExactly(new Figure.Key("p01", "commune", "p01.works_new"));
    }

    @Test
    void a_row_that_the_file_does_not_have_is_as_blank_as_an_empty_one() {
        Report report = Report.good().table("p01", "district", "", "", "", "", "", "");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V11");
        assertThat(check(report).heldBack())
                .hasSize(6)
                .allMatch(key -> key.row().equals("commune"));
    }

    @ParameterizedTest
    @CsvSource({
        "AMBIGUOUS, V10",
        "INVALID, V10",
        "MARK, V10",
        "DATE_LIKE, V10",
        "RANGE, V10",
        "UNIT_CONFLICT, V10",
        "NEGATIVE, V13",
        "FRACTION, V13",
        "ERROR_CELL, V14",
        "UNIT_MISMATCH, V15",
        "WORDS_MISMATCH, V37",
    })
    void a_doubtful_cell_gives_the_one_finding_of_its_verdict(Verdict verdict, String rule) {
        Report report = Report.good().with("p01.fund_state", Report.doubtful(verdict, "x"));
        assertThat(lines(report)).containsExactly("ERROR " + rule + " p01!E4");
        assertThat(check(report).heldBack()).containsExactly(new Figure.Key("p01", "commune", "p01.fund_state"));
    }

    @Test
    void an_ambiguous_amount_is_asked_about_with_its_readings() {
        Report report =
                Report.good().with("p01.fund_state", Report.doubtful(Verdict.AMBIGUOUS, "4.930", "4930000", "4930"));
        Finding finding = only(report);
        assertThat(finding.suggestion().line()).isEqualTo("ASK: p01!E4=4930000 | p01!E4=4930");
        assertThat(finding.cause()).isEqualTo(Mechanism.SEPARATOR);
        Renderer renderer = new Renderer(Language.VI, Report.FORM.messages(Language.VI));
        assertThat(renderer.render(finding.message())).contains("«4.930»").contains("(4.930.000, 4.930)");
    }

    @Test
    void an_uncached_formula_is_no_blank_cell() {
        Reading reading = new Reading.NoValue(Verdict.MISSING, Set.of(Note.FORMULA_NO_CACHE), "");
        assertThat(lines(Report.good().with("p01.fund_state", reading))).containsExactly("ERROR V14 p01!E4");
    }

    @Test
    void an_estimate_counts_and_is_asked_about() {
        Reading reading = new Reading.Value(
                Verdict.APPROX, BigDecimal.valueOf(450), null, Qualifier.GE, false, Origin.TEXT, Set.of(), "hơn 450");
        Report report = Report.good().with("p01.launch_children", reading);
        assertThat(lines(report)).containsExactly("WARNING V12 p01!B4");
        assertThat(check(report).heldBack()).isEmpty();
    }

    @Test
    void figures_in_the_row_of_the_district_are_one_error_with_an_offer_to_move_them() {
        Report report = Report.good()
                .row("p01", "district", "3", "450", "0", "0", "4930000", "2500000")
                .row("p01", "commune", "", "", "", "", "", "");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V16");
        assertThat(finding.place().label()).isEqualTo("p01!A5");
        assertThat(finding.cells()).hasSize(4);
        assertThat(finding.suggestion().line()).startsWith("SUGGEST: p01!A4=3;p01!A5=0;p01!B4=450;p01!B5=0");
        assertThat(check(report).heldBack()).contains(new Figure.Key("p01", "district", "p01.fund_state"));
    }

    @Test
    void a_figure_that_stands_in_no_row_is_missed_though_others_are_asked_to_be_moved() {
        Report report = Report.good()
                .row("p01", "district", "", "450", "0", "0", "4930000", "2500000")
                .row("p01", "commune", "", "", "", "", "", "");
        assertThat(lines(report)).containsExactlyInAnyOrder("ERROR V16 p01!B5", "ERROR V11 p01!A4");
    }

    @Test
    void zeros_and_blanks_in_the_rows_of_other_levels_are_nothing() {
        assertThat(lines(Report.good()
                        .row("p01", "province", "", "", "", "", "", "")
                        .row("p01", "district", "0", "0", "0", "0", "0", "0")))
                .isEmpty();
    }

    @Test
    void blank_launch_points_with_children_are_V17_alone_but_unreadable_ones_are_V10_alone() {
        assertThat(lines(Report.good().with("p01.launch_points", ""))).containsExactly("ERROR V17 p01!A4");
        assertThat(lines(Report.good().with("p01.launch_points", "0"))).containsExactly("ERROR V17 p01!A4");
        assertThat(lines(Report.good().with("p01.launch_points", Report.doubtful(Verdict.MARK, "x"))))
                .containsExactly("ERROR V10 p01!A4");
    }

    @Test
    void more_children_than_people_are_an_error_but_attendances_a_question() {
        assertThat(lines(Report.good().with("p03.recreation_children", "5001"))).containsExactly("ERROR V21 p03!D4");
        assertThat(lines(Report.good().with("p03.recreation_children", Report.attendances("5001"))))
                .containsExactly("WARNING V21 p03!D4");
        OrgUnit unknown = new OrgUnit("1", "Xã A", "commune", "", null, null, null, null, null, null, "");
        assertThat(lines(Report.good().of(unknown).with("p03.recreation_children", "5001")))
                .isEmpty();
    }

    @Test
    void amounts_too_large_too_small_and_odd_are_asked_about_once_each() {
        assertThat(lines(Report.good().with("p01.fund_state", "30000000000"))).containsExactly("ERROR V22 p01!E4");
        assertThat(lines(Report.good().with("p01.fund_state", "3000000000"))).containsExactly("WARNING V22 p01!E4");
        assertThat(lines(Report.good().with("p01.fund_state", "4930"))).containsExactly("WARNING V23 p01!E4");
        assertThat(lines(Report.good().with("p01.fund_state", "4930500"))).containsExactly("WARNING V28 p01!E4");
    }

    @Test
    void half_a_pair_holds_back_the_half_that_is_zero() {
        assertThat(lines(Report.good().with("p02.scholarship_children", "0"))).containsExactly("ERROR V26 p02!C4");
        assertThat(lines(Report.good().with("p02.scholarship_amount", "0"))).containsExactly("ERROR V26 p02!D4");
        assertThat(lines(Report.good().with("p02.scholarship_amount", ""))).containsExactly("ERROR V11 p02!D4");
    }

    @Test
    void free_medical_care_may_cost_nothing() {
        assertThat(lines(Report.good().with("p02.health_children", "0").with("p02.health_amount", "4000000")))
                .containsExactly("ERROR V26 p02!E4");
        assertThat(lines(Report.good().with("p02.health_children", "40").with("p02.health_amount", "0")))
                .isEmpty();
    }

    @Test
    void children_without_an_activity_hold_back_the_activities() {
        assertThat(lines(Report.good().with("p03.participation_activities", "0")))
                .containsExactly("ERROR V29 p03!A4");
        assertThat(lines(Report.good().with("p03.participation_children", "0"))).containsExactly("WARNING V29 p03!B4");
    }

    @Test
    void recreation_of_zero_is_asked_about_where_the_report_tells_of_games() {
        Report report = Report.good()
                .with("p03.recreation_activities", "0")
                .with("p03.recreation_children", "0")
                .paragraph("Tổ chức giải bóng đá thiếu nhi và các hoạt động vui chơi, văn nghệ");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V30");
        Renderer renderer = new Renderer(Language.VI, Report.FORM.messages(Language.VI));
        assertThat(renderer.render(finding.message())).contains("bóng đá, văn nghệ, vui chơi");
    }

    @Test
    void recreation_of_zero_is_asked_about_with_the_funds_that_can_be_read_where_others_cannot() {
        Report report = Report.good()
                .with("p03.recreation_activities", "0")
                .with("p03.recreation_children", "0")
                .with("p01.fund_mobilised", "");
        Finding finding = Report.check(report).findings().stream()
                .filter(each -> each.rule().equals("V30"))
                .findFirst()
                .orElseThrow();
        assertThat(new Renderer(Language.VI, Report.FORM.messages(Language.VI)).render(finding.message()))
                .containsPattern("có kinh phí ít nhất [1-9][0-9.]* đồng");
    }

    @Test
    void the_same_round_number_of_children_in_two_elements_is_asked_about() {
        Report report = Report.good().with("p03.recreation_children", "450");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V31");
        assertThat(finding.cells()).extracting(Place::label).containsExactly("p01!B4", "p03!D4");
        assertThat(lines(Report.good().with("p03.recreation_children", "120"))).isEmpty();
    }

    @Test
    void a_wrong_product_names_the_amount_both_sides_and_the_likely_slip() {
        Report report = Report.good().put("g04", "1", "g04.amount", Report.reading("2050000"));
        Finding product = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V33"))
                .findFirst()
                .orElseThrow();
        assertThat(product.place()).isEqualTo(product.cells().get(0));
        assertThat(product.figure()).isEqualTo(new Figure.Key("g04", "1", "g04.amount"));
        assertThat(product.actual()).isEqualByComparingTo("2050000");
        assertThat(product.expected()).isEqualByComparingTo("2500000");
        assertThat(product.imbalance()).isEqualByComparingTo("-450000");
        assertThat(product.cause()).isEqualTo(Mechanism.TRANSPOSED);
        assertThat(product.suggestion().line())
                .isEqualTo("SUGGEST: " + product.place().label() + "=2500000");
    }

    @Test
    void a_price_a_thousand_times_too_small_is_found_because_the_sum_with_appendix_02_holds() {
        Report report = Report.good().put("g04", "1", "g04.unit_value", Report.reading("250"));
        Finding product = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V33"))
                .findFirst()
                .orElseThrow();
        assertThat(product.cause()).isEqualTo(Mechanism.UNIT_1000);
        assertThat(product.suggestion().line()).startsWith("SUGGEST: ").endsWith("=250000");
        assertThat(product.suggestion()
                        .answers()
                        .get(0)
                        .changes()
                        .get(0)
                        .place()
                        .cell())
                .isEqualTo(Report.cell("g04.unit_value", 1));
    }

    @Test
    void appendix_02_that_misses_a_digit_is_held_back_and_corrected_by_the_gift_rounds() {
        Report report = Report.good().with("p02.gift_amount", "400000");
        Finding sum = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V34"))
                .findFirst()
                .orElseThrow();
        assertThat(sum.figure()).isEqualTo(new Figure.Key("p02", "", "p02.gift_amount"));
        assertThat(sum.cause()).isEqualTo(Mechanism.ZERO_MISSING);
        assertThat(sum.suggestion().line()).isEqualTo("SUGGEST: p02!B4=4000000");
        assertThat(check(report).heldBack()).containsExactly(new Figure.Key("p02", "", "p02.gift_amount"));
    }

    @Test
    void a_sum_that_its_figure_equals_or_misses_by_other_digits_has_its_digits_in_order() {
        assertThat(check(Report.good()).passed()).contains(new PassedCheck("V25", 1));
        assertThat(check(Report.good().with("p02.gift_amount", "400000")).passed())
                .contains(new PassedCheck("V25", 1));
    }

    @Test
    void permuted_digits_are_told_beside_the_sum_that_they_break_and_take_nothing_from_it() {
        Report report = Report.good().children("10", "5").with("p02.gift_children", "51");
        Finding sum = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V35") && finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(sum.cause()).isEqualTo(Mechanism.TRANSPOSED);
        assertThat(check(report).findings())
                .filteredOn(finding -> finding.rule().equals("V25"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.figure()).isEqualTo(sum.figure());
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
        assertThat(lines(report)).noneMatch(line -> line.contains("V24"));
    }

    @ParameterizedTest
    @CsvSource({"4390000, 4930000, true", "15, 51, true", "15, 15, false", "400000, 4000000, false", "12.0, 21, true"})
    void two_numbers_are_permuted_where_they_have_the_same_digits_and_differ(
            BigDecimal a, BigDecimal b, boolean permuted) {
        assertThat(SlipRules.arePermuted(a, b)).isEqualTo(permuted);
    }

    @Test
    void an_amount_in_thousands_is_a_question_of_scale_too() {
        assertThat(lines(Report.good().with("p02.gift_amount", "4000")))
                .contains("ERROR V34 p02!B4", "WARNING V24 p02!B4", "WARNING V27 p02!B4");
        assertThat(lines(Report.good().with("p02.gift_amount", "400000"))).noneMatch(line -> line.contains("V24"));
    }

    @Test
    void a_witness_that_repeats_itself_is_quoted_once() {
        Report report = Report.good()
                .witness(Witness.Kind.YEAR, Witness.Source.SHEET, "2022")
                .witness(Witness.Kind.YEAR, Witness.Source.SHEET, "2022")
                .witness(Witness.Kind.YEAR, Witness.Source.FILE_NAME, "2022");
        assertThat((List<?>) only(report).message().arguments().get("cells")).hasSize(2);
    }

    @Test
    void a_forgotten_gift_round_points_at_the_cells_and_proposes_no_number() {
        Report report = Report.good().with("p02.gift_amount", "5100000");
        Finding sum = only(report);
        assertThat(sum.rule()).isEqualTo("V34");
        assertThat(sum.suggestion().kind()).isEqualTo(Suggestion.Kind.POINT);
        assertThat(sum.cause()).isNull();
    }

    @Test
    void children_of_the_rounds_must_add_up_only_where_their_column_is_there() {
        assertThat(lines(Report.good().children("10", "5"))).isEmpty();
        Report wrong = Report.good().children("10", "6");
        assertThat(lines(wrong)).containsExactly("ERROR V35 p02!A4");
        assertThat(lines(Report.good().with("p02.gift_children", "16"))).containsExactly("WARNING V35 p02!A4");
        assertThat(lines(Report.good().with("p02.gift_children", "14"))).isEmpty();
    }

    @Test
    void gifts_of_upper_levels_of_which_one_cannot_be_read_are_at_least_the_others() {
        Report report = Report.good()
                .gifts("Phòng Lao động - Thương binh và Xã hội", "2", "300000", "600000")
                .gifts("Huyện đoàn Đức Cơ", "2", "", "");
        Finding finding = Report.check(report).findings().stream()
                .filter(each -> each.rule().equals("V36"))
                .findFirst()
                .orElseThrow();
        assertThat(new Renderer(Language.VI, Report.FORM.messages(Language.VI)).render(finding.message()))
                .startsWith("4 suất quà, ít nhất 600.000 đồng do cấp huyện tặng");
    }

    @Test
    void gifts_of_upper_levels_are_one_question_a_level() {
        Report report = Report.good()
                .with("p02.gift_amount", "5200000")
                .with("p02.gift_children", "19")
                .gifts("Phòng Lao động - Thương binh và Xã hội", "2", "300000", "600000")
                .gifts("Huyện đoàn Đức Cơ", "2", "300000", "600000");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V36");
        assertThat(finding.message().arguments())
                .containsEntry("gifts", BigDecimal.valueOf(4))
                .containsEntry("amount", BigDecimal.valueOf(1200000))
                .containsEntry("level", Message.of("level.district.inside"));
        assertThat(new Renderer(Language.VI, Report.FORM.messages(Language.VI)).render(finding.message()))
                .startsWith("4 suất quà, 1.200.000 đồng do cấp huyện tặng (Phòng");
    }

    @ParameterizedTest
    @CsvSource({
        "Phòng LĐTBXH huyện, district",
        "'Đoàn thanh niên xã Ia Lang, huyện Đức Cơ', commune",
        "Tỉnh đoàn Gia Lai, province",
        "Sở Lao động - Thương binh và Xã hội, province",
        "Ủy ban nhân dân xã, commune",
        "Đội 8 Công ty 75, social",
        "Hợp tác xã nông nghiệp, social",
        "Bà Nguyễn Thị B, ",
        "Hội Chữ thập đỏ và công tác xã hội, "
    })
    void the_level_of_a_giver_is_its_leftmost_word_of_a_level(String giver, String level) {
        assertThat(new FunderLevels(Report.FORM).of(giver).orElse(null)).isEqualTo(level);
    }

    @Test
    void a_stated_total_is_compared_and_never_held() {
        Report right = Report.good().total("g04", "g04.amount", "4000000", "1", "2");
        assertThat(check(right).findings()).isEmpty();
        assertThat(check(right).passed()).contains(new PassedCheck("V38", 1));
        Report wrong = Report.good().total("g04", "g04.amount", "4500000", "1", "2");
        Finding finding = only(wrong);
        assertThat(finding.rule()).isEqualTo("V38");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.imbalance()).isEqualByComparingTo("500000");
        assertThat(finding.suggestion().line()).endsWith("=4000000");
        assertThat(check(wrong).heldBack()).isEmpty();
        Report doubled = Report.good().total("g04", "g04.amount", "8000000", "1", "2");
        assertThat(only(doubled).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_file_that_does_not_open_or_holds_no_table_is_refused_with_one_line() {
        assertThat(lines(Report.good().refused(WHY))).containsExactly("FATAL V39 ");
        Report empty = Report.good()
                .without("p01")
                .without("p02")
                .without("p03")
                .without("g04")
                .of(null);
        assertThat(lines(empty)).containsExactly("FATAL V40 ");
    }

    @Test
    void a_table_that_stands_twice_refuses_and_a_hidden_column_is_a_note() {
        assertThat(lines(Report.good().twice(WHY))).containsExactly("FATAL V41 ");
        assertThat(lines(Report.good().hidden(WHY))).containsExactly("INFO V42 ");
        assertThat(check(Report.good().hidden(WHY)).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void an_empty_template_is_one_blank_finding_for_all_cells() {
        Report report = new Report()
                .table("p01", "commune", "", "", "", "", "", "")
                .table("p02", "", "", "", "", "", "", "")
                .table("p03", "", "", "", "", "");
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V11");
        assertThat(finding.cells()).hasSize(16);
        assertThat(check(report).heldBack()).hasSize(16);
        assertThat(check(report).status()).isEqualTo(Status.NEEDS_CORRECTION);
    }

    @Test
    void one_cause_in_a_column_of_a_list_is_one_finding_that_holds_every_cell() {
        Report report = Report.good().without("g04");
        for (int i = 0; i < 20; i++) report.gifts("Nhà hảo tâm", "3", "250", "750");
        List<Finding> small = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V23"))
                .toList();
        assertThat(small).hasSize(2);
        assertThat(small).allSatisfy(finding -> assertThat(finding.cells()).hasSize(20));
    }

    @Test
    void shifted_columns_are_one_finding() {
        Report report = Report.good()
                .with("p02.gift_children", Report.doubtful(Verdict.UNIT_MISMATCH, "4.000.000đ"))
                .with("p02.gift_amount", Report.doubtful(Verdict.UNIT_MISMATCH, "2 trẻ"))
                .with("p02.scholarship_children", Report.doubtful(Verdict.UNIT_MISMATCH, "2.000.000đ"));
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V15");
        assertThat(finding.cause()).isEqualTo(Mechanism.SHIFTED);
        assertThat(check(report).heldBack()).hasSize(3);
    }

    @Test
    void an_ambiguous_cell_counts_when_its_row_allows_only_one_reading() {
        Report report = Report.good()
                .put(
                        "g04",
                        "1",
                        "g04.unit_value",
                        Report.doubtful(Verdict.AMBIGUOUS, "250", "250000", "250", "250000000"));
        Checked checked = check(report);
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V10");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message().key()).isEqualTo("V10.settled");
        assertThat(finding.cells()).hasSize(3);
        Figure figure = checked.submission()
                .table("g04")
                .orElseThrow()
                .find("1", "g04.unit_value")
                .orElseThrow();
        assertThat(figure.value()).hasValue(BigDecimal.valueOf(250000));
        assertThat(checked.counts(figure)).isTrue();
        assertThat(checked.passed()).contains(new PassedCheck("V33", 2));
    }

    @Test
    void an_ambiguous_row_that_several_readings_fit_stays_a_question() {
        Report report = Report.good()
                .put("g04", "1", "g04.unit_value", Report.doubtful(Verdict.AMBIGUOUS, "250", "250000", "250"))
                .put("g04", "1", "g04.amount", Report.doubtful(Verdict.AMBIGUOUS, "2.500", "2500000", "2500"));
        Checked checked = check(report);
        assertThat(checked.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsOnly(org.assertj.core.api.Assertions.tuple("V10", Severity.ERROR));
        assertThat(checked.heldBack()).hasSize(2);
    }

    @Test
    void a_blank_amount_is_proposed_from_its_line() {
        Report report = Report.good().put("g04", "1", "g04.amount", Report.reading(""));
        Finding finding = only(report);
        assertThat(finding.rule()).isEqualTo("V11");
        assertThat(finding.cause()).isEqualTo(Mechanism.MISSING);
        assertThat(finding.suggestion().line()).endsWith("=2500000");
    }

    @Test
    void a_line_with_nothing_but_its_number_is_no_line() {
        Report report = Report.good();
        for (String element : List.of("g04.gift_count", "g04.unit_value", "g04.amount"))
            report.put("g04", "3", element, Report.reading(""));
        assertThat(lines(report)).isEmpty();
    }

    @Test
    void the_same_submission_gives_the_same_answer_in_the_same_order() {
        Report report = Report.iaLang().with("p02.gift_amount", "400000").with("p03.participation_activities", "0");
        assertThat(check(report).findings()).isEqualTo(check(report).findings());
        assertThat(check(report).passed()).isEqualTo(check(report).passed());
        assertThat(check(report).findings()).extracting(Finding::severity).isSorted();
    }

    @Test
    void a_list_shifted_by_a_column_is_one_finding_over_all_its_columns() {
        Report report = Report.good();
        for (int line = 1; line <= 3; line++) {
            report.put("g04", "" + line, "g04.gift_count", Report.doubtful(Verdict.UNIT_MISMATCH, "250.000đ"));
            report.put("g04", "" + line, "g04.unit_value", Report.doubtful(Verdict.UNIT_MISMATCH, "10 suất"));
        }
        List<Finding> shifted = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V15"))
                .toList();
        assertThat(shifted).hasSize(1);
        assertThat(shifted.get(0).message().arguments()).containsEntry("count", 6);
        assertThat(shifted.get(0).cells()).hasSize(6);
    }

    @Test
    void amounts_of_a_file_that_are_all_too_small_are_one_question_with_a_count() {
        Report report = Report.good()
                .without("g04")
                .with("p01.fund_state", "4930")
                .with("p01.fund_mobilised", "2500")
                .with("p02.gift_amount", "4000")
                .with("p02.scholarship_amount", "2000");
        List<Finding> small = check(report).findings().stream()
                .filter(finding -> finding.rule().equals("V23"))
                .toList();
        assertThat(small).hasSize(1);
        assertThat(small.get(0).message().arguments()).containsEntry("count", 4);
    }
}
