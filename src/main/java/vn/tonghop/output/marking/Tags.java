package vn.tonghop.output.marking;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes that many parts need: an element more at the end of another, or one less. */
final class Tags {

    private Tags() {}

    /**
     * The text with something added as the last child of the first element of this name.
     *
     * @param child what, for the prefix of that element
     */
    static String appended(String text, String parent, UnaryOperator<String> child) throws Unmarkable {
        Xml xml = new Xml(text);
        if (!xml.find(parent)) throw new Unmarkable("xml");
        Edits edits = new Edits(text);
        String prefix = xml.prefix();
        if (xml.isEmpty()) {
            String tag = xml.tag();
            edits.replace(
                    xml.start(),
                    xml.end(),
                    tag.substring(0, tag.length() - 2).stripTrailing() + ">" + child.apply(prefix) + "</" + prefix
                            + parent + ">");
            return edits.apply();
        }
        xml.skip();
        edits.insert(xml.start(), child.apply(prefix));
        return edits.apply();
    }

    /** The text without the elements that are meant, their content included. */
    static String without(String text, Predicate<Xml> meant) throws Unmarkable {
        Xml xml = new Xml(text);
        Edits edits = new Edits(text);
        while (xml.next()) {
            if (xml.closes() || !meant.test(xml)) continue;
            int start = xml.start();
            xml.skip();
            edits.remove(start, xml.end());
        }
        return edits.apply();
    }
}
