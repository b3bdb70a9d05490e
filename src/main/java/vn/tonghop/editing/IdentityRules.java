package vn.tonghop.editing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.form.Check;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Submission;
import vn.tonghop.reading.Witness;
import vn.tonghop.text.MatchKey;

/** Whose report it is, of which year: what the witnesses in and about a file say. */
final class IdentityRules {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final NamedRules rules;

    IdentityRules(NamedRules rules) {
        this.rules = rules;
    }

    void checkUnit(Facts facts, Findings findings) {
        Submission submission = facts.submission();
        if (submission.unit() != null) return;
        List<Witness> witnesses = submission.witnesses(Witness.Kind.UNIT);
        boolean contradictory =
                witnesses.stream().map(Witness::value).distinct().count() > 1;
        rules.report(contradictory ? Check.UNITS_AGREE : Check.UNIT_KNOWN)
                .ifPresent(report -> findings.add(placed(report, witnesses)
                        .with("file", submission.file().name())
                        .with("names", names(witnesses))
                        .draft()));
    }

    private static Object names(List<Witness> witnesses) {
        if (witnesses.isEmpty()) return Message.of("editing.nothing");
        Map<String, Message> names = new LinkedHashMap<>();
        for (Witness witness : witnesses) names.putIfAbsent(witness.source() + " " + witness.value(), name(witness));
        return List.copyOf(names.values());
    }

    /** How a witness is quoted; one that says the same as another of its kind is not quoted again. */
    private static Message name(Witness witness) {
        return Message.of(
                "editing.witness." + witness.source().name().toLowerCase(Locale.ROOT),
                "text",
                witness.text(),
                "cell",
                witness.place().label());
    }

    private static Reporter placed(Reporter report, List<Witness> witnesses) {
        List<Place> places = witnesses.stream()
                .map(Witness::place)
                .filter(place -> !place.equals(Place.NOWHERE))
                .toList();
        if (!places.isEmpty()) report.at(places.get(0));
        return report.involving(places);
    }

    void checkYear(Facts facts, Findings findings) {
        String year = String.valueOf(facts.submission().period().year());
        List<Witness> others = facts.told().witnesses(Witness.Kind.YEAR).stream()
                .filter(witness -> !witness.value().equals(year))
                .toList();
        if (others.isEmpty()) return;
        rules.report(Check.YEARS_AGREE)
                .ifPresent(report -> findings.add(placed(report, others)
                        .with("period", facts.submission().period().id())
                        .with(
                                "years",
                                others.stream().map(Witness::value).distinct().toList())
                        .with("cells", names(others))
                        .draft()));
    }

    void checkTheme(Facts facts, Findings findings) {
        String year = facts.submission().period().id();
        for (Witness theme : facts.told().witnesses(Witness.Kind.THEME)) {
            Optional<String> itsYear = yearOf(theme.text(), facts.form().parameters())
                    .or(() -> yearOf(theme.value(), facts.form().parameters()));
            if (itsYear.isEmpty() || itsYear.get().equals(year)) continue;
            rules.report(Check.THEME_OF_THE_YEAR)
                    .ifPresent(report -> findings.add(placed(report, List.of(theme))
                            .with("theme", theme.value())
                            .with("year", itsYear.get())
                            .draft()));
        }
    }

    /** The year whose theme a text has, the longest theme first; empty for a theme that the form does not know. */
    private static Optional<String> yearOf(String text, Map<String, String> parameters) {
        String key = MatchKey.loose(text);
        Map<Integer, String> byLength = new TreeMap<>();
        parameters.forEach((name, theme) -> {
            if (name.matches("theme\\.[0-9]{4}") && key.contains(MatchKey.loose(theme)))
                byLength.put(-theme.length(), name.substring("theme.".length()));
        });
        return byLength.values().stream().findFirst();
    }

    void checkDate(Facts facts, Findings findings) {
        Period period = facts.submission().period();
        LocalDate latest = period.deadline().plusDays(days(facts));
        for (Witness witness : facts.told().witnesses(Witness.Kind.REPORT_DATE)) {
            Optional<LocalDate> date = ReportDate.parse(witness.value()).or(() -> ReportDate.parse(witness.text()));
            if (date.isEmpty()) continue;
            boolean outside = date.get().isBefore(period.start()) || date.get().isAfter(latest);
            if (!outside && !date.get().isBefore(period.end())) continue;
            rules.report(outside ? Check.REPORTED_IN_TIME : Check.REPORTED_AFTER_THE_PERIOD)
                    .ifPresent(report -> findings.add(placed(report, List.of(witness))
                            .with("date", DAY.format(date.get()))
                            .with("start", DAY.format(period.start()))
                            .with("end", DAY.format(period.end()))
                            .with("latest", DAY.format(latest))
                            .draft()));
        }
    }

    private static int days(Facts facts) {
        return facts.form()
                .numberParameter("report_date_days")
                .map(Number::intValue)
                .orElseThrow();
    }
}
