package vn.tonghop.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Figure;

/**
 * What somebody decided.
 *
 * @param unit the org unit's code; empty where the whole period is meant
 * @param figure what was decided about, never an address; null where it is a report or a version
 * @param finding the id of the finding that was answered; empty where none was
 * @param version the first digits of the content hash of the file that was decided about
 * @param old what stood there, a number where it could be read; empty where nothing did
 * @param value the new value in the element's base unit; null where none was given
 * @param by who answered; empty where nobody said
 * @param channel how the answer came; null for a command
 * @param at when the file came in that the decision stands in
 * @param file that file's path
 */
public record Decision(
        Kind kind,
        String unit,
        String period,
        Figure.@Nullable Key figure,
        String finding,
        String version,
        String old,
        @Nullable BigDecimal value,
        String reason,
        String by,
        @Nullable Channel channel,
        Instant at,
        String file) {

    /** Says the same of the same, whenever and by whom it was said. */
    public boolean repeats(Decision earlier) {
        boolean same = kind == earlier.kind && unit.equals(earlier.unit) && finding.equals(earlier.finding);
        if (!same || !Objects.equals(figure, earlier.figure)) return false;
        if (finding.isEmpty() && !version.equals(earlier.version)) return false;
        return value == null || earlier.value == null ? value == earlier.value : value.compareTo(earlier.value) == 0;
    }
}
