package vn.tonghop.output.marking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part with the cell formats of a workbook. Formats are only ever added, each a copy of one that is there with another
 * fill, or one of our own sheet's; one that is there already is used again.
 */
final class StylesPart {

    /** POI's and Excel's limit of cell formats. */
    static final int MOST_FORMATS = 64_000;

    /** The second fill, which is Excel's own whatever stands there. */
    private static final String RESERVED = "1";

    /** Kept free for our own sheet. */
    private static final int OURS = 24;

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"></styleSheet>";

    /** The lists that we add to, in the order in which the schema has them. */
    private enum Section {
        FONTS("fonts", "<%sfont><%ssz val=\"11\"/><%sname val=\"Calibri\"/></%sfont>"),
        FILLS("fills", "<%sfill><%spatternFill patternType=\"none\"/></%sfill>"),
        BORDERS("borders", "<%sborder/>"),
        FORMATS("cellXfs", "<%sxf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");

        final String name;
        /** What a list has that is not there. */
        final String first;

        Section(String name, String first) {
            this.name = name;
            this.first = first;
        }
    }

    /** One list: where its tags stand in the text, its members, and how many of them are new. */
    private static final class Members {
        final List<String> all = new ArrayList<>();
        int start = -1;
        int openEnd;
        int close;
        boolean empty;
        int old;
    }

    private final String text;
    private final Map<Section, Members> sections = new EnumMap<>(Section.class);
    private String prefix = "";
    private int rootEnd;
    private int rootClose;
    private final Map<Integer, Integer> places = new TreeMap<>();

    StylesPart(@Nullable String part) throws Unmarkable {
        this.text = part == null ? EMPTY : part;
        for (Section section : Section.values()) sections.put(section, new Members());
        read();
        complete();
    }

    private void read() throws Unmarkable {
        Xml xml = new Xml(text);
        if (!xml.next()) throw new Unmarkable("xml");
        prefix = xml.prefix();
        rootEnd = xml.end();
        rootClose = xml.isEmpty() ? -1 : 0;
        while (xml.next()) {
            if (xml.closes()) {
                rootClose = xml.start();
                break;
            }
            Section section = section(xml.local());
            int start = xml.start();
            if (section != null) members(xml, sections.get(section));
            else xml.skip();
            places.put(start, xml.end());
        }
        if (rootClose <= 0) throw new Unmarkable("xml");
    }

    private static @Nullable Section section(String name) {
        for (Section section : Section.values()) if (section.name.equals(name)) return section;
        return null;
    }

    private void members(Xml xml, @Nullable Members members) throws Unmarkable {
        if (members == null || members.start >= 0) throw new Unmarkable("xml");
        members.start = xml.start();
        members.openEnd = xml.end();
        members.close = xml.end();
        members.empty = xml.isEmpty();
        if (members.empty) return;
        while (xml.next()) {
            if (xml.closes()) break;
            int start = xml.start();
            xml.skip();
            members.all.add(text.substring(start, xml.end()));
        }
        members.close = xml.start();
        members.old = members.all.size();
    }

    /** Indexes 0 and 1 of the fills are Excel's own whatever stands there. */
    private void complete() {
        for (Section section : Section.values())
            if (all(section).isEmpty()) all(section).add(section.first.replace("%s", prefix));
        if (all(Section.FILLS).size() == 1)
            all(Section.FILLS).add("<%sfill><%spatternFill patternType=\"gray125\"/></%sfill>".replace("%s", prefix));
    }

    private Members members(Section section) {
        return Objects.requireNonNull(sections.get(section));
    }

    private List<String> all(Section section) {
        return members(section).all;
    }

    /** The format of a cell with its fill changed; empty when there is no room for another format. */
    OptionalInt filled(int format, String fill) {
        if (all(Section.FORMATS).size() >= MOST_FORMATS) return OptionalInt.empty();
        String old = format(format);
        int fillId = add(Section.FILLS, prefixed(fill));
        return addFormat(filledText(old, fillId), MOST_FORMATS - OURS);
    }

    private static String filledText(String format, int fillId) {
        String tag = openTag(format);
        String changed = Xml.with(Xml.with(tag, "fillId", String.valueOf(fillId)), "applyFill", "1");
        return changed + format.substring(tag.length());
    }

    /**
     * The format of a cell as it was before {@link #filled}, as far as the formats that there are tell. By what fills look
     * like, not by their number: one may be there twice.
     */
    OptionalInt unfilled(int format, String fill) {
        String now = format(format);
        for (int i = 0; i < all(Section.FORMATS).size(); i++)
            if (fill(i).equals(fill) && filledText(format(i), fillId(now)).equals(now)) return OptionalInt.of(i);
        String wanted = bare(now);
        for (int i = 0; i < all(Section.FORMATS).size(); i++)
            if (fill(i).equals(fill) && bare(format(i)).equals(wanted)) return OptionalInt.of(i);
        int fillId = fill.equals(RESERVED) ? 1 : fill.isEmpty() ? 0 : known(prefixed(fill));
        String tag = openTag(now);
        String changed = Xml.with(tag, "fillId", String.valueOf(fillId));
        return addFormat(changed + now.substring(tag.length()), MOST_FORMATS - OURS);
    }

