package vn.tonghop.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One closing of a period, or one opening again.
 *
 * @param closed whether it was closed; else opened again
 * @param number which closing of the period it is, from 1; an opening again has that of the closing before it
 * @param asOf the day on which the run believed to be
 * @param list the hash of the list of the results as they were closed; empty for an opening again
 */
public record Closing(boolean closed, int number, Instant at, LocalDate asOf, String reason, String by, String list) {

    /** {@code chot-01}. */
    public String folder() {
        return String.format(Locale.ROOT, "chot-%02d", number);
    }
}
