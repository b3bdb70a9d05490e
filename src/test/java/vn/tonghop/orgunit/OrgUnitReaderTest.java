package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.grid.DrawnGrid.grid;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.message.Language;
import vn.tonghop.message.Renderer;
import vn.tonghop.reading.Samples;

/** The roster: columns by name, codes as text, validity by day (contract). */
class OrgUnitReaderTest {

    private static OrgUnitReader.Result read(String roster) {
        return new OrgUnitReader(Samples.FORM).read(grid(roster), LocalDate.of(2023, 6, 30));
    }

    private static OrgUnits units(String roster) {
        OrgUnitReader.Result result = read(roster);
        assertThat(result).as(result.toString()).isInstanceOf(OrgUnitReader.Result.Roster.class);
        return ((OrgUnitReader.Result.Roster) result).units();
    }

    private static List<String> problems(String roster) {
        Renderer renderer = new Renderer(Language.EN);
        return ((OrgUnitReader.Result.Problems) read(roster))
                .messages().stream().map(renderer::render).toList();
    }

    @Test
    void columns_are_found_by_name_and_unknown_ones_ignored() {
        OrgUnits units = units("""
                | Ghi chú | name | population | code | level | email |
                | x | Huyện Đức Cơ | | 631 | district | |
                | | Xã Ia Lang | 4.468 | 23875 | commune | a@b.vn |
                """);
        OrgUnit unit = units.find("23875").orElseThrow();
        assertThat(unit.population()).isEqualTo(4468);
        assertThat(unit.email()).isEqualTo("a@b.vn");
        assertThat(unit.parent()).isEqualTo("631");
    }

    @Test
    void codes_that_excel_made_numbers_get_their_zeros_back() {
        OrgUnits units = units("""
                | code | name | level | parent |
                | 1 | Thành phố Hà Nội | province | |
                | 1 | Quận Ba Đình | district | 1 |
                | 4 | Phường Trúc Bạch | commune | 1 |
                """);
        assertThat(units.list()).extracting(OrgUnit::code).containsExactly("01", "001", "00004");
        assertThat(units.find("00004").orElseThrow().parent()).isEqualTo("001");
        assertThat(units.find("001").orElseThrow().parent()).isEqualTo("01");
    }

    @Test
    void of_two_validities_the_one_at_the_periods_end_counts() {
        OrgUnits units = units("""
                | code | name | level | valid_from | valid_to |
                | 631 | Huyện Đức Cơ | district | | |
                | 23866 | Xã Ia Din | commune | 2023-04-10 | 30/6/2025 |
                | 23866 | Xã Ia Krêl | commune | 2025-07-01 | |
                """);
        assertThat(units.find("23866").orElseThrow().name()).isEqualTo("Xã Ia Din");
    }

    @Test
    void every_mistake_names_its_cell() {
        assertThat(problems("""
                        | code | name | level | parent | valid_from | valid_to | population |
                        | 631 | Huyện Đức Cơ | district | | | | |
                        | 23866 | Xã Ia Din | commune | 631 | 2023-04-10 | 2025-07-01 | |
                        | 23866 | Xã Ia Krêl | commune | 631 | 2025-07-01 | | nhiều |
                        | 23867 | Xã A | village | | 31/2/2023 | | |
                        | 23868 | Xã B | commune | 999 | 31/2/2023 | | |
                        """))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("A4").contains("A3"),
                        text -> assertThat(text).contains("G4").contains("nhiều"),
                        text -> assertThat(text).contains("C5").contains("village"),
                        text -> assertThat(text).contains("E6").contains("31/2/2023"),
                        text -> assertThat(text).contains("D6").contains("999"));
    }

    @Test
    void a_missing_parent_is_the_only_unit_above_or_asked_for() {
        assertThat(problems("""
                        | code | name | level |
                        | 631 | Huyện Đức Cơ | district |
                        | 632 | Huyện Chư Prông | district |
                        | 23875 | Xã Ia Lang | commune |
                        """)).singleElement().asString().contains("A4");
    }

    @Test
    void without_its_header_it_is_no_roster() {
        assertThat(problems("| a | b |")).hasSize(1);
    }
}
