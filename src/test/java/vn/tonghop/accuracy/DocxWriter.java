package vn.tonghop.accuracy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Our own Word document: tables where the page has tables, paragraphs for the rest. */
final class DocxWriter implements Writer {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Override
    public byte[] write(Workbook book) throws IOException {
        StringBuilder body = new StringBuilder();
        for (Page page : book.pages()) body(body, page);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="word/document.xml"/></Relationships>""");
        parts.put(
                "word/document.xml", "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body + "</w:body></w:document>");
        return Zip.of(parts);
    }

    private static void body(StringBuilder xml, Page page) {
        TreeMap<Integer, Integer> tables = new TreeMap<>();
        for (int[] each : page.tables) tables.put(each[0], each[1]);
        int row = 0;
        while (row < page.height()) {
            Integer end = tables.get(row);
            if (end == null) {
                paragraphs(xml, page, row++);
                continue;
            }
            table(xml, page, row, end);
            row = end + 1;
        }
    }

    private static void paragraphs(StringBuilder xml, Page page, int row) {
        TreeMap<Integer, Item> cells = page.rows.getOrDefault(row, new TreeMap<>());
        String text = String.join("\t", cells.values().stream().map(Item::text).toList());
        xml.append(paragraph(text, false));
    }

    private static String paragraph(String text, boolean struck) {
        StringBuilder xml = new StringBuilder("<w:p><w:r>");
        if (struck) xml.append("<w:rPr><w:strike/></w:rPr>");
        for (int i = 0; i < text.length(); ) {
            int tab = text.indexOf('\t', i);
            int feed = text.indexOf('\n', i);
            int end = tab < 0 ? feed < 0 ? text.length() : feed : feed < 0 ? tab : Math.min(tab, feed);
            xml.append("<w:t xml:space=\"preserve\">")
                    .append(Zip.xml(text.substring(i, end)))
                    .append("</w:t>");
            if (end < text.length()) xml.append(text.charAt(end) == '\t' ? "<w:tab/>" : "<w:br/>");
            i = end + 1;
        }
        return xml.append("</w:r></w:p>").toString();
    }

    private static void table(StringBuilder xml, Page page, int top, int bottom) {
        int left = page.rows.subMap(top, bottom + 1).values().stream()
                .filter(cells -> !cells.isEmpty())
                .mapToInt(TreeMap::firstKey)
                .min()
                .orElse(0);
        int right = page.rows.subMap(top, bottom + 1).values().stream()
                .filter(cells -> !cells.isEmpty())
                .mapToInt(TreeMap::lastKey)
                .max()
                .orElse(0);
        for (Page.Merge merge : page.merges)
            if (merge.top() >= top && merge.bottom() <= bottom) right = Math.max(right, merge.right());
        xml.append("<w:tbl><w:tblGrid>");
        for (int c = left; c <= right; c++) xml.append("<w:gridCol w:w=\"900\"/>");
        xml.append("</w:tblGrid>");
        for (int row = top; row <= bottom; row++) {
            xml.append("<w:tr>");
            for (int c = left; c <= right; c++) c = cell(xml, page, row, c);
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    /** The last column that the cell covers. */
    private static int cell(StringBuilder xml, Page page, int row, int column) {
        Page.@Nullable Merge merge = null;
        for (Page.Merge each : page.merges)
            if (row >= each.top() && row <= each.bottom() && column == each.left()) merge = each;
        Item item = page.at(row, column);
        xml.append("<w:tc><w:tcPr>");
        if (merge != null && merge.right() > merge.left())
            xml.append("<w:gridSpan w:val=\"")
                    .append(merge.right() - merge.left() + 1)
                    .append("\"/>");
        if (merge != null && merge.bottom() > merge.top())
            xml.append(row == merge.top() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        xml.append("</w:tcPr>");
        String text = item == null || merge != null && row > merge.top() ? "" : item.text();
        boolean struck = item != null && item.look() == Item.Look.STRUCK;
        xml.append(paragraph(text, struck)).append("</w:tc>");
        return merge == null ? column : merge.right();
    }
}
