package vn.tonghop.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Effort;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Status;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Witness;

/** A template comes back: it is known at once, its figures are what was typed, and it said itself what the program finds. */
class RoundTripTest {

    static Stream<Campaign> campaigns() {
        return Stream.of(Campaign.THDTE, Campaign.SECOND);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void what_was_typed_is_read_for_the_unit_whatever_the_file_is_called(Campaign campaign) {
        for (OrgUnit unit : campaign.reporting())
            for (Language language : Language.values()) {
                Map<String, Object> typed = campaign.sound(new Random(Long.parseLong(unit.code())));
                Filled filled = Filled.of(campaign.template(unit, language), campaign, typed);
                Checked checked = campaign.check("Book1.xlsx", filled.bytes());
                assertThat(checked.submission().unit()).isEqualTo(unit);
                assertThat(Campaign.figures(checked)).isEqualTo(expected(campaign, typed));
                assertThat(checked.findings())
                        .as("%s: nothing but what the figures themselves ask", language)
                        .allSatisfy(finding -> assertThat(finding.figure())
                                .as(finding.toString())
                                .isNotNull());
                assertThat(checked.submission().notes()).isEmpty();
            }
    }

    /** The numbers that were typed, and what the computed columns make of them. */
    private static Map<String, Object> expected(Campaign campaign, Map<String, Object> typed) {
        Map<String, Object> expected = new TreeMap<>();
        typed.forEach((key, value) -> {
            if (!(value instanceof Long)) return;
            expected.put(key, value);
            if (key.endsWith("g04.gift_count")) {
                String line = key.substring(0, key.indexOf(' '));
                expected.put(line + " g04.amount", (Long) value * (Long) typed.get(line + " g04.unit_value"));
            }
        });
        return expected;
    }

    @Test
    void the_mark_and_the_code_in_the_sheets_are_witnesses_to_the_unit_and_the_year() {
        OrgUnit unit = Campaign.THDTE.reporting().get(1);
        Checked checked = Campaign.THDTE.check("Book1.xlsx", Campaign.THDTE.template(unit, Language.VI));
        assertThat(checked.submission().witnesses(Witness.Kind.UNIT))
                .allSatisfy(witness -> assertThat(witness.value()).isEqualTo("23875"))
                .extracting(Witness::source)
                .contains(Witness.Source.TEMPLATE_MARK, Witness.Source.SHEET);
        assertThat(checked.submission().witnesses(Witness.Kind.YEAR))
                .extracting(Witness::source)
                .contains(Witness.Source.TEMPLATE_MARK);
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void a_blank_one_has_no_figure_and_asks_for_all_of_them_at_once(Campaign campaign) {
        for (OrgUnit unit : campaign.reporting()) {
            Checked checked = campaign.check("Book1.xlsx", campaign.template(unit, Language.VI));
            assertThat(checked.status()).isEqualTo(Status.NEEDS_CORRECTION);
            assertThat(Campaign.figures(checked)).isEmpty();
            assertThat(checked.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("V11");
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void the_sheet_and_the_program_find_the_same(Campaign campaign) {
        Set<String> rules = new TreeSet<>();
        for (long seed = 1; seed <= Effort.times(6); seed++) {
            Random random = new Random(seed);
            List<OrgUnit> units = campaign.reporting();
            OrgUnit unit = units.get(random.nextInt(units.size()));
            Map<String, Object> values = campaign.spoilt(campaign.sound(random), random);
            Filled filled = campaign.filled(unit, values);
            rules.addAll(agree(campaign, filled, "seed " + seed + ": " + values));
        }
        assertThat(rules).as("rules that were seen to fail").hasSizeGreaterThan(campaign == Campaign.SECOND ? 1 : 5);
    }

    /** Gives the rules that both found. */
    private static Set<String> agree(Campaign campaign, Filled filled, String what) {
        Checked checked = campaign.check("Book1.xlsx", filled.bytes());
        try (XSSFWorkbook book = filled.open()) {
            return Verdict.agree(campaign, checked, book, what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_rule_of_figures_is_seen_to_fail_and_to_hold_where_its_examples_say() {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> sound = Campaign.THDTE.sound(new Random(7));
        sound.forEach(values::put);
        values.put("commune p01.launch_children", 700L);
        values.remove("commune p01.launch_points");
        values.put("p02.health_amount", 4_000_000L);
        values.put("p02.health_children", 0L);
        values.put("p02.scholarship_amount", 450_001_000L);
        values.put("p02.scholarship_children", 45L);
        values.put("p03.recreation_activities", 0L);
        values.put("p03.recreation_children", 700L);
        values.put("commune p01.fund_state", 30_000_000_000L);
        values.put("commune p01.fund_mobilised", 4_930L);
        values.put("p03.participation_children", 7_000L);
        Filled filled = Campaign.THDTE.filled(Campaign.THDTE.reporting().get(1), values);
        assertThat(agree(Campaign.THDTE, filled, "planted"))
                .contains("V17", "V21", "V22", "V23", "V26", "V27", "V29", "V34", "V35");
    }

    @Test
    void what_is_no_whole_number_is_told_in_the_sheet_too() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>(Campaign.THDTE.sound(new Random(3)));
        values.put("commune p01.launch_points", "ba điểm");
        values.put("p02.gift_children", 12.5);
        values.put("p02.health_children", -3L);
        Filled filled = Campaign.THDTE.filled(Campaign.THDTE.reporting().get(1), values);
        try (XSSFWorkbook book = filled.open()) {
            assertThat(Verdict.words(book))
                    .filteredOn(word -> word.startsWith("cần xem lại: Ô ") && word.contains("đề nghị ghi số nguyên"))
                    .hasSize(3);
        }
    }
}
