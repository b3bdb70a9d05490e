package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.tonghop.reading.Figure;

/** What the units of a period give a child, element by element, and since when they do. */
final class PerChild {

    private final int leastUnits;
    private final Map<Figure.Key, List<Given>> byAmount = new TreeMap<>();

    /** @param leastUnits of fewer units nothing can be said */
    PerChild(int leastUnits) {
        this.leastUnits = Math.max(1, leastUnits);
    }

    /** An amount and the children it was for; compared as a quotient, never divided. */
    private record Given(BigDecimal amountDong, BigDecimal children, LocalDate since) {

        int compare(Given other) {
            return amountDong.multiply(other.children).compareTo(other.amountDong.multiply(children));
        }

        BigDecimal forChildren(long others) {
            return amountDong.multiply(BigDecimal.valueOf(others)).divide(children, 0, RoundingMode.HALF_UP);
        }
    }

    /** @param since the day on which a file with this amount was first taken in */
    void add(Figure.Key amount, BigDecimal amountDong, long children, LocalDate since) {
        byAmount.computeIfAbsent(amount, key -> new ArrayList<>())
                .add(new Given(amountDong, BigDecimal.valueOf(children), since));
    }

    /** To be called once, when all is added. */
    void sort() {
        byAmount.values().forEach(given -> given.sort(Given::compare));
    }

    /** What the middle unit (of two the lower) would give as many children, where enough of them give any. */
    Optional<BigDecimal> expected(Figure.Key amount, long children) {
        return middle(given(amount)).map(median -> median.forChildren(children));
    }

    /**
     * The day since which what is expected of so many children is as it should be, looking back from now.
     *
     * @param holds of what is expected today it is true
     */
    LocalDate since(Figure.Key amount, long children, Predicate<BigDecimal> holds) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Given each : given(amount)) days.add(each.since());
        LocalDate since = days.last();
        for (LocalDate day : days.descendingSet()) {
            List<Given> then = given(amount).stream()
                    .filter(each -> !each.since().isAfter(day))
                    .toList();
            if (middle(then)
                    .map(median -> median.forChildren(children))
                    .filter(holds)
                    .isEmpty()) break;
            since = day;
        }
        return since;
    }

    private List<Given> given(Figure.Key amount) {
        return byAmount.getOrDefault(amount, List.of());
    }

    private Optional<Given> middle(List<Given> given) {
        return given.size() < leastUnits ? Optional.empty() : Optional.of(given.get((given.size() - 1) / 2));
    }
}
