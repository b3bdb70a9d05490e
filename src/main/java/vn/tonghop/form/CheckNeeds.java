package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters that named checks calculate with, and what holds where a form, made for an earlier version perhaps, does
 * not give them: a threshold has a default, which is told; an element that a check is about has none.
 */
final class CheckNeeds {

    /** From how many cells on findings of one cause are joined: every form needs that. */
    private static final String MERGE_FROM = "merge_from";

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry(MERGE_FROM, "3"),
            Map.entry("report_date_days", "30"),
            Map.entry("money_step", "1000"),
            Map.entry("money_floor", "10000"),
            Map.entry("repeated_step", "50"),
            Map.entry("copied_min_figures", "4"),
            Map.entry("repeated_min_figures", "5"),
            Map.entry("repeated_share_percent", "80"),
            Map.entry("scale_factors", "1000; 1000000"),
            Map.entry("scale_percent", "30"),
            Map.entry("scale_min_units", "5"));

    private CheckNeeds() {}

    /** What holds where a form does not say otherwise. */
    static Optional<String> otherwise(String parameter) {
        return Optional.ofNullable(DEFAULTS.get(parameter));
    }

    /** Defaults that a form's rules rely on, by parameter. */
    static Map<String, String> assumed(Form form) {
        Map<String, String> assumed = new TreeMap<>();
        assume(form, MERGE_FROM, assumed);
        for (Rule rule : form.rules())
            if (rule.operator() == Operator.CHECK)
                for (String threshold : thresholds(rule.left())) assume(form, threshold, assumed);
        return assumed;
    }

    private static void assume(Form form, String parameter, Map<String, String> assumed) {
        if (!form.parameters().containsKey(parameter))
            otherwise(parameter).ifPresent(value -> assumed.put(parameter, value));
    }

    private static List<String> thresholds(String check) {
        return Check.find(check)
                .map(known -> switch (known) {
                    case REPORTED_IN_TIME -> List.of("report_date_days");
                    case MULTIPLE_OF_THE_STEP -> List.of("money_step", "money_floor");
                    case NUMBERS_DIFFER -> List.of("repeated_step");
                    case FIGURES_OF_ITS_OWN -> List.of("copied_min_figures");
                    case FIGURES_OF_THIS_YEAR -> List.of("repeated_min_figures", "repeated_share_percent");
                    case SCALE_LIKE_REFERENCE, SCALE_LIKE_LAST_YEAR -> List.of("scale_factors", "scale_percent");
                    case SCALE_LIKE_DISTRICT -> List.of("scale_factors", "scale_percent", "scale_min_units");
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }

    /** Parameters that name the elements without which a check never reports. */
    static List<String> elements(String check) {
        if (check.equals(Check.RECREATION_NAMED.id())) return List.of("recreation_element");
        if (check.equals(Check.OWN_FUNDS.id()))
            return List.of("gifts_giver", "gifts_count", "gifts_price", "gifts_amount");
        return List.of();
    }
}
