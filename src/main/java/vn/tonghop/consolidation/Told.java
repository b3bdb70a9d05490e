package vn.tonghop.consolidation;

import java.math.BigDecimal;
import vn.tonghop.decision.Decision;
import vn.tonghop.message.Message;

/** Decisions in words. */
public final class Told {

    private Told() {}

    /** «số đúng là 15», «giữ nguyên: …». */
    public static Message what(Decision decision) {
        BigDecimal value = decision.value();
        return Message.of(
                "decision." + decision.kind(), "value", value == null ? "" : value, "reason", decision.reason());
    }

    /** With the file that it stands in, when, and by whom where somebody said. */
    public static Message of(Decision decision) {
        String key = decision.by().isBlank() ? "decision.source" : "decision.source.by";
        return Message.of(
                key, "file", decision.file(), "at", decision.at(), "by", decision.by(), "what", what(decision));
    }
}
