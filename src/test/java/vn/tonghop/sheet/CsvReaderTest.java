package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.Grid;

/** CSV and TSV. */
class CsvReaderTest {

    private static final String REPORT = "TT;Số trẻ em;Số tiền\n1;700;4.930.000\n2;15;1,5\n";
    private static final String CELLS = "A1=TT B1=Số trẻ em C1=Số tiền A2=1 B2=700 C2=4.930.000 A3=2 B3=15 C3=1,5";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicode_is_recognised_with_and_without_a_mark(String charset) throws Exception {
        Charset encoding = Charset.forName(charset);
        assertThat(dump(REPORT.getBytes(encoding))).isEqualTo(CELLS);
        assertThat(dump(("\uFEFF" + REPORT).getBytes(encoding))).isEqualTo(CELLS);
        assertThat(read(REPORT.getBytes(encoding)).notes()).isEmpty();
    }

    @Test
    void the_tone_marks_of_windows_1258_tell_it_from_windows_1252() throws Exception {
        byte[] file = "ð\u00ec".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(file).notes()).hasSize(1);
        byte[] vietnamese = HexFormat.of().parseHex("53f4ec" + "3b" + "747265d2" + "3b" + "e2f2");
        assertThat(dump(vietnamese)).isEqualTo("A1=Sô\u0301 B1=tre\u0309 C1=â\u0323");
        assertThat(read(vietnamese).notes())
                .extracting(note -> note.arguments().get("encoding"))
                .containsExactly("windows-1258");
    }

    @Test
    void letters_of_an_old_font_stay_as_they_are_stored_undefined_bytes_too() throws Exception {
        byte[] file = "Phô lôc 01;\u0081\u00ad\u00b5".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(dump(file)).isEqualTo("A1=Phô lôc 01 B1=\u0081\u00ad\u00b5");
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a;b⏎1,5;2,5|A1=a B1=b A2=1,5 B2=2,5",
                "a,b⏎1,2|A1=a B1=b A2=1 B2=2",
                "a→b⏎1,5→2,5|A1=a B1=b A2=1,5 B2=2,5",
                "a;b⏎\"x;y\";\"z,⏎\"\"q\"\"\"|A1=a B1=b A2=x;y B2=z,⏎\"q\"",
                "\"a,1\",\"b;2\"⏎\"c,3\",\"d;4\"|A1=a,1 B1=b;2 A2=c,3 B2=d;4",
                "sep=^⏎a^b;c|A1=a B1=b;c",
                "Vui chơi, giải trí⏎Kinh phí: 22,080⏎Số trẻ: 7|A1=Vui chơi, giải trí A2=Kinh phí: 22,080 A3=Số trẻ: 7",
                "Phụ lục, năm 2023⏎TT;Số trẻ⏎1;700⏎2;15|A1=Phụ lục, năm 2023 A2=TT B2=Số trẻ A3=1 B3=700 A4=2 B4=15",
                "a⏎b c⏎d|A1=a A2=b c A3=d",
                "a;b⏎⏎;c|A1=a B1=b B3=c",
                "a;=1+1;0012⏎x;y;z|A1=a B1==1+1 C1=0012 A2=x B2=y C2=z"
            })
    void the_separator_is_told_from_the_content(String file, String cells) throws Exception {
        String text = file.replace('⏎', '\n').replace('→', '\t');
        String expected = cells.replace('⏎', '\n');
        assertThat(dump(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(dump(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    @Test
    void a_quote_that_never_closes_is_refused_with_what_to_do() {
        byte[] file = "a;b\n\"c;d\n1;2\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Open.reason(file)).isEqualTo("sheet.csv.openQuote");
    }

    @Test
    void a_record_of_millions_of_fields_is_refused_before_memory_is_taken() {
        byte[] file = ("a;b\n" + ";".repeat(8 << 20)).getBytes(StandardCharsets.US_ASCII);
        assertThat(Open.reason(file)).isEqualTo("sheet.limit.columns");
    }

    private static Contents read(byte[] file) throws Exception {
        return new CsvReader().read(file, new Budget(Limits.DEFAULT));
    }

    private static String dump(byte[] file) throws Exception {
        Grid grid = read(file).grids().get(0);
        assertThat(grid.name()).isEmpty();
        return StreamSupport.stream(grid.spliterator(), false)
                .map(cell -> cell.address() + "=" + cell.text())
                .collect(Collectors.joining(" "));
    }
}
