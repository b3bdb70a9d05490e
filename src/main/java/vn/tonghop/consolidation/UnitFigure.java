package vn.tonghop.consolidation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.reading.Figure;

/**
 * What one unit contributes to one total.
 *
 * @param file the path of the file that counts; null when the unit has none
 * @param figure the figure read; null when there is none, and for the sum of a list
 * @param value what is in the total; null when nothing is. A list of which one line is held back is HELD_BACK and still
 *     has the sum of its other lines
 * @param asReported the face value where it can be read, held back or not
 */
public record UnitFigure(
        OrgUnit unit,
        State state,
        @Nullable String file,
        @Nullable Figure figure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal asReported) {

    /** Whether a figure is in the total, and if not, why. */
    public enum State {
        COUNTS,
        /** Reported, but «chưa xác nhận». */
        HELD_BACK,
        /** The unit reported, but left it blank. */
        BLANK,
        /** «Chưa báo cáo». */
        NOT_REPORTED
    }
}
