package vn.tonghop.output;

import java.util.regex.Pattern;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** Why a submission is not simply accepted: for machines a code where there is one ({@code HELD}), for people a sentence. */
final class Reasons {

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");

    private Reasons() {}

    static String forMachines(Message reason, Renderer renderer) {
        return isCode(reason) ? reason.key() : renderer.render(reason);
    }

    static String forPeople(Message reason, Renderer renderer) {
        return renderer.render(
                isCode(reason) ? new Message("output.reason." + reason.key(), reason.arguments()) : reason);
    }

    private static boolean isCode(Message reason) {
        return CODE.matcher(reason.key()).matches();
    }
}
