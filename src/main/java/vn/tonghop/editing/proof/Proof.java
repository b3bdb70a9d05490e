package vn.tonghop.editing.proof;

import java.util.List;
import vn.tonghop.message.Message;

/**
 * What a form's rules were found to be.
 *
 * @param flaws what makes the form unsound, each with the rules by name
 * @param remarks what somebody should know: elements that can have one value only, rules about which nothing could be
 *     proved
 * @param examples how many examples were run
 */
public record Proof(List<Message> flaws, List<Message> remarks, int examples) {
    public Proof {
        flaws = List.copyOf(flaws);
        remarks = List.copyOf(remarks);
    }

    public boolean isSound() {
        return flaws.isEmpty();
    }
}
