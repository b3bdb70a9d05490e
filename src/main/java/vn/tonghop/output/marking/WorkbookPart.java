package vn.tonghop.output.marking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workbook's own part: the list of sheets, and what counts sheets by their place in it. */
final class WorkbookPart {

    private static final String TITLES = "_xlnm.Print_Titles";

    /** A sheet as listed; {@code part} is empty where it has none, or is no worksheet. */
    record Sheet(int index, String name, String relation, String part) {}

    private final Parts parts;
    private final String name;
    private final Relations relations;
    private final Schema schema;
    private final List<Sheet> sheets = new ArrayList<>();

    private WorkbookPart(Parts parts, String name) throws IOException, Unmarkable {
        this.parts = parts;
        this.name = name;
        this.relations = new Relations(parts, name);
        this.schema = Schema.of(parts.get(name));
        list();
    }

    static WorkbookPart open(Parts parts) throws IOException, Unmarkable {
        List<Relations.Relation> mains = new Relations(parts, "").ofType("officeDocument");
        String named = mains.isEmpty() ? "" : mains.get(0).target();
        return new WorkbookPart(parts, parts.has(named) ? named : "xl/workbook.xml");
    }

    private void list() throws IOException, Unmarkable {
        Xml xml = new Xml(parts.get(name));
        if (!xml.find("sheets") || xml.isEmpty()) return;
        while (xml.next() && !xml.closes("sheets")) {
            if (!xml.opens("sheet")) continue;
            String id = Xml.prefixedAttribute(xml.tag(), "id");
            String sheetName = xml.attribute("name");
            sheets.add(new Sheet(
                    sheets.size(),
                    sheetName == null ? "" : sheetName,
                    id == null ? "" : id,
                    id == null ? "" : part(id)));
        }
    }

    private String part(String id) throws IOException, Unmarkable {
        Optional<Relations.Relation> relation = relations.find(id);
        return relation.filter(each -> each.type().equals("worksheet") && parts.has(each.target()))
                .map(Relations.Relation::target)
                .orElse("");
    }

    String name() {
        return name;
    }

    Schema schema() {
        return schema;
    }

    Relations relations() {
        return relations;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The worksheets in the order in which they are read. */
    List<Sheet> worksheets() {
        return sheets.stream().filter(sheet -> !sheet.part().isEmpty()).toList();
    }

    /** Takes a sheet of ours out, with the parts that only it has. */
    void remove(Sheet sheet) throws IOException, Unmarkable {
        ContentTypes types = new ContentTypes(parts);
        Relations own = new Relations(parts, sheet.part());
        for (Relations.Relation each : own.all()) {
            if (each.external()) continue;
            parts.remove(each.target());
            types.remove(each.target());
        }
        if (parts.has(own.partName())) parts.remove(own.partName());
        parts.remove(sheet.part());
        types.remove(sheet.part());
        relations.remove(sheet.relation());
        String text = Tags.without(
                parts.get(name),
                xml -> xml.opens("sheet") && sheet.relation().equals(Xml.prefixedAttribute(xml.tag(), "id")));
        text = Tags.without(
                text,
                xml -> xml.opens("definedName") && String.valueOf(sheet.index()).equals(xml.attribute("localSheetId")));
        parts.put(name, shifted(text, sheet.index(), -1));
    }

    /** Lists a part as the first sheet; its rows from 0 to {@code lastTitle} head every page. */
    void addFirst(String sheetName, String part, int firstTitle, int lastTitle) throws IOException, Unmarkable {
        String id = relations.add(schema, "worksheet", part);
        new ContentTypes(parts)
                .override(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        String text = sheets.isEmpty() ? parts.get(name) : shifted(withView(parts.get(name)), 0, 1);
        Xml xml = new Xml(text);
        if (!xml.find("sheets")) throw new Unmarkable("xml");
        String entry = "<" + xml.prefix() + "sheet xmlns:r=\"" + schema.relationships() + "\" name=\""
                + Xml.escape(sheetName) + "\" sheetId=\"" + freeId(text) + "\" r:id=\"" + id + "\"/>";
        if (xml.isEmpty()) text = Tags.appended(text, "sheets", prefix -> entry);
        else text = text.substring(0, xml.end()) + entry + text.substring(xml.end());
        String title = "'" + sheetName.replace("'", "''") + "'!$" + (firstTitle + 1) + ":$" + (lastTitle + 1);
        parts.put(name, withName(text, Xml.escape(title)));
    }

    /** Without a view the first sheet is the one in front; the sender's must stay it. */
    private static String withView(String text) throws Unmarkable {
        Xml xml = new Xml(text);
        int at = -1;
        String prefix = "";
        while (xml.next()) {
            if (xml.opens("workbookView")) return text;
            if (xml.opens("sheets")) {
                at = xml.start();
                prefix = xml.prefix();
            }
        }
        if (at < 0) throw new Unmarkable("xml");
        String view = "<" + prefix + "bookViews><" + prefix + "workbookView/></" + prefix + "bookViews>";
        return text.substring(0, at) + view + text.substring(at);
    }

    private static int freeId(String text) throws Unmarkable {
        int most = 0;
        Xml xml = new Xml(text);
        while (xml.find("sheet")) most = Math.max(most, number(xml.attribute("sheetId")));
        return most + 1;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Names are listed behind sheets, and behind what else may stand between. */
    private static String withName(String text, String refersTo) throws Unmarkable {
        Xml xml = new Xml(text);
        while (xml.next())
            if (xml.opens("definedNames"))
                return Tags.appended(text, "definedNames", prefix -> definedName(prefix, refersTo));
        Xml again = new Xml(text);
        int at = -1;
        String prefix = "";
        while (again.next())
            if (!again.closes()
                    && again.depth() == 2
                    && List.of("sheets", "functionGroups", "externalReferences").contains(again.local())) {
                prefix = again.prefix();
                again.skip();
                at = again.end();
            }
        if (at < 0) throw new Unmarkable("xml");
        String names = "<" + prefix + "definedNames>" + definedName(prefix, refersTo) + "</" + prefix + "definedNames>";
        return text.substring(0, at) + names + text.substring(at);
    }

    private static String definedName(String prefix, String refersTo) {
        return "<" + prefix + "definedName name=\"" + TITLES + "\" localSheetId=\"0\">" + refersTo + "</" + prefix
                + "definedName>";
    }

    /** What counts sheets from {@code from} on by their place counts {@code by} more. */
    private static String shifted(String text, int from, int by) throws Unmarkable {
        Edits edits = new Edits(text);
        Xml xml = new Xml(text);
        while (xml.next()) {
            if (xml.opens("definedName")) shift(xml, "localSheetId", from, by, edits);
            if (xml.opens("workbookView")) shift(xml, "activeTab", from, by, edits);
        }
        return edits.apply();
    }

    private static void shift(Xml xml, String attribute, int from, int by, Edits edits) {
        String said = xml.attribute(attribute);
        int now = said == null && attribute.equals("activeTab") ? 0 : number(said);
        if (now < from || by < 0 && now == 0) return;
        int then = Math.max(0, now + by);
        String tag = said != null || then > 0 ? Xml.with(xml.tag(), attribute, String.valueOf(then)) : xml.tag();
        edits.replace(xml.start(), xml.end(), tag);
    }
}
