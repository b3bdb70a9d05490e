package vn.tonghop.editing.proof;

import java.util.Optional;
import vn.tonghop.editing.Examples;
import vn.tonghop.form.Form;
import vn.tonghop.form.Rule;

/** Asks a rule about files among files about an example; whoever compares files knows how. */
@FunctionalInterface
public interface PeriodAsker {

    /** Where nobody compares files. */
    PeriodAsker NOBODY = (form, rule, example) -> Optional.empty();

    /** Empty when the rule's check is not known. */
    Optional<Examples.Answer> ask(Form form, Rule rule, String example);
}
