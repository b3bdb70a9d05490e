package vn.tonghop.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years, dates and numbers of reports in headings; those of laws and decrees are not ours. */
final class Dates {

    private static final Pattern YEAR =
            Pattern.compile("(?iu)(?<![\\p{L}])(?:n[ăa]m|nâm)\\s*:?\\s*((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)ng[àa]y\\s*(\\d{1,2})\\s*th[áa]ng\\s*(\\d{1,2})\\s*n[ăa]m\\s*((?:19|20)\\d\\d)|(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern NUMBER =
            Pattern.compile("(?iU)(?:\\bs[ốo]\\s*:?\\s*)?(\\d{1,5}\\s*/\\s*BC\\s*-\\s*[\\p{L}&-]+)");
    private static final Pattern FILE_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern LAW = Pattern.compile("(?iU)^\\s*[-_./ ]?\\s*(?:N[ĐD]|TT|Q[ĐD]|NQ|CT|L[ĐD]|QH|KH)\\b");

    private Dates() {}

    static List<String> years(String text) {
        List<String> years = new ArrayList<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) if (!years.contains(year.group(1))) years.add(year.group(1));
        return years;
    }

    /** Years in a file's name: four digits that stand for themselves. */
    static List<String> fileYears(String name) {
        List<String> years = new ArrayList<>();
        Matcher year = FILE_YEAR.matcher(name);
        while (year.find()) {
            boolean law = LAW.matcher(name.substring(year.end())).find();
            if (!law && !years.contains(year.group(1))) years.add(year.group(1));
        }
        return years;
    }

    static Optional<LocalDate> date(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) return Optional.empty();
        int first = date.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(first + 2)),
                    Integer.parseInt(date.group(first + 1)),
                    Integer.parseInt(date.group(first))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<String> reportNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(number.group(1).replaceAll("\\s+", "")) : Optional.empty();
    }
}
