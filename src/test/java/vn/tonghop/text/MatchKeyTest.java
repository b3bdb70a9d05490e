package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one name have one key; two names have two (domain note, section 4.1). */
class MatchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "hoà,hòa",
        "khoẻ,khỏe",
        "Uỷ ban,Ủy ban",
        "thuỷ lợi,THỦY LỢI",
        "tuỳ,tùy",
        "Hoá,Hóa",
        "Khánh Hoạ,Khánh Họa",
        "đƣợc,được",
        "Ðức Cơ,Đức Cơ",
        "Đắk R’La,Đắk R'La",
        "IA LANG,ia lang",
        "'Xã  Đại Ân  2 ',Xã Đại Ân 2"
    })
    void tone_key_is_one_for_spellings_of_one_name(String one, String other) {
        assertThat(MatchKey.tone(one)).isEqualTo(MatchKey.tone(other));
        assertThat(MatchKey.tone(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(MatchKey.tone(other));
    }

    @ParameterizedTest
    @CsvSource({"Ia Dơk,Ia Dom", "Mỹ,Mĩ", "Ia Krêl,Ia Krel", "Tân,Tấn", "R'La,RLa", "lý,lí", "hòa,họa", "đ,d"})
    void tone_key_keeps_names_apart(String one, String other) {
        assertThat(MatchKey.tone(one)).isNotEqualTo(MatchKey.tone(other));
    }

    @ParameterizedTest
    @CsvSource({
        "kỹ năng,kĩ năng",
        "tỷ,tỉ",
        "nghìn đồng,ngàn đồng",
        "bảy,bẩy",
        "quý,quí",
        "'Tặng quà:',tặng quà",
        "'Khám bệnh,chữa bệnh','Khám bệnh, chữa bệnh'",
        "Hoạt động/vui chơi,hoạt động - vui chơi",
        "'1.000 đồng',1000 đồng",
        "'(Số trẻ em)',số trẻ em",
        "Lý do,Lí do"
    })
    void loose_key_is_one_for_spellings_of_one_word(String one, String other) {
        assertThat(MatchKey.loose(one)).isEqualTo(MatchKey.loose(other));
    }

    @ParameterizedTest
    @CsvSource({"tay,tai", "thúy,thúi", "máy,mái", "cấp xã,cấp xa", "1.2,12", "tân,tần"})
    void loose_key_keeps_words_apart(String one, String other) {
        assertThat(MatchKey.loose(one)).isNotEqualTo(MatchKey.loose(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Số điểm phát động,so diem phat dong",
        "Đức Cơ,duc co",
        "Đắk R'La,dak rla",
        "PHỤ LỤC  01.,phu luc 01",
        "Tr'Hy,trhy",
        "ƯỚC TÍNH,uoc tinh",
        "Ngọk Réo,ngok reo"
    })
    void plain_key_has_no_marks(String text, String key) {
        assertThat(MatchKey.plain(text)).isEqualTo(key);
        assertThat(MatchKey.plain(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(key);
    }

    @Test
    void the_tone_mark_stands_at_the_end_of_its_syllable() {
        assertThat(MatchKey.tone("Hoà bình")).isEqualTo("hoa\u0300 binh\u0300");
        assertThat(MatchKey.tone("Tiếng,việt")).isEqualTo("tiêng\u0301,viêt\u0323");
    }

    @Test
    void exact_key_makes_blanks_and_apostrophes_one() {
        assertThat(MatchKey.exact(" Xã\u00A0Bình\u200B  Khánh\n")).isEqualTo("Xã Bình Khánh");
        assertThat(MatchKey.exact("Ch\u2019ơm")).isEqualTo("Ch'ơm");
        assertThat(MatchKey.exact("")).isEmpty();
        assertThat(MatchKey.exact("\u00A0")).isEmpty();
    }

    @Test
    void a_key_of_a_key_is_that_key_and_stronger_keys_imply_weaker_ones() {
        assumeTrue(Files.exists(Table.SHARED.resolve("units-2023.csv")));
        Map<String, String> plainOf = new HashMap<>();
        Map<String, String> looseOf = new HashMap<>();
        Set<String> exact = new HashSet<>();
        for (Table.Row row : Table.shared("units-2023.csv", ",")) {
            String name = row.get("commune_name");
            String tone = MatchKey.tone(name);
            assertThat(MatchKey.exact(MatchKey.exact(name))).isEqualTo(MatchKey.exact(name));
            assertThat(MatchKey.plain(MatchKey.plain(name))).isEqualTo(MatchKey.plain(name));
            assertThat(plainOf.merge(tone, MatchKey.plain(name), (a, b) -> a.equals(b) ? a : "two"))
                    .isNotEqualTo("two");
            assertThat(looseOf.merge(tone, MatchKey.loose(name), (a, b) -> a.equals(b) ? a : "two"))
                    .isNotEqualTo("two");
            exact.add(MatchKey.exact(name));
        }
        assertThat(plainOf.size()).isLessThanOrEqualTo(exact.size());
        assertThat(plainOf.size()).isGreaterThan(7_000);
    }
}
