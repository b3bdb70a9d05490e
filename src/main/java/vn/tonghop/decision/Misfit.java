package vn.tonghop.decision;

import java.time.Instant;
import java.time.LocalDate;
import vn.tonghop.grid.Place;
import vn.tonghop.message.Message;

/**
 * An answer that changes nothing, and why; its question is asked again.
 *
 * @param key the text of the hidden column, whatever it is
 * @param unit the code of the unit that it is about, where that is known; else empty
 * @param place the cell of the answer that does not fit
 * @param file the file's path
 * @param at when the file came in
 * @param day the day on which the run that took it in believed to be
 */
public record Misfit(String key, String unit, Place place, Message why, String file, Instant at, LocalDate day) {}
