package vn.tonghop.batch;

import java.util.List;
import vn.tonghop.delivery.Courier;
import vn.tonghop.delivery.Queued;
import vn.tonghop.message.Message;

/**
 * What became of a run's letters.
 *
 * @param tonight the letters of this night, as they stand
 * @param delivered what the mail server took, of all nights
 * @param notices what in the roster keeps letters from being mailed
 */
public record Letters(List<Queued> tonight, Courier.Delivered delivered, List<Message> notices) {
    public Letters {
        tonight = List.copyOf(tonight);
        notices = List.copyOf(notices);
    }
}
