package vn.tonghop.output;

import vn.tonghop.editing.Finding;
import vn.tonghop.message.Message;

/** What a unit is told of a finding that compares units: not whom it is like, that is for the unit above to know. */
final class OtherUnits {

    /** Names of other units stand here, in the rules that compare units. */
    private static final String NAMES = "units";

    private OtherUnits() {}

    static Finding unnamed(Finding finding, Wording wording) {
        Message message = finding.message();
        return message.arguments().containsKey(NAMES)
                ? finding.telling(message.with(NAMES, wording.say("output.anotherUnit")))
                : finding;
    }
}
