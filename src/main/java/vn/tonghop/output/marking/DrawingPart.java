package vn.tonghop.output.marking;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellAddress;

/** The old-fashioned drawing (VML) that shows the boxes of comments; Excel needs a box for each. */
final class DrawingPart {

    private static final String V = "urn:schemas-microsoft-com:vml";
    private static final String O = "urn:schemas-microsoft-com:office:office";
    private static final String X = "urn:schemas-microsoft-com:office:excel";

    static final String EMPTY = "<xml xmlns:v=\"" + V + "\" xmlns:o=\"" + O + "\" xmlns:x=\"" + X + "\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private static final String TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final Pattern ID = Pattern.compile("_x0000_s([0-9]{1,9})");

    private final String text;

    DrawingPart(String text) {
        this.text = text;
    }

    /** The drawing without the boxes of comments in these cells. */
    String without(Set<CellAddress> cells) throws Unmarkable {
        Edits edits = new Edits(text);
        Xml xml = new Xml(text);
        while (xml.find("shape")) {
            int start = xml.start();
            CellAddress cell = note(xml);
            if (cell != null && cells.contains(cell)) edits.remove(start, xml.end());
        }
        return edits.apply();
    }

    /** The cells that have a box. */
    Set<CellAddress> cells() throws Unmarkable {
        Set<CellAddress> cells = new TreeSet<>();
        Xml xml = new Xml(text);
        while (xml.find("shape")) {
            CellAddress cell = note(xml);
            if (cell != null) cells.add(cell);
        }
        return cells;
    }

    /** Whose comment the shape that opens here shows; the cursor is on its end. Null for any other shape. */
    private @Nullable CellAddress note(Xml xml) throws Unmarkable {
        if (xml.isEmpty()) return null;
        boolean note = false;
        int row = -1;
        int column = -1;
        while (xml.next() && !xml.closes("shape")) {
            if (xml.opens("ClientData")) note = "Note".equals(xml.attribute("ObjectType"));
            if (xml.opens("Row")) row = number(xml);
            if (xml.opens("Column")) column = number(xml);
        }
        return note && row >= 0 && column >= 0 ? new CellAddress(row, column) : null;
    }

    private int number(Xml xml) {
        int end = text.indexOf('<', xml.end());
        try {
            return Integer.parseInt(text.substring(xml.end(), end).strip());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }

    /** The drawing with a box for each cell. @param anchors where it stands, by cell */
    String with(Map<CellAddress, String> anchors) throws Unmarkable {
        Xml xml = new Xml(text);
        if (!xml.next()) throw new Unmarkable("xml");
        String root = xml.tag();
        String parent = xml.local();
        int id = firstId();
        StringBuilder shapes = new StringBuilder();
        if (!text.contains("_x0000_t202\"") || !hasType()) shapes.append(spaced(root, TYPE));
        for (Map.Entry<CellAddress, String> each : anchors.entrySet())
            shapes.append(spaced(root, shape(id++, each.getKey(), each.getValue())));
        // Not by counting tags: a «br» of Excel's is never closed.
        int end = text.lastIndexOf("</" + xml.prefix() + parent);
        if (end < 0) throw new Unmarkable("xml");
        return text.substring(0, end) + shapes + text.substring(end);
    }

    private boolean hasType() throws Unmarkable {
        Xml xml = new Xml(text);
        while (xml.find("shapetype")) if ("_x0000_t202".equals(xml.attribute("id"))) return true;
        return false;
    }

    private int firstId() {
        int last = 1024;
        Matcher ids = ID.matcher(text);
        while (ids.find()) last = Math.max(last, Integer.parseInt(ids.group(1)));
        return last + 1;
    }

    private static String shape(int id, CellAddress cell, String anchor) {
        return "<v:shape id=\"_x0000_s" + id + "\" type=\"#_x0000_t202\""
                + " style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
                + "<div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\">"
                + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor
                + "</x:Anchor><x:AutoFill>False</x:AutoFill>"
                + "<x:Row>" + cell.row() + "</x:Row><x:Column>" + cell.column()
                + "</x:Column></x:ClientData></v:shape>";
    }

    /** An element of ours says its namespaces itself where the drawing has other prefixes for them. */
    private static String spaced(String root, String element) {
        boolean usual = V.equals(Xml.namespace(root, "v:"))
                && O.equals(Xml.namespace(root, "o:"))
                && X.equals(Xml.namespace(root, "x:"));
        if (usual) return element;
        int name = element.indexOf(' ');
        return element.substring(0, name) + " xmlns:v=\"" + V + "\" xmlns:o=\"" + O + "\" xmlns:x=\"" + X + "\""
                + element.substring(name);
    }
}
