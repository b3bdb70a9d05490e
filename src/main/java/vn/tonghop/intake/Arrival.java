package vn.tonghop.intake;

import java.time.LocalDate;

/**
 * One taking in of a file, as the archive's manifest remembers it.
 *
 * @param asOf the day on which the run believed to be
 * @param period the period of the run: what a file counts under that names none itself
 */
public record Arrival(ReceivedFile file, LocalDate asOf, String period) {}
