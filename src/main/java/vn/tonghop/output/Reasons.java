package vn.tonghop.output;

import java.util.Map;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Why a submission is not simply accepted: for machines a code where there is one ({@code HELD}), for people a sentence. */
final class Reasons {

    /** Reasons that machines know by a word of their own. */
    private static final Map<String, String> CODES = Map.of("status.held", "HELD");

    private Reasons() {}

    static String forMachines(Message reason, Renderer renderer) {
        String code = CODES.get(reason.key());
        return code == null ? renderer.render(reason) : code;
    }
}
