package vn.tonghop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSerialTest {

    @ParameterizedTest(name = "{0} is {1} since 1900 and {2} since 1904")
    @CsvSource({
        "1900-01-01,              1,          -1460",
        "1900-02-28,             59,          -1402",
        "1900-03-01,             61,          -1401",
        "1904-01-01,           1462,              0",
        "2023-06-30,          45107,          43645",
        "2023-06-30T12:00:00, 45107.5,      43645.5",
        "2023-06-30T18:00:00Z, 45107.75,   43645.75",
        "2023-06-30T06:00:00.000+07:00, 45107.25, 43645.25",
        "T06:00:00,            0.25,           0.25",
        "12:00:00,              0.5,            0.5"
    })
    void a_date_written_out_is_the_number_that_excel_would_store(String iso, double since1900, double since1904) {
        assertThat(DateSerial.parse(iso, false)).hasValue(since1900);
        assertThat(DateSerial.parse(iso, true)).hasValue(since1904);
    }

    @Test
    void what_is_no_date_is_none() {
        for (String text : new String[] {"", "30/06/2023", "2023-02-30", "45107", "2023-06-30T25:00:00"})
            assertThat(DateSerial.parse(text, false)).isEmpty();
    }
}
