package vn.tonghop.output.template;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.tonghop.form.Rule;

/**
 * A rule at one place as formulas.
 *
 * @param decidable true when all is there that the rule needs
 * @param asked true when the rule's condition is met; asked only where it is decidable, as is {@code holds}
 * @param holds true when the rule holds
 * @param told what to look at, a text
 * @param elements whose cells it looks at
 */
record LiveRule(Rule rule, String decidable, String asked, String holds, String told, Set<String> elements) {

    LiveRule {
        elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    /** A formula that gives one of four formulas' values: the program's four outcomes. */
    String choose(String held, String failed, String notAsked, String undecided) {
        String decided = Excel.choose(holds, held, failed);
        String wanted = asked.equals("TRUE") ? decided : Excel.choose(asked, decided, notAsked);
        return decidable.equals("TRUE") ? wanted : Excel.choose(decidable, wanted, undecided);
    }
}