    /** The fill of a format as XML without prefixes; empty for none. */
    String fill(int format) {
        int id = fillId(format(format));
        if (id <= 0 || id >= all(Section.FILLS).size()) return "";
        if (id == 1) return RESERVED;
        String fill = all(Section.FILLS).get(id);
        return flat(prefix.isEmpty() ? fill : fill.replace("<" + prefix, "<").replace("</" + prefix, "</"));
    }

    /** A fill that was remembered as {@link #flat} text, or a new one. */
    private int known(String fill) {
        List<String> fills = all(Section.FILLS);
        for (int i = 2; i < fills.size(); i++) if (flat(fills.get(i)).equals(fill)) return i;
        return add(Section.FILLS, fill);
    }

    /** Without the line breaks of those who indent. */
    private static String flat(String element) {
        return element.replaceAll("\\s+", " ");
    }

    /** A format of our own sheet; empty when there is no room for it. Elements are given without prefix. */
    OptionalInt own(String font, String fill, String border, String format, String inside) {
        if (all(Section.FORMATS).size() >= MOST_FORMATS) return OptionalInt.empty();
        int fontId = add(Section.FONTS, prefixed(font));
        int fillId = fill.isEmpty() ? 0 : add(Section.FILLS, prefixed(fill));
        int borderId = add(Section.BORDERS, prefixed(border));
        String xf = "<xf " + format + " fontId=\"" + fontId + "\" fillId=\"" + fillId + "\" borderId=\"" + borderId
                + "\"" + (text.contains("cellStyleXfs") ? " xfId=\"0\"" : "")
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\" applyProtection=\"1\">" + inside + "</xf>";
        return addFormat(prefixed(xf), MOST_FORMATS);
    }

    private OptionalInt addFormat(String format, int most) {
        int known = all(Section.FORMATS).indexOf(format);
        if (known >= 0) return OptionalInt.of(known);
        if (all(Section.FORMATS).size() >= most) return OptionalInt.empty();
        return OptionalInt.of(add(Section.FORMATS, format));
    }

    private int add(Section section, String member) {
        int known = all(section).indexOf(member);
        // The first two fills are what Excel says, not what stands there.
        if (known >= 0 && (section != Section.FILLS || known > 1)) return known;
        all(section).add(member);
        return all(section).size() - 1;
    }

    private String format(int index) {
        List<String> formats = all(Section.FORMATS);
        return formats.get(index >= 0 && index < formats.size() ? index : 0);
    }

    private static int fillId(String format) {
        String id = Xml.attribute(openTag(format), "fillId");
        try {
            return id == null ? 0 : Integer.parseInt(id.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String bare(String format) {
        String tag = openTag(format);
        return Xml.without(Xml.without(tag, "fillId"), "applyFill") + format.substring(tag.length());
    }

    private static String openTag(String element) {
        Xml xml = new Xml(element);
        try {
            return xml.next() ? xml.tag() : element;
        } catch (Unmarkable e) {
            throw new IllegalStateException("read before: " + element, e);
        }
    }

    private String prefixed(String element) {
        if (prefix.isEmpty()) return element;
        return element.replaceAll("<(/?)([A-Za-z])", "<$1" + prefix + "$2");
    }

    /** The part with what was added. */
    String write() {
        Edits edits = new Edits(text);
        int after = rootEnd;
        for (Section section : Section.values()) {
            Members members = members(section);
            if (members.start < 0) edits.insert(place(after, section), element(section, members.all));
            else if (members.all.size() > members.old) extend(edits, section, members);
            if (members.start >= 0) after = members.empty ? members.openEnd : places.getOrDefault(members.start, after);
        }
        return edits.apply();
    }

    /** A list that is not there comes behind what the schema has before it. */
    private int place(int after, Section section) {
        if (section != Section.FONTS && section != Section.FORMATS) return after;
        int at = after;
        List<String> before = section == Section.FONTS ? List.of("numFmts") : List.of("cellStyleXfs");
        for (Map.Entry<Integer, Integer> each : places.entrySet()) {
            Xml xml = new Xml(text.substring(each.getKey(), each.getValue()));
            try {
                if (xml.next() && before.contains(xml.local())) at = Math.max(at, each.getValue());
            } catch (Unmarkable e) {
                throw new IllegalStateException("read before", e);
            }
        }
        return at;
    }

    private void extend(Edits edits, Section section, Members members) {
        String tag = Xml.with(text.substring(members.start, members.openEnd), "count", "" + members.all.size());
        String added = String.join("", members.all.subList(members.old, members.all.size()));
        if (members.empty) {
            String open = tag.substring(0, tag.length() - 2).stripTrailing() + ">";
            edits.replace(members.start, members.openEnd, open + added + "</" + prefix + section.name + ">");
        } else {
            edits.replace(members.start, members.openEnd, tag);
            edits.insert(members.close, added);
        }
    }

    private String element(Section section, List<String> members) {
        String name = prefix + section.name;
        return "<" + name + " count=\"" + members.size() + "\">" + String.join("", members) + "</" + name + ">";
    }
}
