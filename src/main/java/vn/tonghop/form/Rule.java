package vn.tonghop.form;

import java.math.BigDecimal;

/**
 * One edit, as the form's table of rules has it; sides are kept as text here and bound in {@code editing}.
 *
 * @param id unique, {@code V26.gift}
 * @param code what people see, {@code V26}
 * @param scope a table's id (each of its rows for itself), {@code submission}, {@code cell} or {@code period}
 * @param left arithmetic over elements, parameters, attributes of the unit; the name of a check for CHECK
 * @param tolerance how far the sides may differ, in the unit of the sides
 * @param holds the element whose figure an ERROR holds back; empty when none
 * @param when a condition that must hold for the rule to apply; empty for always
 * @param passing an example that must hold: {@code p02.gift_children=3; p02.gift_amount=600000}
 * @param failing an example that must fail
 */
public record Rule(
        String id,
        String code,
        String scope,
        String left,
        Operator operator,
        String right,
        Missing missing,
        BigDecimal tolerance,
        Severity severity,
        String holds,
        String when,
        String messageVi,
        String messageEn,
        String passing,
        String failing) {

    /** A rule of every cell that counts money, and of no other. */
    public boolean isOfEveryAmount() {
        return scope.equals("cell")
                && !when.isEmpty()
                && Formula.condition(when)
                        .logic()
                        .filter(condition -> condition.excludes("cell.money", BigDecimal.ZERO))
                        .isPresent();
    }
}
