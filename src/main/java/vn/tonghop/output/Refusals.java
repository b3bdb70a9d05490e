package vn.tonghop.output;

import org.jspecify.annotations.Nullable;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.Finding;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Message;

/** Why a submission cannot count at all. */
final class Refusals {

    private Refusals() {}

    /** The refusal, else the first FATAL; null where there is neither. */
    static @Nullable Message reason(Checked checked) {
        Message refusal = checked.submission().refusal();
        if (refusal != null) return refusal;
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.FATAL)
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }
}
