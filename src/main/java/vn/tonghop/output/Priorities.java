package vn.tonghop.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings in the orders in which people work: what first, and rule by rule. */
final class Priorities {

    private static final Comparator<FindingLine> FIRST = Comparator.comparing(FindingLine::severity)
            .thenComparing(FindingLine::amount, Comparator.reverseOrder())
            .thenComparing(Priorities::difference, Comparator.reverseOrder());

    private Priorities() {}

    /** The gravest first, then the most money, then the largest difference; otherwise as they came. */
    static List<FindingLine> first(List<FindingLine> lines) {
        List<FindingLine> sorted = new ArrayList<>(lines);
        sorted.sort(FIRST);
        return sorted;
    }

    static Map<String, List<FindingLine>> byRule(List<FindingLine> lines) {
        return first(lines).stream()
                .collect(Collectors.groupingBy(FindingLine::rule, TreeMap::new, Collectors.toList()));
    }

    private static BigDecimal difference(FindingLine line) {
        BigDecimal difference = line.difference();
        return difference == null ? BigDecimal.ZERO : difference.abs();
    }
}
