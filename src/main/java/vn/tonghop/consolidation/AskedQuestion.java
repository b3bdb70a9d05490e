package vn.tonghop.consolidation;

import org.jspecify.annotations.Nullable;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Misfit;
import vn.tonghop.decision.Question;

/**
 * A question with what became of it so far.
 *
 * @param answer the decision that holds; null while the question is open
 * @param earlier the last decision that holds no longer: shown when the question is asked again; null where there is none
 * @param misfit the last answer that changed nothing; null where there is none
 */
public record AskedQuestion(
        Question question,
        KnownFinding known,
        @Nullable Decision answer,
        @Nullable Decision earlier,
        @Nullable Misfit misfit) {

    public boolean isOpen() {
        return answer == null;
    }
}
