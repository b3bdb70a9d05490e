package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The parameters that the program or a form's rules know by name. */
final class ParameterNames {

    /** {@code choices.g04.funder_level}: what a blank workbook offers to choose from. */
    static final String CHOICES = "choices.";

    static final List<String> NEEDED = List.of("form", "levels", "reporting_level", "period.current");

    private static final long MANY = 1_000_000;
    private static final long MUCH_DONG = 1_000_000_000_000_000L;

    /** Parameters that named checks calculate with: whole numbers, and between which they make sense. */
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("report_date_days", new Range(0, 3_650)),
            Map.entry("money_step", new Range(1, MUCH_DONG)),
            Map.entry("money_floor", new Range(0, MUCH_DONG)),
            Map.entry("repeated_step", new Range(1, MANY)),
            Map.entry("merge_from", new Range(2, MANY)),
            Map.entry("copied_min_figures", new Range(1, MANY)),
            Map.entry("repeated_min_figures", new Range(1, MANY)),
            Map.entry("repeated_share_percent", new Range(1, 100)),
            Map.entry("scale_percent", new Range(0, 99)),
            Map.entry("scale_min_units", new Range(1, MANY)));

    private record Range(long least, long most) {

        boolean contains(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    /** Parameters that are lists of numbers. */
    static final List<String> NUMBER_LISTS = List.of("scale_factors");

    static final List<String> TEXTS = List.of(
            "title",
            "total_words",
            "recreation_words",
            "appendix_numbering",
            "agency_superior",
            "agency",
            "agency_place",
            "agency_signer",
            "report_symbol",
            "report_basis",
            "report_addressee",
            "report_recipients",
            "report_archive",
            "report_totals",
            "funder.social",
            "funder.ignored");

    /** Parameters that name elements, one or several. */
    static final List<String> ELEMENTS = List.of(
            "recreation_element",
            "recreation_funds",
            "recreation_children",
            "gifts_giver",
            "gifts_level",
            "gifts_count",
            "gifts_children",
            "gifts_price",
            "gifts_amount");

    /** Whoever needs one of these looks for what stands behind: a year, a level. */
    private static final List<String> PREFIXES =
            List.of("level.", "level_en.", "funder.", "theme.", "period.", CHOICES);

    private final Set<String> numbers = new TreeSet<>(RANGES.keySet());
    private final Set<String> known = new TreeSet<>();

    /** @param used the parameters that rules calculate with */
    ParameterNames(Collection<String> used, Collection<String> levels) {
        numbers.addAll(used);
        known.addAll(numbers);
        known.addAll(NEEDED);
        known.addAll(NUMBER_LISTS);
        known.addAll(TEXTS);
        known.addAll(ELEMENTS);
        for (String level : levels) known.addAll(List.of("level." + level, "level_en." + level, "funder." + level));
    }

    boolean isNumber(String id) {
        return numbers.contains(id);
    }

    /** What a number must be that a check calculates with; empty when it is so, or free. */
    static Optional<String> wrongNumber(String id, BigDecimal number) {
        Range range = RANGES.get(id);
        return range == null || range.contains(number)
                ? Optional.empty()
                : Optional.of(range.least() + " … " + range.most());
    }

    boolean isKnown(String id) {
        return known.contains(id);
    }

    /** {@code theme.2026}: not known by name, but what it is for is. */
    static boolean isNamedAfter(String id) {
        return PREFIXES.stream().anyMatch(id::startsWith);
    }

    Set<String> without(Collection<String> ids) {
        Set<String> others = new TreeSet<>(known);
        others.removeAll(ids);
        return others;
    }
}
