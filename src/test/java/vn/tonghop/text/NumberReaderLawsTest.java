package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.Effort;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle;

/** What must hold of every figure: there and back, and no slip of a finger becomes another figure unseen. */
class NumberReaderLawsTest {

    private final NumberReader reader = new NumberReader();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 2023})
    void an_amount_reads_back_from_every_accepted_writing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Effort.times(250); i++) {
            long dong = amount(random);
            writings(dong).forEach((text, scale) -> {
                Reading reading =
                        reader.read(text, Expectation.of(Quantity.MONEY).in(scale));
                assertThat(valueOf(reading))
                        .as("%d as «%s» under %s", dong, text, scale)
                        .isEqualTo(dong);
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 2023})
    void a_count_reads_back_from_every_accepted_writing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Effort.times(250); i++) {
            long count = random.nextLong(1L << random.nextInt(1, 22));
            String digits = Long.toString(count);
            List<String> texts = List.of(
                    digits,
                    digits + " trẻ",
                    grouped(count, "."),
                    grouped(count, ",") + " em",
                    grouped(count, " "),
                    (isSkipped(count) ? digits : NumberWords.write(count)) + " học sinh",
                    "Cấp xã: " + digits,
                    count < 100_000 ? "0" + digits : digits,
                    digits + " (UBND xã)");
            for (String text : texts)
                assertThat(valueOf(reader.read(text, Expectation.of(Quantity.CHILDREN))))
                        .as(text)
                        .isEqualTo(count);
            assertThat(valueOf(reader.read(typed(count), Expectation.of(Quantity.CHILDREN))))
                    .isEqualTo(count);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 2023})
    void a_slip_that_breaks_the_grouping_never_becomes_another_figure_unseen(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Effort.times(40); i++) {
            long dong = 1_000_000 + random.nextLong(1L << random.nextInt(21, 40));
            for (String mark : List.of(".", ",", " ")) {
                for (String slip : slips(grouped(dong, mark), mark.charAt(0), random)) {
                    for (String unit : List.of("", "đ", " triệu")) {
                        Reading reading = reader.read(slip + unit, Expectation.of(Quantity.MONEY));
                        assertThat(isUnseenChange(reading, dong, unit))
                                .as("%d as «%s%s»: %s", dong, slip, unit, reading)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 2023})
    void any_text_at_all_gets_a_reading_and_keeps_its_raw_text(long seed) {
        Random random = new Random(seed);
        String alphabet = "0123456789.,-/+x×*=()%đĐoOlk ~≥<>:;'\"\n\u00A0\u00ADtrệiuhnàmCấpãô…#\u0301e";
        for (int i = 0; i < Effort.times(800); i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int k = 0; k < length; k++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            for (Quantity quantity : Quantity.values()) {
                Reading reading = reader.read(text.toString(), Expectation.of(quantity));
                assertThat(reading.raw()).isEqualTo(text.toString());
                if (reading instanceof Reading.Value value)
                    assertThat(value.value().signum()).as(text.toString()).isNotNegative();
            }
        }
    }

    @Test
    void a_money_cell_whose_unit_nobody_names_is_never_read_below_ten_thousand() {
        for (long number = 1; number < 10_000; number += 7) {
            Expectation money = Expectation.of(Quantity.MONEY);
            assertThat(reader.read(Long.toString(number), money).verdict()).isEqualTo(Verdict.AMBIGUOUS);
            assertThat(reader.read(typed(number), money).verdict()).isEqualTo(Verdict.AMBIGUOUS);
        }
    }

    private static boolean isUnseenChange(Reading reading, long dong, String unit) {
        if (!(reading instanceof Reading.Value value) || value.review()) return false;
        BigDecimal meant = BigDecimal.valueOf(dong).multiply(BigDecimal.valueOf(unit.equals(" triệu") ? 1_000_000 : 1));
        return value.value().compareTo(meant) != 0;
    }

    /** Slips of one key that leave a group of other than three, or two marks that differ. */
    private static List<String> slips(String text, char mark, Random random) {
        List<String> slips = new ArrayList<>();
        int firstMark = text.indexOf(mark);
        for (int at = 0; at < text.length(); at++) {
            boolean isMark = text.charAt(at) == mark;
            if (isMark || at > firstMark) slips.add(text.substring(0, at) + text.substring(at + 1));
            if (at > firstMark) slips.add(text.substring(0, at) + random.nextInt(10) + text.substring(at));
            if (!isMark) slips.add(text.substring(0, at) + "O" + text.substring(at + 1));
            if (isMark) slips.add(text.substring(0, at) + (mark == '.' ? ',' : '.') + text.substring(at + 1));
            if (isMark) slips.add(text.substring(0, at) + "1" + text.substring(at + 1));
            if (at > firstMark && !isMark) slips.add(text.substring(0, at) + mark + text.substring(at + 1));
            slips.add(text.substring(0, at) + mark + text.substring(at));
        }
        return slips;
    }

    /** «một triệu hai trăm» may be 1.200.000: words that leave a scale out are asked about. */
    private static boolean isSkipped(long count) {
        return count >= 1_000_000 && count / 1_000 % 1_000 == 0 && count % 1_000 != 0;
    }

    private static Map<String, Scale> writings(long dong) {
        Map<String, Scale> texts = new LinkedHashMap<>();
        String dots = grouped(dong, ".");
        for (String unit :
                List.of("đ", " đ", "Đ", " đồng", " VNĐ", "vnd", "₫", " đồng chẵn", "đ/suất", "đ.", "đ./.", "d"))
            texts.put(dots + unit, Scale.NONE);
        for (String mark : List.of(" ", "\u00A0", "\u202F", ",", "'"))
            texts.put(grouped(dong, mark) + " đồng", Scale.NONE);
        texts.put(Long.toString(dong), Scale.NONE);
        texts.put(dots + ",00", Scale.NONE);
        texts.put(dots, dong >= 1_000_000 ? Scale.NONE : Scale.DONG);
        if (dong % 1_000 == 0) texts.put(NumberWords.write(dong) + " đồng", Scale.NONE);
        texts.put(dots + "đ (bằng chữ: " + NumberWords.write(dong, NumberWords.Style.LE_NGAN) + " đồng)", Scale.NONE);
        if (dong % 1_000 == 0) inThousands(dong / 1_000, texts);
        if (dong % 10_000 == 0 && dong % 1_000_000 != 0) inMillions(dong, texts);
        return texts;
    }

    private static void inThousands(long thousands, Map<String, Scale> texts) {
        texts.put(thousands + " nghìn đồng", Scale.NONE);
        texts.put(grouped(thousands, ".") + " ngàn", Scale.NONE);
        texts.put(thousands + "k", Scale.NONE);
        texts.put(grouped(thousands, "."), Scale.NGHIN);
        texts.put(grouped(thousands, ".") + " nghìn", Scale.NGHIN);
    }

    /** At most two digits after the comma: three could be thousands. */
    private static void inMillions(long dong, Map<String, Scale> texts) {
        String millions =
                BigDecimal.valueOf(dong, 6).stripTrailingZeros().toPlainString().replace('.', ',');
        for (String unit : List.of(" triệu", "tr", " triệu đồng", "trđ")) texts.put(millions + unit, Scale.NONE);
        texts.put(millions, Scale.TRIEU);
    }

    private static long amount(Random random) {
        long step = List.of(1L, 1_000L, 10_000L).get(random.nextInt(3));
        return 10_000 + random.nextLong(1L << random.nextInt(4, 27)) * step;
    }

    private static long valueOf(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value) reading).value().longValueExact();
    }

    private static Cell typed(long number) {
        return new Cell(new CellAddress(0, 0), CellKind.NUMBER, number, "", null, CellStyle.PLAIN, null);
    }

    private static String grouped(long number, String mark) {
        StringBuilder written = new StringBuilder(Long.toString(number));
        for (int at = written.length() - 3; at > 0; at -= 3) written.insert(at, mark);
        return written.toString();
    }

    @Test
    void separators_are_proven_by_two_groups_only() {
        assertThat(NumberReader.provenSeparators("4.930.000đ")).containsExactly('.');
        assertThat(NumberReader.provenSeparators("10 suất x 2,500,000.00")).containsExactly(',');
        assertThat(NumberReader.provenSeparators("2.500.000,50")).containsExactly('.');
        assertThat(Set.of("4.930", "4,930đ", "2.500,000", "2 500 000", "1.2.3", "29.6.2023", "2.5000.000", ""))
                .allSatisfy(
                        text -> assertThat(NumberReader.provenSeparators(text)).isEmpty());
    }

    @Test
    void a_decimal_point_is_what_parts_other_than_three_digits() {
        assertThat(NumberReader.decimalPoints("2.5 triệu")).containsExactly('.');
        assertThat(NumberReader.decimalPoints("2,25")).containsExactly(',');
        assertThat(Set.of("4.930", "2.500.000,50", "700", "1.2.3"))
                .allSatisfy(text -> assertThat(NumberReader.decimalPoints(text)).isEmpty());
    }
}
