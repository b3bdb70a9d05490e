package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Period;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnits;

/**
 * The period before, to compare with: its files in the archive are read with today's form and the roster as it was at
 * that period's end.
 *
 * @param fingerprint as in {@link Work}
 * @param alone as in {@link Work}
 */
public record LastYear(
        Period period, OrgUnits roster, OrgUnit top, FileCheck check, String fingerprint, List<String> alone) {

    public LastYear {
        alone = List.copyOf(alone);
    }
}
