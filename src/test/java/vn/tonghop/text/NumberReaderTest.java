package vn.tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.CellKind;
import vn.tonghop.grid.CellStyle;

/** What people type beyond the table of the domain note, and how cells of other kinds are read. */
class NumberReaderTest {

    private static final Set<String> LABELS =
            Stream.of("Cấp tỉnh", "Cấp huyện", "Cấp xã").map(MatchKey::loose).collect(Collectors.toSet());

    private final NumberReader reader = new NumberReader();

    @ParameterizedTest(name = "{0} «{1}» under {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            money    | 4.930                                  | NONE  | AMBIGUOUS 4930000/4930
            money    | 4,930                                  | NONE  | AMBIGUOUS 4930000/4930
            money    | 250.000                                | NONE  | AMBIGUOUS 250000/250000000
            money    | 250.000,00                             | NONE  | OK 250000
            money    | 25,00                                  | NONE  | AMBIGUOUS 25/25000
            children | 25.00                                  | NONE  | AMBIGUOUS 25/25000
            children | 15,0                                   | NONE  | OK 15 review
            money    | 2 triệu rưỡi                           | NONE  | OK 2500000 review
            money    | 2tr5                                   | NONE  | OK 2500000 review
            money    | 4tr930                                 | NONE  | OK 4930000 review
            money    | 1 tỷ 200 triệu                         | NONE  | OK 1200000000
            money    | 2,500 nghìn                            | NONE  | AMBIGUOUS 2500000/2500
            money    | 2.500 tr.đ                             | NONE  | AMBIGUOUS 2500000000/2500000
            money    | 0,930 triệu                            | NONE  | OK 930000
            money    | 17.453231 triệu                        | NONE  | OK 17453231 review
            money    | 15 suất x 200.000đ = 3.000.000đ        | NONE  | EXPR 3000000
            money    | 2.000.000 + 500.000                    | NONE  | EXPR 2500000
            money    | 10 x 250                               | NGHIN | EXPR 2500000
            money    | 10 suất, mỗi suất 250.000đ             | NONE  | INVALID
            money    | 2-3 triệu                              | NONE  | RANGE 2000000/3000000
            money    | 2.500.000 2.500.000                    | NONE  | INVALID
            money    | 2;500;000                              | NONE  | INVALID
            money    | - đ                                    | NONE  | ZERO 0
            money    | hai triệu năm trăm đồng                | NONE  | AMBIGUOUS 2500000/2000500
            money    | năm trăm                               | NONE  | AMBIGUOUS 500/500000/500000000
            money    | hai trăm                               | NGHIN | OK 200000
            money    | hai triệu đồng                         | NGHIN | UNIT_CONFLICT 2000000
            money    | 4,93 triệu                             | NGHIN | UNIT_CONFLICT 4930000
            money    | 4.930 nghìn                            | NGHIN | OK 4930000
            money    | 4.930 (nghìn đồng)                     | NONE  | OK 4930000
            money    | Hai triệu đồng (2.000.000đ)            | NONE  | OK 2000000
            money    | 4.930.000đ, bằng chữ: bốn triệu đồng   | NONE  | WORDS_MISMATCH 4930000/4000000
            money    | 2.500.000d (bang chu: hai trieu dong)  | NONE  | WORDS_MISMATCH 2500000/2000000
            money    | Bay trieu nam tram nghin dong          | NONE  | OK 7500000
            money    | 4.930.000đ (chưa chi)                  | NONE  | OK 4930000 review
            money    | 2.500.000®                             | NONE  | OK 2500000
            money    | 100.000.000.000.000.000                | NONE  | OVERFLOW
            money    | hơn 4.930                              | NONE  | AMBIGUOUS 4930000/4930
            money    | … đồng                                 | NONE  | BLANK
            children | 7OO                                    | NONE  | INVALID 700
            children | l5 em                                  | NONE  | INVALID 15
            children | O                                      | NONE  | INVALID 0
            children | 5-7                                    | NONE  | RANGE 5/7
            children | 1/6                                    | NONE  | AMBIGUOUS 1/6
            children | 1/6/2023                               | NONE  | DATE_LIKE
            children | 29.6.2023                              | NONE  | DATE_LIKE
            children | 7-May                                  | NONE  | DATE_LIKE
            children | ngày 1/6                               | NONE  | DATE_LIKE
            children | 700 (350)                              | NONE  | AMBIGUOUS 700/350
            children | 700 (trong đó có 350 nữ)               | NONE  | OK 700 review
            children | 700 (trẻ)                              | NONE  | OK 700
            children | khoảng hơn 700                         | NONE  | APPROX 700 review
            children | từ 700 trở lên                         | NONE  | APPROX 700 review
            children | khoang 700                             | NONE  | APPROX 700 review
            children | 700k                                   | NONE  | UNIT_MISMATCH 700000
            children | 2 triệu                                | NONE  | UNIT_MISMATCH 2000000
            children | 20 suất                                | NONE  | UNIT_MISMATCH 20
            children | 1,5 nghìn em                           | NONE  | OK 1500
            children | 700                                    | NGHIN | OK 700
            children | 700 trẻ em và 20 người lớn             | NONE  | INVALID
            children | 0912345678                             | NONE  | INVALID
            children | số 111                                 | NONE  | INVALID
            children | Covid-19                               | NONE  | INVALID
            children | không có số liệu                       | NONE  | MISSING
            children | khong phat sinh                        | NONE  | ZERO 0
            children | N/A                                    | NONE  | MISSING
            children | #N/A                                   | NONE  | ERROR_CELL
            children | âm năm                                 | NONE  | NEGATIVE
            children | hai mươi một em                        | NONE  | INVALID
            children | Hai muoi mot                           | NONE  | OK 21
            children | Tam muoi sau em                        | NONE  | OK 86
            children | Tam                                    | NONE  | INVALID
            children | tam 700                                | NONE  | APPROX 700 review
            children | Nam: 300                               | NONE  | OK 300 review
            points   | Cấp xã:                                | NONE  | BLANK
            points   | Cấp xã: không                          | NONE  | ZERO 0
            points   | Cấp xã -                               | NONE  | BLANK
            points   | Cấp xã - 06                            | NONE  | OK 6 review
            points   | Cấp xã –06                             | NONE  | AMBIGUOUS 6
            points   | Cấp xã (06)                            | NONE  | OK 6 review
            points   | Cấp xã (điểm)                          | NONE  | BLANK
            points   | Cấp xã: …… điểm                        | NONE  | BLANK
            points   | CẤP XÃ: 01                             | NONE  | OK 1
            points   | 1. Cấp xã: 05                          | NONE  | OK 5
            points   | Cấp xã: 01; cấp huyện: 02              | NONE  | INVALID
            any      | 2,5                                    | NONE  | OK 2.5
            """)
    void a_text_reads_as_people_mean_it_or_is_asked_about(String quantity, String text, Scale scale, String answer) {
        Expectation expected =
                new Expectation(Quantity.valueOf(quantity.toUpperCase(Locale.ROOT)), scale, Set.of(), LABELS);
        assertThat(shown(reader.read(text, expected))).isEqualTo(answer);
    }

    @Test
    void two_lines_never_become_one_number() {
        Expectation money = Expectation.of(Quantity.MONEY);
        assertThat(shown(reader.read("10\n500", money))).isEqualTo("INVALID");
        assertThat(shown(reader.read("2.500.\n000", money))).isEqualTo("INVALID");
        assertThat(shown(reader.read("250.000\r\nđồng", money))).isEqualTo("OK 250000");
    }

    @Test
    void the_habit_of_the_file_settles_one_group_and_is_noted() {
        Expectation file = new Expectation(Quantity.MONEY, Scale.NONE, Set.of('.'), Set.of());
        Reading reading = reader.read("250.000", file);
        assertThat(shown(reading)).isEqualTo("OK 250000");
        assertThat(reading.notes()).containsExactly(Note.FILE_SEPARATOR);
        assertThat(Action.of(reading)).isEqualTo(Action.ACCEPT_NOTE);
        assertThat(shown(reader.read("4.930", file))).isEqualTo("OK 4930 review");
        assertThat(shown(reader.read("250,000", file))).startsWith("AMBIGUOUS");
    }

    @Test
    void a_typed_number_under_thousands_is_multiplied_and_says_so() {
        Reading reading = reader.read(
                number(4930, "General", null), Expectation.of(Quantity.MONEY).in(Scale.NGHIN));
        assertThat(shown(reading)).isEqualTo("OK 4930000");
        assertThat(((Reading.Value) reading).origin()).isEqualTo(Origin.SCALED);
    }

    @Test
    void a_formula_with_its_result_counts_and_a_link_to_another_workbook_is_noted() {
        Reading own = reader.read(number(700, "General", "Table1[Số trẻ]+B2"), Expectation.of(Quantity.CHILDREN));
        assertThat(((Reading.Value) own).origin()).isEqualTo(Origin.FORMULA);
        assertThat(own.notes()).isEmpty();
        for (String link : Set.of(
                "[1]PL!A1+1", "'C:\\x\\[PL2022.xlsx]PL 01'!$A$1", "SUM('[PL.xls]A'!B1:B3)", "'file:///x.ods'#$A.B1")) {
            Reading linked = reader.read(number(700, "General", link), Expectation.of(Quantity.CHILDREN));
            assertThat(linked.notes()).as(link).containsExactly(Note.EXTERNAL_LINK);
            assertThat(Action.of(linked)).isEqualTo(Action.ACCEPT_NOTE);
        }
    }

    @Test
    void a_figure_that_nobody_sees_is_asked_about_with_its_value_offered() {
        CellStyle white = new CellStyle("General", CellStyle.Shows.NUMBER, "", false, true);
        Expectation children = Expectation.of(Quantity.CHILDREN);
        Reading typed = reader.read(new Cell(at(), CellKind.NUMBER, 700, "", null, white, null), children);
        Reading blank = reader.read(new Cell(at(), CellKind.BLANK, 0, "", null, white, null), children);
        assertThat(typed)
                .isInstanceOfSatisfying(
                        Reading.Doubtful.class,
                        doubtful ->
                                assertThat(doubtful.candidates()).containsExactly(java.math.BigDecimal.valueOf(700)));
        assertThat(typed.notes()).containsExactly(Note.UNSEEN);
        assertThat(blank).isInstanceOf(Reading.NoValue.class);
    }

    @Test
    void a_crossed_out_figure_never_counts_and_is_offered() {
        CellStyle struck = new CellStyle("General", CellStyle.Shows.NUMBER, "", true);
        Expectation children = Expectation.of(Quantity.CHILDREN);
        Reading typed = reader.read(new Cell(at(), CellKind.NUMBER, 700, "", null, struck, null), children);
        Reading text = reader.read(new Cell(at(), CellKind.TEXT, 0, "700 trẻ", null, struck, null), children);
        Reading blank = reader.read(new Cell(at(), CellKind.BLANK, 0, "", null, struck, null), children);
        assertThat(shown(typed)).isEqualTo("INVALID 700");
        assertThat(typed.notes()).containsExactly(Note.STRUCK_THROUGH);
        assertThat(shown(text)).isEqualTo("INVALID 700");
        assertThat(shown(blank)).isEqualTo("BLANK");
    }

    @Test
    void a_date_is_shown_as_people_see_it() {
        CellStyle date = new CellStyle("d/m", CellStyle.Shows.DATE, "", false);
        Cell cell = new Cell(at(), CellKind.NUMBER, 45078, "", null, date, null);
        Reading reading = reader.read(cell, Expectation.of(Quantity.CHILDREN));
        assertThat(shown(reading)).isEqualTo("DATE_LIKE");
        assertThat(reading.raw()).isEqualTo("1/6/2023");
        assertThat(reader.read(cell, Expectation.of(Quantity.CHILDREN), true).raw())
                .isEqualTo("2/6/2027");
    }

    @Test
    void typed_numbers_that_are_no_count_are_refused() {
        Expectation children = Expectation.of(Quantity.CHILDREN);
        assertThat(shown(reader.read(number(-5, "General", null), children))).isEqualTo("NEGATIVE");
        assertThat(shown(reader.read(number(2.5, "General", null), children))).isEqualTo("FRACTION 2.5/2500");
        assertThat(shown(reader.read(number(2.12345, "General", null), children)))
                .isEqualTo("FRACTION 2.12345");
        assertThat(shown(reader.read(number(Double.NaN, "General", null), children)))
                .isEqualTo("ERROR_CELL");
        assertThat(shown(reader.read(number(1e300, "General", null), children))).isEqualTo("OVERFLOW");
    }

    @Test
    void the_dust_of_arithmetic_is_brushed_off_and_noted() {
        Expectation money = Expectation.of(Quantity.MONEY);
        Reading dusty = reader.read(number(0.1 * 3 * 1e7, "General", "A1*3"), money);
        assertThat(shown(dusty)).isEqualTo("OK 3000000");
        assertThat(shown(reader.read(number(4.93 * 3, "General", null), money.in(Scale.TRIEU))))
                .isEqualTo("OK 14790000");
        assertThat(shown(reader.read(number(4930000.25, "General", null), money)))
                .startsWith("FRACTION 4930000.25");
    }

    private static String shown(Reading reading) {
        if (reading instanceof Reading.Value value)
            return value.verdict() + " " + value.value().toPlainString() + (value.review() ? " review" : "");
        if (!(reading instanceof Reading.Doubtful doubt) || doubt.candidates().isEmpty())
            return reading.verdict().name();
        return doubt.verdict() + " "
                + doubt.candidates().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("/"));
    }

    private static Cell number(double value, String format, @Nullable String formula) {
        CellStyle style = new CellStyle(format, CellStyle.Shows.NUMBER, "", false);
        return new Cell(at(), CellKind.NUMBER, value, "", formula, style, null);
    }

    private static CellAddress at() {
        return new CellAddress(0, 0);
    }

    @Test
    void digits_crossed_out_or_raised_beside_others_are_asked_about_and_nothing_is_offered() {
        CellStyle apart = CellStyle.PLAIN.withDigitsApart();
        Expectation children = Expectation.of(Quantity.CHILDREN);
        Reading footnote = reader.read(new Cell(at(), CellKind.TEXT, 0, "7001", null, apart, null), children);
        assertThat(shown(footnote)).isEqualTo("INVALID");
        Reading blank = reader.read(new Cell(at(), CellKind.TEXT, 0, "…", null, apart, null), children);
        assertThat(shown(blank)).isEqualTo("BLANK");
    }
}
