package vn.tonghop.editing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What became of a rule: held, failed, not decidable, broken; or its condition did not ask for it. */
sealed interface Outcome {

    record Held() implements Outcome {}

    /** The condition is not met. */
    record NotAsked() implements Outcome {}

    /** @param actual the left side, null where its only cell is blank */
    record Failed(@Nullable BigDecimal actual, BigDecimal expected) implements Outcome {}

    /** Something that the rule needs is missing or cannot be read. */
    record NotDecidable() implements Outcome {}

    /** The rule itself cannot be evaluated: our fault, never the sender's. */
    record Broken(String why) implements Outcome {}
}
