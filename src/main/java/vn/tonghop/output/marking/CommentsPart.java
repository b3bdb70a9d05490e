package vn.tonghop.output.marking;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.grid.CellAddress;

/**
 * The part with the comments of a sheet. Ours begin with a line of our own; in a cell that has a person's comment, ours
 * follows in the same one, and only ours is taken out again.
 */
final class CommentsPart {

    private static final String AUTHOR = "tonghop";

    /** The first line of what we say. */
    static final String MARK = AUTHOR + ":";

    private static final String BOLD =
            "<rPr><b/><sz val=\"10\"/><color indexed=\"81\"/><rFont val=\"Times New Roman\"/><family val=\"1\"/></rPr>";
    private static final String PLAIN =
            "<rPr><sz val=\"10\"/><color indexed=\"81\"/><rFont val=\"Times New Roman\"/><family val=\"1\"/></rPr>";

    private final String text;

    CommentsPart(String text) {
        this.text = text;
    }

    static String empty(Schema schema) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + schema.main()
                + "\"><authors></authors><commentList></commentList></comments>";
    }

    /** Cells that have a comment. */
    Set<CellAddress> cells() throws Unmarkable {
        Set<CellAddress> cells = new TreeSet<>();
        Xml xml = new Xml(text);
        while (xml.find("comment")) address(xml, cells);
        return cells;
    }

    private static void address(Xml xml, Set<CellAddress> into) {
        String reference = xml.attribute("ref");
        if (reference != null) CellAddress.parse(reference.strip()).ifPresent(into::add);
    }

    /** The part without what we said; the cells whose whole comment was ours are added to {@code emptied}. */
    String withoutOurs(Set<CellAddress> emptied, Set<CellAddress> ours) throws Unmarkable {
        Edits edits = new Edits(text);
        Xml xml = new Xml(text);
        while (xml.find("comment")) {
            int start = xml.start();
            Set<CellAddress> address = new TreeSet<>();
            address(xml, address);
            Cut cut = new Cut(xml, edits);
            if (cut.whole) {
                edits.remove(start, xml.end());
                emptied.addAll(address);
            }
            if (cut.found()) ours.addAll(address);
        }
        return edits.apply();
    }

    /** Finds our words in one comment, and takes them out where a person's stand before them. */
    private final class Cut {

        private final StringBuilder said = new StringBuilder();
        private int runStart = -1;
        private int cutFrom = -1;
        private boolean whole;

        /** Leaves the cursor on the comment's end. */
        Cut(Xml xml, Edits edits) throws Unmarkable {
            int textEnd = -1;
            while (!xml.closes("comment") && xml.next()) {
                if (xml.opens("r")) runStart = xml.start();
                else if (xml.closes("r")) runEnds(xml);
                else if (xml.opens("t") && !xml.isEmpty()) words(xml, edits);
                else if (xml.closes("text")) textEnd = xml.start();
            }
            if (!whole && cutFrom >= 0 && cutFrom < textEnd) edits.remove(cutFrom, textEnd);
        }

        boolean found() {
            return whole || cutFrom >= 0 || cutBehindRun;
        }

        private boolean cutBehindRun;

        private void runEnds(Xml xml) {
            if (cutBehindRun && cutFrom < 0) cutFrom = xml.end();
        }

        private void words(Xml xml, Edits edits) throws Unmarkable {
            int from = xml.end();
            while (xml.next() && !xml.closes("t")) {}
            if (found()) return;
            int before = said.length();
            said.append(Xml.unescape(text.substring(from, xml.start())).replace("\r\n", "\n"));
            int mark = mark();
            if (mark < 0) return;
            String kept = mark > before ? said.substring(before, mark).stripTrailing() : "";
            if (said.substring(0, mark).isBlank()) whole = true;
            else if (kept.isEmpty()) cutFrom = runStart;
            else {
                edits.replace(from, xml.start(), content(kept));
                cutBehindRun = true;
                if (runStart < 0) cutFrom = xml.end();
            }
        }

        /** Where our first line begins in what was said so far; -1 when it does not. */
        private int mark() {
            for (int at = said.indexOf(MARK); at >= 0; at = said.indexOf(MARK, at + 1)) {
                int end = at + MARK.length();
                boolean begins = at == 0 || said.charAt(at - 1) == '\n';
                boolean ends = end == said.length() || said.charAt(end) == '\n' || said.charAt(end) == '\r';
                if (begins && ends) return at;
            }
            return -1;
        }
    }

    /** The part with what we say in these cells, behind what a person says there. */
    String with(Map<CellAddress, String> ours) throws Unmarkable {
        String changed = withAuthor();
        Map<CellAddress, String> left = new TreeMap<>(ours);
        int author = new CommentsPart(changed).author();
        changed = new CommentsPart(changed).joined(left);
        for (Map.Entry<CellAddress, String> each : left.entrySet())
            changed = Tags.appended(
                    changed,
                    "commentList",
                    prefix -> "<" + prefix + "comment ref=\"" + each.getKey() + "\" authorId=\"" + author + "\"><"
                            + prefix
                            + "text>" + runs(prefix, "", each.getValue()) + "</" + prefix + "text></" + prefix
                            + "comment>");
        return changed;
    }

    private String withAuthor() throws Unmarkable {
        if (author() >= 0) return text;
        return Tags.appended(text, "authors", prefix -> "<" + prefix + "author>" + AUTHOR + "</" + prefix + "author>");
    }

    private int author() throws Unmarkable {
        Xml xml = new Xml(text);
        for (int index = 0; xml.find("author"); index++) {
            int from = xml.end();
            if (xml.isEmpty()) continue;
            xml.skip();
            if (Xml.unescape(text.substring(from, xml.start())).strip().equals(AUTHOR)) return index;
        }
        return -1;
    }

    /** Appends to comments that are there; what was appended is taken out of {@code left}. */
    private String joined(Map<CellAddress, String> left) throws Unmarkable {
        Edits edits = new Edits(text);
        Xml xml = new Xml(text);
        while (xml.find("comment")) {
            Set<CellAddress> address = new TreeSet<>();
            address(xml, address);
            String ours =
                    address.isEmpty() ? null : left.remove(address.iterator().next());
            if (ours == null || xml.isEmpty()) continue;
            join(xml, ours, edits);
        }
        return edits.apply();
    }

    private void join(Xml xml, String ours, Edits edits) throws Unmarkable {
        String prefix = xml.prefix();
        boolean runs = false;
        while (xml.next() && !xml.closes("comment")) {
            runs |= xml.opens("r");
            if (xml.opens("t") && !runs) {
                // Plain text and runs do not mix.
                edits.insert(xml.start(), "<" + prefix + "r>");
                xml.skip();
                edits.insert(xml.end(), "</" + prefix + "r>");
            }
            if (xml.opens("text") && xml.isEmpty()) {
                edits.replace(
                        xml.start(),
                        xml.end(),
                        "<" + prefix + "text>" + runs(prefix, "", ours) + "</" + prefix + "text>");
            } else if (xml.closes("text")) edits.insert(xml.start(), runs(prefix, "\n\n", ours));
        }
    }

    private static String runs(String prefix, String before, String ours) {
        String all = "<r>" + BOLD + "<t xml:space=\"preserve\">" + before + MARK + "</t></r><r>" + PLAIN
                + "<t xml:space=\"preserve\">\n" + content(ours) + "</t></r>";
        return prefix.isEmpty() ? all : all.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
    }

    /** Line breaks stand as they are in content. */
    private static String content(String text) {
        return Xml.escape(text).replace("&#10;", "\n");
    }
}
