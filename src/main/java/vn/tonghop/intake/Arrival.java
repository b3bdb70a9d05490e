package vn.tonghop.intake;

import java.time.LocalDate;

/**
 * One taking in of a file, as the archive's manifest remembers it.
 *
 * @param asOf the day on which the run believed to be
 * @param period the period of the run: what a file counts under that names none itself
 */
public record Arrival(ReceivedFile file, LocalDate asOf, String period) {

    /** The same bytes under the same path in the same period. A form sent back empty each year is one each year. */
    boolean repeats(Arrival earlier) {
        return period.equals(earlier.period)
                && file.path().equals(earlier.file.path())
                && file.sha256().equals(earlier.file.sha256());
    }
}
