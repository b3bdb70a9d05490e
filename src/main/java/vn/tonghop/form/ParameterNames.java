package vn.tonghop.form;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parameters that the program or a form's rules know by name. */
final class ParameterNames {

    /** {@code choices.g04.funder_level}: what a blank workbook offers to choose from. */
    static final String CHOICES = "choices.";

    static final List<String> NEEDED = List.of("form", "levels", "reporting_level", "period.current");

    /** Parameters that named checks calculate with. */
    static final List<String> NUMBERS = List.of(
            "report_date_days",
            "money_step",
            "money_floor",
            "repeated_step",
            "merge_from",
            "copied_min_figures",
            "repeated_min_figures",
            "repeated_share_percent",
            "scale_percent",
            "scale_min_units");

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

    private final Set<String> numbers = new TreeSet<>(NUMBERS);
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
