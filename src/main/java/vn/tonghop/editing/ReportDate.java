package vn.tonghop.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as reports write them: «ngày 29 tháng 6 năm 2023», 29/6/2023, 29-6-2023, 2023-06-29. */
final class ReportDate {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\D{1,12}(\\d{1,2})\\D{1,12}(\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");

    private ReportDate() {}

    static Optional<LocalDate> parse(String text) {
        Matcher iso = YEAR_FIRST.matcher(text);
        if (iso.find()) return date(iso.group(1), iso.group(2), iso.group(3));
        Matcher written = DAY_FIRST.matcher(text);
        return written.find() ? date(written.group(3), written.group(2), written.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31/6 is nobody's date
        }
    }
}
