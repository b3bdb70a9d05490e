package vn.tonghop.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comments of a Word document by their number. */
final class DocxComments {

    private final Map<String, String> texts = new HashMap<>();

    void read(SafeXml xml, Budget budget) throws IOException {
        while (xml.nextInside(0)) {
            if (!xml.name().equals("comment")) continue;
            String id = xml.attribute("id");
            String text = budget.text(comment(xml));
            if (id != null) texts.put(id, text);
        }
    }

    private static String comment(SafeXml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        int paragraphs = 0;
        while (xml.nextInside(outer)) {
            if (xml.name().equals("p") && paragraphs++ > 0) text.append('\n');
            else if (xml.name().equals("t")) text.append(xml.text());
        }
        return text.toString();
    }

    @Nullable
    String find(@Nullable String id) {
        return id == null ? null : texts.get(id);
    }
}
