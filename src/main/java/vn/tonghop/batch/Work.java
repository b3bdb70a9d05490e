package vn.tonghop.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Form;
import vn.tonghop.form.Period;
import vn.tonghop.message.Language;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/**
 * What a run works on, settled before Spring starts.
 *
 * @param top the unit whose summary is made
 * @param fingerprint of everything besides the file that its reading depends on: form, roster, period, limits, program
 * @param version of the program that wrote what the database remembers
 * @param mostBytes of one file; a longer one is refused before it is loaded
 * @param alone the command that reads one file in a JVM of its own
 * @param lastYear the period before; null when the roster does not reach back to it
 */
public record Work(
        Path inbox,
        Path output,
        Path archive,
        Path data,
        Form form,
        OrgUnits roster,
        OrgUnit top,
        Period period,
        LocalDate asOf,
        boolean keep,
        Duration settle,
        Language language,
        FileCheck check,
        String fingerprint,
        String version,
        long mostBytes,
        List<String> alone,
        @Nullable LastYear lastYear,
        Clock clock) {

    public Work {
        alone = List.copyOf(alone);
    }

    /** What readings of the period's files are remembered under. */
    String fingerprint(String ofPeriod) {
        return lastYear != null && lastYear.period().id().equals(ofPeriod) ? lastYear.fingerprint() : fingerprint;
    }
}
