package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers in words (domain note, section 3.6). */
class NumberWordsTest {

    @ParameterizedTest
    @EnumSource(NumberWords.Style.class)
    void what_is_written_reads_back_in_every_style(NumberWords.Style style) {
        Random random = new Random(20230601);
        for (int i = 0; i < 60_000; i++) {
            long number = random.nextLong(i % 2 == 0 ? 1_000_000_000_001L : 1L << random.nextInt(1, 41));
            String words = NumberWords.write(number, style);
            assertThat(NumberWords.parse(words)).as("case %d: %s", i, words).contains(BigInteger.valueOf(number));
        }
    }

    @Test
    void every_number_up_to_ten_thousand_reads_back_and_has_words_of_its_own() {
        Set<String> all = new HashSet<>();
        for (long number = 0; number <= 10_000; number++) {
            String words = NumberWords.write(number);
            assertThat(NumberWords.parse(words)).contains(BigInteger.valueOf(number));
            assertThat(all.add(words)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -5, 1_000_000_000_000L, 1_000_000_000_000_000_000L})
    void the_ends_of_the_range_read_back(long number) {
        assertThat(NumberWords.parse(NumberWords.write(number))).contains(BigInteger.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "10, mười",
        "11, mười một",
        "15, mười lăm",
        "21, hai mươi mốt",
        "24, hai mươi bốn",
        "25, hai mươi lăm",
        "105, một trăm linh năm",
        "111, một trăm mười một",
        "1005, một nghìn không trăm linh năm",
        "2500000, hai triệu năm trăm nghìn",
        "4930000, bốn triệu chín trăm ba mươi nghìn",
        "1000005, một triệu không trăm linh năm",
        "1005000, một triệu không trăm linh năm nghìn",
        "1000000000, một tỷ",
        "1000000000000, một nghìn tỷ"
    })
    void documents_write_it_so(long number, String words) {
        assertThat(NumberWords.write(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "24, hai mươi tư",
        "25, hai mươi nhăm",
        "104, một trăm linh tư",
        "7, bẩy",
        "1000000000, một tỉ",
        "2500000, hai triệu năm trăm ngàn",
        "105, một trăm lẻ năm",
        "1000005, một triệu lẻ năm",
        "1005000, một triệu năm nghìn",
        "2500000, HAI TRIỆU  Năm trăm nghìn",
        "-3, âm ba"
    })
    void other_well_formed_spellings_are_read(long number, String words) {
        assertThat(NumberWords.parse(words)).contains(BigInteger.valueOf(number));
        assertThat(NumberWords.parse(Normalizer.normalize(words, Normalizer.Form.NFD)))
                .contains(BigInteger.valueOf(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mười mốt",
                "mười tư",
                "mười năm",
                "hai nghìn ba triệu",
                "triệu hai",
                "hai năm trăm",
                "hai ba",
                "trăm",
                "mươi",
                "hai mươi một",
                "hai mươi năm",
                "một mươi",
                "hai nghìn ba nghìn",
                "linh năm",
                "không trăm",
                "không không",
                "một triệu hai",
                "hai trăm ba",
                "hai trăm rưỡi",
                "năm chục",
                "hai lăm",
                "âm",
                "âm không",
                "âm âm hai",
                "một tỷ hai tỷ ba",
                "hai triệu đồng",
                "không trăm linh năm",
                "một nghìn không trăm",
                "tỷ",
                "một trăm trăm",
                "hai trăm linh",
                "xyz"
            })
    void ill_formed_and_colloquial_words_are_no_number(String words) {
        assertThat(NumberWords.parse(words)).isEmpty();
    }

    @Test
    void words_with_one_word_missing_or_doubled_never_crash_and_never_say_the_same_number_twice_over() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String[] words =
                    NumberWords.write(random.nextLong(1_000_000_000_000L)).split(" ");
            int at = random.nextInt(words.length);
            words[at] = words[at] + " " + words[at];
            String doubled = String.join(" ", words);
            assertThat(NumberWords.parse(doubled))
                    .as(doubled)
                    .isEqualTo(NumberWords.parse(doubled.toUpperCase(Locale.ROOT)));
        }
    }
}
