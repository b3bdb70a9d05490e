package vn.tonghop.output;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Severity;
import vn.tonghop.orgunit.OrgUnit;

/**
 * A finding in the words that people read.
 *
 * @param column the header path of the figure's column; empty when it is about the file
 * @param stands what stands in the cell
 * @param expected what was expected there or by the comparison; empty when nothing definite
 * @param action what to do about it
 * @param amount how much money is at stake, in đồng; 0 when none
 * @param life whether it is new, for how long it has been asked, or that it is asked again; empty outside a period
 */
record FindingLine(
        String file,
        @Nullable OrgUnit unit,
        Severity severity,
        String rule,
        String sheet,
        String cell,
        String column,
        String stands,
        String expected,
        @Nullable BigDecimal difference,
        String message,
        String action,
        BigDecimal amount,
        String life) {

    FindingLine living(String since) {
        return new FindingLine(
                file,
                unit,
                severity,
                rule,
                sheet,
                cell,
                column,
                stands,
                expected,
                difference,
                message,
                action,
                amount,
                since);
    }
}
