package vn.tonghop.form;

import java.util.List;
import java.util.Map;
import vn.tonghop.message.Message;

/** What became of reading a form's tables. */
public sealed interface FormRead {

    /** @param cells where rules, elements and tables stand, by id: {@code rules!A33} */
    record Good(Form form, Map<String, String> cells) implements FormRead {
        public Good {
            cells = Map.copyOf(cells);
        }
    }

    /** Not a form; each mistake names the table, the cell, what stands there and what was expected. */
    record Wrong(List<Message> mistakes) implements FormRead {
        public Wrong {
            mistakes = List.copyOf(mistakes);
        }
    }
}
