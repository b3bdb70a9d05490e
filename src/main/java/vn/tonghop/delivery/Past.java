package vn.tonghop.delivery;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.LetterFindings.Asked;

/** What one unit was told in earlier nights. A letter that never went out, and will not, has told nothing. */
final class Past {

    private final Map<String, Told> lastOfFinding = new LinkedHashMap<>();
    private final Map<String, LocalDate> firstNight = new LinkedHashMap<>();
    private final LocalDate tonight;

    /** @param letters of one unit and period, oldest first */
    Past(List<Queued> letters, LocalDate tonight) {
        this.tonight = tonight;
        for (Queued letter : letters) {
            if (!isBefore(letter, tonight) || !letter.state().mayHaveBeenRead() || Superseded.is(letter)) continue;
            for (Told told : letter.told()) remember(told, letter.night());
        }
    }

    /** A receipt goes out before the night that it stands under; that night's own letters are what is being written. */
    private static boolean isBefore(Queued letter, LocalDate tonight) {
        return letter.kind().isOfTheNight()
                ? letter.night().isBefore(tonight)
                : !letter.night().isAfter(tonight);
    }

    /** The past of each unit, by its code. */
    static final class OfAll {

        private final Map<String, List<Queued>> letters;
        private final Map<String, Past> pasts = new LinkedHashMap<>();
        private final LocalDate tonight;

        OfAll(List<Queued> letters, LocalDate tonight) {
            this.letters = letters.stream().collect(Collectors.groupingBy(Queued::unit));
            this.tonight = tonight;
        }

        Past of(OrgUnit unit) {
            return pasts.computeIfAbsent(unit.code(), code -> new Past(letters.getOrDefault(code, List.of()), tonight));
        }
    }

    private void remember(Told told, LocalDate night) {
        firstNight.putIfAbsent(key(told.about(), told.as()), night);
        switch (told.as()) {
            case OPEN, FIXED -> lastOfFinding.put(told.about(), told);
            case ESCALATED, RECEIVED, REMINDED, NOTED -> {}
        }
        if (told.as() == Told.As.FIXED) {
            firstNight.remove(key(told.about(), Told.As.OPEN));
            firstNight.remove(key(told.about(), Told.As.ESCALATED));
        }
    }

    /** It was told so, and as far as the unit knows that still holds. */
    boolean has(String about, Told.As as) {
        return switch (as) {
            case OPEN, FIXED ->
                lastOfFinding.containsKey(about) && lastOfFinding.get(about).as() == as;
            case ESCALATED, RECEIVED, REMINDED, NOTED -> firstNight.containsKey(key(about, as));
        };
    }

    boolean has(Told told) {
        return has(told.about(), told.as());
    }

    /** The night on which it was first told; empty when it was not. */
    Optional<LocalDate> since(String about, Told.As as) {
        return Optional.ofNullable(firstNight.get(key(about, as)));
    }

    /** For how many days the unit has known a finding; 0 for one that it is told tonight. */
    long days(Asked asked) {
        return since(asked.id(), Told.As.OPEN)
                .map(first -> ChronoUnit.DAYS.between(first, tonight))
                .orElse(0L);
    }

    /** Findings told as open that are no longer asked. */
    List<Told> settled(List<Asked> asked) {
        Set<String> open = asked.stream().map(Asked::id).collect(Collectors.toSet());
        return lastOfFinding.values().stream()
                .filter(told -> told.as() == Told.As.OPEN && !open.contains(told.about()))
                .map(told -> new Told(told.about(), Told.As.FIXED, told.what()))
                .toList();
    }

    private static String key(String about, Told.As as) {
        return as + " " + about;
    }
}
