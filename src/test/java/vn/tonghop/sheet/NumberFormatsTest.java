package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.grid.CellStyle.Shows;

class NumberFormatsTest {

    @ParameterizedTest(name = "{0} shows a {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General                          | NUMBER
                    #,##0                            | NUMBER
                    #,##0 "đồng mỗi suất"            | NUMBER
                    #,##0\\ \\s\\u\\ấ\\t             | NUMBER
                    _-* #,##0_-;-* #,##0_-           | NUMBER
                    [Red]-0;[Magenta]0               | NUMBER
                    [>=1000]#,##0;0                  | NUMBER
                    [$-42A]0                         | NUMBER
                    0.00E+00                         | NUMBER
                    General;-General                 | NUMBER
                    0.0%                             | PERCENT
                    0"%"                             | NUMBER
                    dd/mm/yyyy                       | DATE
                    [$-42A]dd mmmm yyyy              | DATE
                    [h]:mm                           | DATE
                    mm:ss.0                          | DATE
                    yyyy\\-mm\\-dd;@                 | DATE
                    @                                | TEXT
                    0;0;0;@                          | NUMBER
                    """)
    void a_format_code_says_what_it_makes_of_a_number(String code, Shows shows) {
        assertThat(NumberFormats.shows(code)).isEqualTo(shows);
    }

    @ParameterizedTest(name = "format {0} is {1}")
    @CsvSource({"0,General", "1,0", "14,m/d/yy", "22,m/d/yy h:mm", "30,m/d/yy", "49,@", "163,General", "-1,General"})
    void a_format_known_by_number_alone_has_its_code(int id, String code) {
        assertThat(NumberFormats.builtIn(id)).isEqualTo(code);
    }
}
