package vn.tonghop.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.form.Form;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.sheet.FormFiles;

/** A finding among files stands since the newest file that it needs was taken in, whichever unit's that is. */
class ComparedSinceTest {

    private static final Form FORM = FormFiles.builtIn();
    private static final OrgUnit DISTRICT =
            new OrgUnit("631", "Huyện Đức Cơ", "district", "", null, null, null, null, null, null, "");
    private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
    private static final LocalDate LAST = FIRST.plusDays(9);
    private static final long[] COPIED = {15, 4_000_000, 2, 2_000_000, 30};
    private static final long[] OTHER = {16, 4_800_000, 3, 3_000_000, 40};

    @Test
    void a_copy_is_found_since_the_later_of_both_was_taken_in() {
        assertThat(since("V07", file(1, night(0), COPIED), file(2, night(3), COPIED)))
                .containsExactly(Map.entry("23801", night(3)), Map.entry("23802", night(3)));
        assertThat(since("V07", file(1, night(4), COPIED), file(2, night(3), COPIED)))
                .containsExactly(Map.entry("23801", night(4)), Map.entry("23802", night(4)));
    }

    @Test
    void a_third_unit_with_the_same_figures_makes_the_finding_of_the_others_no_younger() {
        assertThat(since("V07", file(1, night(0), COPIED), file(2, night(3), COPIED), file(3, night(5), COPIED)))
                .containsExactly(
                        Map.entry("23801", night(3)), Map.entry("23802", night(3)), Map.entry("23803", night(5)));
    }

    @Test
    void sent_again_with_the_same_figures_it_stands_as_long_as_before() {
        assertThat(since(
                        "V07",
                        file(1, night(0), COPIED),
                        file(2, night(3), COPIED),
                        again(1, night(5), COPIED),
                        again(2, night(6), COPIED)))
                .containsExactly(Map.entry("23801", night(3)), Map.entry("23802", night(3)));
    }

    @Test
    void a_version_that_brought_the_neighbours_figures_brought_the_finding() {
        assertThat(since("V07", file(1, night(0), OTHER), file(2, night(3), COPIED), again(1, night(5), COPIED)))
                .containsExactly(Map.entry("23801", night(5)), Map.entry("23802", night(5)));
    }

    @Test
    void an_older_version_that_came_late_is_told_since_it_came() {
        assertThat(since("V06", again(1, night(0), COPIED), file(1, night(4), OTHER)))
                .containsExactly(Map.entry("23801", night(4)));
    }

    @Test
    void an_amount_unlike_the_others_is_found_since_enough_of_them_were_taken_in() {
        List<ReadFile> files = new ArrayList<>();
        for (int i = 1; i <= 5; i++) files.add(file(i, night(i), 15, 4_000_000, 0, 0, 0));
        files.add(file(6, night(0), 15, 4_000, 0, 0, 0));
        files.add(file(7, night(8), 15, 4_000_000, 0, 0, 0));
        assertThat(since("V24", files.toArray(ReadFile[]::new))).containsExactly(Map.entry("23806", night(4)));
    }

    @Test
    void what_is_compared_with_last_year_stands_since_the_first_version_that_says_it() {
        Summary lastYear = consolidate(file(1, night(0), COPIED));
        Summary now = new Consolidator(FORM, roster(), DISTRICT)
                .consolidate(
                        MadeVersion.PERIOD,
                        LAST,
                        List.of(file(1, night(1), COPIED), again(1, night(5), COPIED)),
                        List.of(),
                        lastYear);
        assertThat(since("V08", now)).containsExactly(Map.entry("23801", night(1)));
    }

    private static Map<String, LocalDate> since(String rule, ReadFile... files) {
        return since(rule, consolidate(files));
    }

    private static Map<String, LocalDate> since(String rule, Summary summary) {
        Map<String, LocalDate> since = new TreeMap<>();
        for (KnownFinding known : summary.findings())
            if (known.finding().rule().equals(rule)) since.put(known.unit().code(), known.firstSeen());
        return since;
    }

    private static Summary consolidate(ReadFile... files) {
        return new Consolidator(FORM, roster(), DISTRICT)
                .consolidate(MadeVersion.PERIOD, LAST, Arrays.asList(files), List.of());
    }

    private static OrgUnits roster() {
        List<OrgUnit> units = new ArrayList<>(List.of(DISTRICT));
        for (int i = 1; i <= 9; i++) units.add(unit(i));
        return new OrgUnits(units, FORM.reportingLevel());
    }

    private static ReadFile file(int unit, LocalDate night, long... values) {
        return read(new MadeVersion("xã " + unit + ".xlsx").unit(unit(unit)).night(night), values);
    }

    private static ReadFile again(int unit, LocalDate night, long... values) {
        return read(
                new MadeVersion("xã " + unit + " sửa lần 2.xlsx")
                        .unit(unit(unit))
                        .night(night),
                values);
    }

    private static ReadFile read(MadeVersion made, long... values) {
        Version version = made.of(values);
        return new ReadFile(version.arrival(), List.of(version.checked()));
    }

    private static OrgUnit unit(int number) {
        return new OrgUnit("2380" + number, "Xã " + number, "commune", "631", null, null, null, 1_000L, null, null, "");
    }

    private static LocalDate night(int number) {
        return FIRST.plusDays(number);
    }
}
