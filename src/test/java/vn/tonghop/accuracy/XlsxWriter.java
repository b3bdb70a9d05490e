package vn.tonghop.accuracy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our own .xlsx, as small as the format allows: with inline or shared strings, as scripts and other programs write it. */
final class XlsxWriter implements Writer {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private boolean shared;

    @Override
    public byte[] write(Workbook book) throws IOException {
        shared = book.number() % 2 == 0;
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        List<String> bodies = new ArrayList<>();
        for (int i = 1; i <= book.pages().size(); i++) {
            Page page = book.pages().get(i - 1);
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>"
                    .formatted(Zip.xml(page.name), i, page.hidden ? " state=\"hidden\"" : "", i));
            relations.append(relation("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
            bodies.add(sheet(page));
        }
        relations
                .append(relation("rs", "styles", "styles.xml"))
                .append(relation("rt", "sharedStrings", "sharedStrings.xml"));
        types.append(type("/xl/styles.xml", "styles")).append(type("/xl/sharedStrings.xml", "sharedStrings"));
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main") + types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + relation("r1", "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><fonts count=\"3\"><font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf fontId=\"1\" applyFont=\"1\"/><xf fontId=\"2\" applyFont=\"1\"/></cellXfs></styleSheet>");
        StringBuilder table = new StringBuilder();
        for (String string : strings.keySet())
            table.append("<si><t xml:space=\"preserve\">")
                    .append(Zip.xml(string))
                    .append("</t></si>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + table + "</sst>");
        for (int i = 0; i < bodies.size(); i++) parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", bodies.get(i));
        return Zip.of(parts);
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String sheet(Page page) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
        if (!page.hiddenColumns.isEmpty()) {
            xml.append("<cols>");
            for (int c : page.hiddenColumns)
                xml.append("<col min=\"%d\" max=\"%d\" width=\"9\" hidden=\"1\"/>".formatted(c + 1, c + 1));
            xml.append("</cols>");
        }
        xml.append("<sheetData>");
        page.rows.forEach((r, cells) -> {
            xml.append("<row r=\"").append(r + 1).append('"');
            if (page.hiddenRows.contains(r)) xml.append(" hidden=\"1\"");
            xml.append('>');
            cells.forEach((c, item) -> cell(xml, r, c, item));
            xml.append("</row>");
        });
        xml.append("</sheetData>");
        if (!page.merges.isEmpty()) {
            xml.append("<mergeCells>");
            for (Page.Merge merge : page.merges)
                xml.append("<mergeCell ref=\"%s%d:%s%d\"/>"
                        .formatted(
                                Item.column(merge.left()),
                                merge.top() + 1,
                                Item.column(merge.right()),
                                merge.bottom() + 1));
            xml.append("</mergeCells>");
        }
        return xml.append("</worksheet>").toString();
    }

    private void cell(StringBuilder xml, int row, int column, Item item) {
        xml.append("<c r=\"").append(Item.column(column)).append(row + 1).append('"');
        if (item.look() == Item.Look.STRUCK) xml.append(" s=\"2\"");
        if (item.look() == Item.Look.UNSEEN) xml.append(" s=\"3\"");
        String formula =
                item.formula() == null ? "" : "<f>" + Zip.xml(item.formula().at(row, column)) + "</f>";
        switch (item.kind()) {
            case TEXT -> {
                if (shared)
                    xml.append(" t=\"s\"><v>")
                            .append(strings.computeIfAbsent(item.text(), text -> strings.size()))
                            .append("</v>");
                else
                    xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                            .append(Zip.xml(item.text()))
                            .append("</t></is>");
            }
            case NUMBER ->
                xml.append('>')
                        .append(formula)
                        .append("<v>")
                        .append(item.number())
                        .append("</v>");
            case DATE -> xml.append(" s=\"1\"><v>").append(item.number()).append("</v>");
            case ERROR -> xml.append(" t=\"e\"><v>").append(item.text()).append("</v>");
            case UNCALCULATED -> xml.append('>').append(formula);
        }
        xml.append("</c>");
    }
}
