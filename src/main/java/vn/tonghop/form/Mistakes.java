package vn.tonghop.form;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.message.Message;

/** The mistakes found in a form's tables, in the order in which they were found. */
final class Mistakes {

    private final List<Message> found = new ArrayList<>();

    void add(Message mistake) {
        if (!found.contains(mistake)) found.add(mistake);
    }

    List<Message> list() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }
}
