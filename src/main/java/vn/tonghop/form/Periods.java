package vn.tonghop.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The periods that the parameters give dates for, {@code period.2023.start}, and by the current one all other years. */
final class Periods {

    private static final List<DateTimeFormatter> SHAPES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final Map<String, String> parameters;

    Periods(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    Optional<Period> find(String id) {
        if (!id.matches("[12][0-9]{3}")) return Optional.empty();
        String current = parameters.getOrDefault("period.current", "");
        Optional<LocalDate> start = date(id, current, "start");
        Optional<LocalDate> end = date(id, current, "end");
        Optional<LocalDate> deadline = date(id, current, "deadline");
        if (start.isEmpty() || end.isEmpty() || deadline.isEmpty()) return Optional.empty();
        return Optional.of(new Period(id, start.get(), end.get(), deadline.get()));
    }

    private Optional<LocalDate> date(String id, String current, String what) {
        Optional<LocalDate> own = parse(parameters.getOrDefault("period." + id + "." + what, ""));
        if (own.isPresent() || !current.matches("[12][0-9]{3}")) return own;
        int later = Integer.parseInt(id) - Integer.parseInt(current);
        return parse(parameters.getOrDefault("period." + current + "." + what, ""))
                .map(date -> date.plusYears(later));
    }

    /** {@code 2023-06-01} or {@code 1/6/2023}; empty for anything else. */
    static Optional<LocalDate> parse(String text) {
        for (DateTimeFormatter shape : SHAPES) {
            try {
                return Optional.of(LocalDate.parse(text, shape));
            } catch (DateTimeParseException e) {
                continue; // the next shape may fit
            }
        }
        return Optional.empty();
    }
}
