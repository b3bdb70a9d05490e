package vn.tonghop.sheet;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.grid.CellAddress;
import vn.tonghop.grid.GridBuilder;

/** The comments of a sheet: notes, and conversations of newer Excels, which leave a note for older ones in the same cell. */
final class XlsxComments {

    private XlsxComments() {}

    static void read(Relationships sheet, Packed zip, Budget budget, GridBuilder grid) throws IOException {
        Map<CellAddress, String> notes = new TreeMap<>();
        for (var part : sheet.ofType("comments"))
            if (zip.has(part.target())) collect(zip.xml(part.target()), "comment", budget, notes);
        Map<CellAddress, String> threads = new TreeMap<>();
        for (var part : sheet.ofType("threadedComment"))
            if (zip.has(part.target())) collect(zip.xml(part.target()), "threadedComment", budget, threads);
        notes.putAll(threads);
        notes.forEach((address, text) -> grid.comment(address.row(), address.column(), text));
    }

    /** The words of one contribution to a conversation; whom it mentions stands beside them. */
    private static String said(SafeXml xml) throws IOException {
        String said = "";
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("text")) said = xml.text();
            else xml.skip();
        }
        return said;
    }

    private static void collect(SafeXml xml, String element, Budget budget, Map<CellAddress, String> texts)
            throws IOException {
        try (xml) {
            while (xml.nextInside(0)) {
                if (!xml.name().equals(element)) continue;
                String place = xml.attribute("ref");
                String text = element.equals("comment") ? RichText.read(xml).text() : said(xml);
                CellAddress address =
                        place == null ? null : CellAddress.parse(place).orElse(null);
                if (address == null || text.isEmpty()) continue;
                budget.cell(address.row(), address.column());
                budget.text(text);
                texts.merge(address, text, (before, more) -> before + "\n" + more);
            }
        }
    }
}
