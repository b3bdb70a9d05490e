package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.reading.Samples;

/** Which unit a name means, by the keys K1 to K4 and never by likeness (domain note, 4.1). */
class OrgUnitsTest {

    private static final OrgUnits UNITS = new OrgUnits(
            List.of(
                    Samples.unit("64", "Tỉnh Gia Lai", "province", ""),
                    Samples.unit("631", "Huyện Đức Cơ", "district", "64"),
                    Samples.unit("632", "Huyện Chư Prông", "district", "64"),
                    Samples.unit("10001", "Xã Ia Dơk", "commune", "631"),
                    Samples.unit("10002", "Xã Ia Dom", "commune", "631"),
                    Samples.unit("10003", "Xã Đức Cơ", "commune", "631"),
                    Samples.unit("10004", "Thị trấn Phú Hòa", "commune", "631"),
                    Samples.unit("10005", "Xã Phú Hòa", "commune", "631"),
                    Samples.unit("10006", "Phường 06", "commune", "632"),
                    Samples.unit("10007", "Xã Tân Lập", "commune", "632"),
                    Samples.unit("10008", "Xã Tân Lạp", "commune", "632"),
                    Samples.unit("10009", "Xã Đắk R'La", "commune", "632"),
                    Samples.unit("10010", "Xã Hòa Bình", "commune", "631"),
                    Samples.unit("10011", "Xã Hòa Bình", "commune", "632")),
            "commune");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Xã Ia Dơk; 10001",
                "xã  IA DƠK ; 10001",
                "Ia Dơk; 10001",
                "ia dok; 10001",
                "UBND xã Ia Dơk; 10001",
                "Uỷ ban nhân dân xã Ia Dom; 10002",
                "Ia Dơn; ''",
                "Xã Đức Cơ; 10003",
                "Huyện Đức Cơ; ''",
                "TT. Phú Hoà; 10004",
                "xã Phú Hoà; 10005",
                "Phú Hòa; 10004 10005",
                "Phường 6; 10006",
                "P. 06; 10006",
                "6; ''",
                "Tân Lạp; 10008",
                "Tan Lap; 10007 10008",
                "Đắk R’La; 10009",
                "Dak R'La; 10009",
                "Cấp xã; ''"
            })
    void a_name_means_the_units_that_the_strongest_key_answers(String name, String codes) {
        assertThat(UNITS.named(name)).extracting(OrgUnit::code).containsExactly(split(codes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PL01 xa Ia Dok 2023; 10001",
                "UBND HUYỆN ĐỨC CƠ; ''",
                "UBND huyện Đức Cơ, xã Đức Cơ; 10003",
                "IaDom_PL; 10002",
                "Báo cáo của UBND xã Ia Dơk và xã Ia Dom; 10001 10002",
                "Phường 6, năm 2023; 10006",
                "PL 6; ''",
                "tan lap; 10007 10008"
            })
    void a_text_mentions_units(String text, String codes) {
        assertThat(UNITS.mentioned(text)).extracting(OrgUnit::code).containsExactly(split(codes));
    }

    @Test
    void units_of_one_name_are_told_apart_by_the_unit_above() {
        assertThat(UNITS.narrowedBy(UNITS.named("Xã Hòa Bình"), "UBND xã Hòa Bình, huyện Chư Prông"))
                .extracting(OrgUnit::code)
                .containsExactly("10011");
        assertThat(UNITS.narrowedBy(UNITS.named("Xã Hòa Bình"), "UBND xã Hòa Bình"))
                .hasSize(2);
    }

    @Test
    void the_units_under_another_are_in_roster_order() {
        assertThat(UNITS.under(UNITS.find("631").orElseThrow(), "commune"))
                .extracting(OrgUnit::code)
                .containsExactly("10001", "10002", "10003", "10004", "10005", "10010");
        assertThat(UNITS.under(UNITS.find("64").orElseThrow(), "district")).hasSize(2);
        assertThat(UNITS.under(UNITS.find("10001").orElseThrow(), "commune")).hasSize(1);
    }

    private static String[] split(String codes) {
        return codes.isEmpty() ? new String[0] : codes.split(" ");
    }
}
