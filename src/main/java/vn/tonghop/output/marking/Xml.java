package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the tags of an XML text that knows where each begins and ends, so that one can be changed and all else
 * stays as it is. Only the tags are looked at: a drawing of Excel's may hold {@code <br>} that no parser takes. Nothing is
 * expanded or opened; a document type is refused.
 */
final class Xml {

    private final String text;
    private int start;
    private int end;
    private int depth;
    private boolean emptyBefore;

    Xml(String text) {
        this.text = text;
    }

    /** Goes to the next tag, opening, closing or both; false at the end. */
    boolean next() throws Unmarkable {
        if (emptyBefore) depth--;
        emptyBefore = false;
        for (int at = end; ; ) {
            int open = text.indexOf('<', at);
            if (open < 0) return false;
            if (text.startsWith("<!--", open)) at = after("-->", open);
            else if (text.startsWith("<![CDATA[", open)) at = after("]]>", open);
            else if (text.startsWith("<?", open)) at = after("?>", open);
            else if (text.startsWith("<!", open)) throw new Unmarkable("xml");
            else return tag(open);
        }
    }

    private boolean tag(int open) throws Unmarkable {
        start = open;
        char quote = 0;
        int at = open + 1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') break;
        }
        if (at == text.length()) throw new Unmarkable("xml");
        end = at + 1;
        if (closes()) depth--;
        else depth++;
        emptyBefore = isEmpty();
        return true;
    }

    private int after(String mark, int from) throws Unmarkable {
        int at = text.indexOf(mark, from);
        if (at < 0) throw new Unmarkable("xml");
        return at + mark.length();
    }

    /** Goes to the next opening tag of this local name; false when there is none. */
    boolean find(String local) throws Unmarkable {
        while (next()) if (opens(local)) return true;
        return false;
    }

    /** Goes to the end of the element that opens here; the cursor is on its closing tag, or stays on an empty one. */
    void skip() throws Unmarkable {
        if (isEmpty()) return;
        int outer = depth;
        while (depth >= outer) if (!next()) throw new Unmarkable("xml");
    }

    /** {@code </c>} */
    boolean closes() {
        return text.charAt(start + 1) == '/';
    }

    /** {@code <c/>} */
    boolean isEmpty() {
        return text.charAt(end - 2) == '/' && !closes();
    }

    boolean opens(String local) {
        return !closes() && local().equals(local);
    }

    boolean closes(String local) {
        return closes() && local().equals(local);
    }

    /** Elements open at this tag, its own included; not that of a closing tag. */
    int depth() {
        return depth;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String tag() {
        return text.substring(start, end);
    }

    String local() {
        String name = name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** {@code x:} or nothing. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    private String name() {
        int from = start + (closes() ? 2 : 1);
        int to = from;
        while (to < end - 1 && !isBlank(text.charAt(to)) && text.charAt(to) != '/') to++;
        return text.substring(from, to);
    }

    @Nullable
    String attribute(String local) {
        return attribute(tag(), local);
    }

    // ---- one tag's text

    /** Where an attribute stands in a tag: from the first letter of its name to behind its closing quote. */
    private record Attribute(String name, int from, int valueFrom, int valueTo) {

        String local() {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    private static List<Attribute> attributes(String tag) {
        List<Attribute> all = new ArrayList<>();
        int at = 0;
        while (at < tag.length() && !isBlank(tag.charAt(at))) at++;
        while (true) {
            while (at < tag.length() && isBlank(tag.charAt(at))) at++;
            int equals = tag.indexOf('=', at);
            if (equals < 0) return all;
            int open = equals + 1;
            while (open < tag.length() && tag.charAt(open) != '"' && tag.charAt(open) != '\'') open++;
            int close = open < tag.length() ? tag.indexOf(tag.charAt(open), open + 1) : -1;
            if (close < 0) return all;
            all.add(new Attribute(tag.substring(at, equals).strip(), at, open + 1, close));
            at = close + 1;
        }
    }

    /** An attribute's value by its local name, one without a prefix before one with; entities resolved. */
    static @Nullable String attribute(String tag, String local) {
        String found = null;
        for (Attribute each : attributes(tag)) {
            if (!each.local().equals(local) || each.name().startsWith("xmlns")) continue;
            String value = unescape(tag.substring(each.valueFrom(), each.valueTo()));
            if (each.name().equals(local)) return value;
            found = value;
        }
        return found;
    }

    /** What an attribute with a prefix says: {@code r:id} beside {@code id}. */
    static @Nullable String prefixedAttribute(String tag, String local) {
        for (Attribute each : attributes(tag))
            if (each.local().equals(local)
                    && each.name().contains(":")
                    && !each.name().startsWith("xmlns"))
                return unescape(tag.substring(each.valueFrom(), each.valueTo()));
        return null;
    }

    /** The namespaces that a tag declares: prefix with its colon, or nothing, to address. */
    static @Nullable String namespace(String tag, String prefix) {
        String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        for (Attribute each : attributes(tag))
            if (each.name().equals(name)) return unescape(tag.substring(each.valueFrom(), each.valueTo()));
        return null;
    }

    /** The tag with this attribute, which has no prefix, said anew or added. */
    static String with(String tag, String name, String value) {
        for (Attribute each : attributes(tag))
            if (each.name().equals(name))
                return tag.substring(0, each.valueFrom()) + escape(value) + tag.substring(each.valueTo());
        int at = tag.length() - (tag.endsWith("/>") ? 2 : 1);
        while (isBlank(tag.charAt(at - 1))) at--;
        return tag.substring(0, at) + " " + name + "=\"" + escape(value) + "\"" + tag.substring(at);
    }

    static String without(String tag, String name) {
        for (Attribute each : attributes(tag))
            if (each.name().equals(name)) {
                int from = each.from();
                while (isBlank(tag.charAt(from - 1))) from--;
                return tag.substring(0, from) + tag.substring(each.valueTo() + 1);
            }
        return tag;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Text as content or attribute value; line ends of an attribute must survive its reader. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                case '\t' -> escaped.append("&#9;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        if (text.indexOf('&') < 0) return text;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int close = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            if (close < 0) {
                plain.append(text.charAt(i));
                continue;
            }
            plain.append(entity(text.substring(i + 1, close)));
            i = close;
        }
        return plain.toString();
    }

    private static String entity(String name) {
        try {
            if (name.startsWith("#x")) return Character.toString(Integer.parseInt(name.substring(2), 16));
            if (name.startsWith("#")) return Character.toString(Integer.parseInt(name.substring(1)));
        } catch (IllegalArgumentException noCharacter) {
            return "&" + name + ";";
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }
}
