package vn.tonghop.editing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Severity;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;
import vn.tonghop.reading.Figure;

/**
 * One thing to tell about a submission.
 *
 * @param rule the code people see, {@code V17}
 * @param figure the figure that it is about, the only one that an ERROR holds back; null when it is about the file
 * @param place the cell of that figure (or a header, a title); {@link Place#NOWHERE} when about the file
 * @param cells every cell involved, {@code place} first
 * @param actual the two sides' values at the time, null when there is no comparison
 * @param message key is the rule's id in the form; arguments by name
 * @param holds the figures that it holds back: {@code figure}, and more where findings of one cause were joined
 */
public record Finding(
        String rule,
        Severity severity,
        Figure.@Nullable Key figure,
        Place place,
        List<Place> cells,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable Mechanism cause,
        @Nullable Suggestion suggestion,
        Message message,
        SortedSet<Figure.Key> holds)
        implements Serializable {

    public Finding {
        cells = List.copyOf(cells);
        holds = Collections.unmodifiableSortedSet(new TreeSet<>(holds));
    }

    /** A finding that holds nothing back. */
    public Finding(
            String rule,
            Severity severity,
            Figure.@Nullable Key figure,
            Place place,
            List<Place> cells,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable Mechanism cause,
            @Nullable Suggestion suggestion,
            Message message) {
        this(
                rule,
                severity,
                figure,
                place,
                cells,
                actual,
                expected,
                cause,
                suggestion,
                message,
                Collections.emptySortedSet());
    }

    /** The same finding, holding back these figures. */
    public Finding holding(Set<Figure.Key> figures) {
        return new Finding(
                rule,
                severity,
                figure,
                place,
                cells,
                actual,
                expected,
                cause,
                suggestion,
                message,
                new TreeSet<>(figures));
    }

    /** The same finding in other words. */
    public Finding telling(Message other) {
        return new Finding(rule, severity, figure, place, cells, actual, expected, cause, suggestion, other, holds);
    }

    /** Actual less expected; null when there is no comparison. */
    public @Nullable BigDecimal imbalance() {
        return actual == null || expected == null ? null : actual.subtract(expected);
    }
}
