package vn.tonghop.form;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a header path: «Kinh phí».
 *
 * @param text as the form prints it
 * @param synonyms other words that mean the same under this path
 */
public record Header(String text, List<String> synonyms) {
    public Header {
        synonyms = List.copyOf(synonyms);
    }

    /** The text and its synonyms. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(text));
        names.addAll(synonyms);
        return names;
    }
}
