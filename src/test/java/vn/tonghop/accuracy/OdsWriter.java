package vn.tonghop.accuracy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our own OpenDocument spreadsheet. */
final class OdsWriter implements Writer {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    @Override
    public byte[] write(Workbook book) throws IOException {
        StringBuilder tables = new StringBuilder();
        for (Page page : book.pages()) table(tables, page);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", TYPE);
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\""
                        + TYPE
                        + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        parts.put("content.xml", """
                <office:document-content office:version="1.2" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
                <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
                <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>\
                <style:style style:name="struck" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>\
                <style:style style:name="unseen" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>\
                </office:automatic-styles><office:body><office:spreadsheet>""" + tables + "</office:spreadsheet></office:body></office:document-content>");
        return Zip.of(parts);
    }

    private static void table(StringBuilder xml, Page page) {
        int width = Math.max(1, page.width());
        xml.append("<table:table table:name=\"")
                .append(Zip.xml(page.name))
                .append("\" table:style-name=\"")
                .append(page.hidden ? "ta2" : "ta1")
                .append("\">");
        for (int c = 0; c < width; c++)
            xml.append(
                    page.hiddenColumns.contains(c)
                            ? "<table:table-column table:visibility=\"collapse\"/>"
                            : "<table:table-column/>");
        for (int r = 0; r < page.height(); r++) {
            xml.append(
                    page.hiddenRows.contains(r)
                            ? "<table:table-row table:visibility=\"collapse\">"
                            : "<table:table-row>");
            for (int c = 0; c < width; c++) cell(xml, page, r, c);
            xml.append("</table:table-row>");
        }
        xml.append("</table:table>");
    }

    private static void cell(StringBuilder xml, Page page, int row, int column) {
        Page.@Nullable Merge merge = null;
        for (Page.Merge each : page.merges)
            if (row >= each.top() && row <= each.bottom() && column >= each.left() && column <= each.right())
                merge = each;
        boolean covered = merge != null && (merge.top() != row || merge.left() != column);
        String tag = covered ? "table:covered-table-cell" : "table:table-cell";
        xml.append('<').append(tag);
        if (merge != null && !covered)
            xml.append(" table:number-columns-spanned=\"")
                    .append(merge.right() - merge.left() + 1)
                    .append("\" table:number-rows-spanned=\"")
                    .append(merge.bottom() - merge.top() + 1)
                    .append('"');
        Item item = page.at(row, column);
        if (item == null) {
            xml.append("/>");
            return;
        }
        if (item.look() != Item.Look.PLAIN)
            xml.append(" table:style-name=\"")
                    .append(item.look() == Item.Look.STRUCK ? "struck" : "unseen")
                    .append('"');
        if (item.formula() != null)
            xml.append(" table:formula=\"of:=")
                    .append(Zip.xml(
                            item.formula().at(row, column).replaceAll("([A-Z]+[0-9]+):([A-Z]+[0-9]+)", "[.$1:.$2]")))
                    .append('"');
        switch (item.kind()) {
            case TEXT -> xml.append(" office:value-type=\"string\"");
            case NUMBER, UNCALCULATED ->
                xml.append(" office:value-type=\"float\" office:value=\"")
                        .append(item.number())
                        .append('"');
            case DATE -> xml.append(" office:value-type=\"date\" office:date-value=\"2023-06-01\"");
            case ERROR ->
                xml.append(
                        " table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"");
        }
        xml.append('>');
        for (String line : item.text().split("\n", -1))
            xml.append("<text:p>").append(spaces(Zip.xml(line))).append("</text:p>");
        xml.append("</").append(tag).append('>');
    }

    private static String spaces(String text) {
        return text.replace("  ", " <text:s/>");
    }
}
