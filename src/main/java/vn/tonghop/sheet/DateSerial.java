package vn.tonghop.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** Dates and times written out (ISO 8601) as the serial number of days that a spreadsheet would store. */
final class DateSerial {

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    // Excel believes in 29/02/1900: before that day serial numbers are one less.
    private static final LocalDate AFTER_THE_DAY_THAT_NEVER_WAS = LocalDate.of(1900, 3, 1);
    private static final double NANOS_A_DAY = 86_400e9;

    private DateSerial() {}

    /** Empty when the text is no date, time, or date and time; an offset from UTC is left aside. */
    static OptionalDouble parse(String text, boolean since1904) {
        String iso = text.strip();
        try {
            if (iso.indexOf('T') < 0 && iso.indexOf(':') < 0)
                return of(LocalDate.parse(iso).atStartOfDay(), since1904);
            if (iso.indexOf('-') < 0) {
                String time = iso.startsWith("T") ? iso.substring(1) : iso;
                return OptionalDouble.of(LocalTime.parse(time).toNanoOfDay() / NANOS_A_DAY);
            }
            return of(dateTime(iso), since1904);
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }

    private static LocalDateTime dateTime(String iso) {
        int time = iso.indexOf('T') + 1;
        boolean offset = iso.endsWith("Z") || iso.indexOf('+', time) >= 0 || iso.indexOf('-', time) >= 0;
        return offset ? OffsetDateTime.parse(iso).toLocalDateTime() : LocalDateTime.parse(iso);
    }

    static OptionalDouble of(LocalDateTime moment, boolean since1904) {
        LocalDate date = moment.toLocalDate();
        long days = ChronoUnit.DAYS.between(since1904 ? EPOCH_1904 : EPOCH_1900, date);
        if (!since1904 && date.isBefore(AFTER_THE_DAY_THAT_NEVER_WAS)) days--;
        return OptionalDouble.of(days + moment.toLocalTime().toNanoOfDay() / NANOS_A_DAY);
    }
}
