package vn.tonghop.accuracy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A page of HTML that calls itself .xls, as web systems export it. */
final class HtmlWriter implements Writer {

    @Override
    public byte[] write(Workbook book) {
        StringBuilder html = new StringBuilder(
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head><body>");
        for (Page page : book.pages()) {
            html.append("<table border=1>\n");
            for (int row = 0; row < page.height(); row++) {
                html.append("<tr>");
                for (int column = 0; column < page.width(); column++) cell(html, page, row, column);
                html.append("</tr>\n");
            }
            html.append("</table>\n");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(StringBuilder html, Page page, int row, int column) {
        Page.@Nullable Merge merge = null;
        for (Page.Merge each : page.merges)
            if (row >= each.top() && row <= each.bottom() && column >= each.left() && column <= each.right())
                merge = each;
        if (merge != null && (merge.top() != row || merge.left() != column)) return;
        html.append("<td");
        if (merge != null)
            html.append(" colspan=")
                    .append(merge.right() - merge.left() + 1)
                    .append(" rowspan=")
                    .append(merge.bottom() - merge.top() + 1);
        Item item = page.at(row, column);
        String text =
                item == null ? "" : Zip.xml(item.text()).replace("\n", "<br>").replace("  ", "&nbsp; ");
        if (item != null && item.look() == Item.Look.STRUCK) text = "<s>" + text + "</s>";
        html.append('>').append(text).append("</td>");
    }
}
