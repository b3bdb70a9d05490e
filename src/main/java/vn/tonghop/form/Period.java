package vn.tonghop.form;

import java.time.LocalDate;

/**
 * A reporting period of the campaign.
 *
 * @param id {@code 2023}
 * @param deadline the last day on which a report is in time
 */
public record Period(String id, LocalDate start, LocalDate end, LocalDate deadline) {

    public int year() {
        return start.getYear();
    }
}
