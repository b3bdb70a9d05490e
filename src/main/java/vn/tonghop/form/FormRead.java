package vn.tonghop.form;

import java.util.List;
import vn.tonghop.message.Message;

/** What became of reading a form's tables. */
public sealed interface FormRead {

    record Good(Form form) implements FormRead {}

    /** Not a form; each mistake names the table, the cell, what stands there and what was expected. */
    record Wrong(List<Message> mistakes) implements FormRead {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
