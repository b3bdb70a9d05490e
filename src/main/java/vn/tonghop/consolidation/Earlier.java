package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.List;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.QuestionKey;

/** What decisions made before have to do with one that is being made. */
final class Earlier {

    private Earlier() {}

    static boolean isAbout(Decision decision, QuestionKey key) {
        return key.finding().isEmpty()
                ? decision.finding().isEmpty() && decision.version().equals(key.version())
                : decision.finding().equals(key.finding());
    }

    /** Of two decisions about versions both are about this one, or both say which one counts. */
    static boolean isAgainst(Decision earlier, Decision decision) {
        return earlier.version().equals(decision.version())
                || earlier.kind() == Kind.CHOOSE && decision.kind() == Kind.CHOOSE;
    }

    static boolean repeats(List<Decision> made, List<Decision> earlier) {
        return made.size() == earlier.size()
                && made.stream().allMatch(decision -> earlier.stream().anyMatch(decision::repeats));
    }

    /** Both are about one figure, and one of them changes it to what the other does not say. */
    static boolean isAnotherNumber(Decision earlier, Decision decision) {
        if (earlier.figure() == null || !earlier.figure().equals(decision.figure())) return false;
        BigDecimal then = earlier.value();
        BigDecimal now = decision.value();
        if (then == null || now == null) return then != now;
        return then.compareTo(now) != 0;
    }
}
