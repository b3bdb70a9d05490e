package vn.tonghop.output.marking;

import java.io.IOException;

/** {@code [Content_Types].xml}: what each part is. */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";

    private final Parts parts;

    ContentTypes(Parts parts) {
        this.parts = parts;
    }

    void override(String part, String type) throws IOException, Unmarkable {
        remove(part);
        parts.put(
                PART,
                Tags.appended(
                        parts.get(PART),
                        "Types",
                        prefix -> "<" + prefix + "Override PartName=\"/" + Xml.escape(part) + "\" ContentType=\"" + type
                                + "\"/>"));
    }

    void remove(String part) throws IOException, Unmarkable {
        String key = Parts.key(part);
        parts.put(
                PART,
                Tags.without(
                        parts.get(PART),
                        xml -> xml.opens("Override")
                                && Parts.key(String.valueOf(xml.attribute("PartName")))
                                        .equals(key)));
    }

    /** Says what all files of an ending are, where nothing is said yet. */
    void ending(String ending, String type) throws IOException, Unmarkable {
        String text = parts.get(PART);
        Xml xml = new Xml(text);
        while (xml.find("Default")) if (ending.equalsIgnoreCase(xml.attribute("Extension"))) return;
        String added = "Default Extension=\"" + ending + "\" ContentType=\"" + type + "\"/>";
        Xml first = new Xml(text);
        if (!first.find("Types")) throw new Unmarkable("xml");
        Edits edits = new Edits(text);
        edits.insert(first.end(), "<" + first.prefix() + added);
        parts.put(PART, first.isEmpty() ? Tags.appended(text, "Types", prefix -> "<" + prefix + added) : edits.apply());
    }

    /** The type of a part; empty where none is said. */
    String of(String part) throws IOException, Unmarkable {
        String key = Parts.key(part);
        Xml xml = new Xml(parts.get(PART));
        String byEnding = "";
        while (xml.next()) {
            if (xml.opens("Override")
                    && Parts.key(String.valueOf(xml.attribute("PartName"))).equals(key))
                return String.valueOf(xml.attribute("ContentType"));
            if (xml.opens("Default") && key.endsWith("." + Parts.key(String.valueOf(xml.attribute("Extension")))))
                byEnding = String.valueOf(xml.attribute("ContentType"));
        }
        return byEnding;
    }
}
