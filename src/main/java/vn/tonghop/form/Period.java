package vn.tonghop.form;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A reporting period of the campaign.
 *
 * @param id {@code 2023}
 * @param deadline the last day on which a report is in time
 */
public record Period(String id, LocalDate start, LocalDate end, LocalDate deadline) implements Serializable {

    public int year() {
        return start.getYear();
    }
}
