package vn.tonghop.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.orgunit.OrgUnit;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "ubnd.ialang@ducco.example, ubnd.ialang@ducco.example",
        "'  ubnd.ialang@ducco.example ', ubnd.ialang@ducco.example",
        "UBND+le@Ducco.Example, UBND+le@ducco.example",
        "ubnd@đứccơ.example, ubnd@xn--cc-pma29cf58i.example",
        "ubnd@xn--cc-pma29cf58i.example, ubnd@xn--cc-pma29cf58i.example",
        "a@gialai.gov.vn, a@gialai.gov.vn"
    })
    void one_address_is_sent_to_and_a_domain_in_other_letters_is_puny_coded(String raw, String ascii) {
        assertThat(Address.parse(raw)).isEqualTo(new Address(ascii, null));
    }

    @Test
    void no_address_is_no_problem() {
        assertThat(Address.parse("  ")).isEqualTo(new Address("", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\nBcc: c@d.example",
                "a@b.example\r\n",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\u2028c",
                "a\u0085@b.example",
                "a\u202e@b.example",
                "a@b\u0000.example"
            })
    void a_line_break_or_a_hidden_character_is_never_part_of_an_address(String raw) {
        Address address = Address.parse(raw);
        if (raw.strip().equals("a@b.example")) assertThat(address.ascii()).isEqualTo("a@b.example");
        else assertThat(address).isEqualTo(new Address("", "delivery.address.lineBreak"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example; c@d.example",
                "a@b.example, c@d.example",
                "a@b.example c@d.example",
                "a@b@c.example"
            })
    void of_two_addresses_none_is_taken(String raw) {
        assertThat(Address.parse(raw)).isEqualTo(new Address("", "delivery.address.several"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ủy.ban@ducco.example", "ubnd\u760d\u760a@ducco.example"})
    void accented_letters_before_the_at_are_asked_about(String raw) {
        assertThat(Address.parse(raw)).isEqualTo(new Address("", "delivery.address.local"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ubnd",
                "ubnd@",
                "@ducco.example",
                "ubnd@ducco",
                "UBND xã <ubnd@ducco.example>",
                "ubnd@-x.example",
                "ubnd@[127.0.0.1]",
                "a..b@ducco.example",
                "\"a b\"@ducco.example",
                "a@b.example>",
                "ubnd@ducco.example RCPT"
            })
    void what_is_no_plain_address_is_asked_about(String raw) {
        assertThat(Address.parse(raw)).isEqualTo(new Address("", "delivery.address.shape"));
    }

    @Test
    void the_roster_is_asked_about_addresses_and_about_names_that_look_like_headers() {
        List<OrgUnit> units = Office.roster(Map.of(
                        "23875", "a@b.example; c@d.example",
                        "name 23878", "Xã Ia Kriêng\r\nBcc: ai@do.example",
                        "name 23881", "Xã Ia Pnôn"))
                .list();
        assertThat(AddressBook.notices(units))
                .extracting(notice -> notice.message().key())
                .containsExactly("delivery.address.several", "delivery.unitName");
        assertThat(AddressBook.notices(units).get(1).message().arguments())
                .containsEntry("text", "Xã Ia Kriêng Bcc: ai@do.example");
    }
}
