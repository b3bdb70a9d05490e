package vn.tonghop.consolidation;

import java.util.Map;
import vn.tonghop.decision.Decision;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Severity;
import vn.tonghop.reading.Figure;

/**
 * What decisions did to one version.
 *
 * @param full the version with its figures corrected, and all findings, explained ones too
 * @param errorsAsSent how many ERRORs the version had as it was sent
 * @param fixed findings of the version as it was sent that are gone because figures were corrected, by id
 * @param corrections by the figure that each corrects
 */
record Ruling(Checked full, long errorsAsSent, Map<String, Finding> fixed, Map<Figure.Key, Decision> corrections) {

    static Ruling none(Checked checked) {
        return new Ruling(checked, checked.count(Severity.ERROR), Map.of(), Map.of());
    }
}
