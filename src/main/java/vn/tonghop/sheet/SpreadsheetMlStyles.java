package vn.tonghop.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellStyle;

/** The styles of a SpreadsheetML workbook; a style says what it has other than its parent, or than the style Default. */
final class SpreadsheetMlStyles {

    private static final Map<String, String> NAMED = Map.of(
            "General Number", "General",
            "General Date", "m/d/yyyy h:mm",
            "Long Date", "dddd, mmmm d, yyyy",
            "Medium Date", "d-mmm-yy",
            "Short Date", "m/d/yyyy",
            "Long Time", "h:mm:ss AM/PM",
            "Medium Time", "h:mm AM/PM",
            "Short Time", "h:mm",
            "Percent", "0.00%",
            "Scientific", "0.00E+00");

    private final Map<String, CellStyle> styles = new HashMap<>();

    /** Reads the style that starts here; its parent stands before it. */
    void read(SafeXml xml, Budget budget) throws IOException {
        budget.style();
        String id = xml.attribute("ID");
        String parent = xml.attribute("Parent");
        CellStyle from = style(parent == null ? "Default" : parent);
        String format = from.numberFormat();
        String font = from.font();
        boolean struck = from.struckThrough();
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("NumberFormat")) {
                format = format(xml.attribute("Format"));
            } else if (xml.name().equals("Font")) {
                String name = xml.attribute("FontName");
                font = name == null ? font : name;
                struck = "1".equals(xml.attribute("StrikeThrough"));
            }
        }
        if (id != null) styles.put(id, new CellStyle(format, NumberFormats.shows(format), font, struck));
    }

    private static String format(@Nullable String said) {
        if (said == null || said.isEmpty()) return "General";
        return NAMED.getOrDefault(said, said);
    }

    CellStyle style(@Nullable String id) {
        return id == null ? styles.getOrDefault("Default", CellStyle.PLAIN) : styles.getOrDefault(id, CellStyle.PLAIN);
    }
}
