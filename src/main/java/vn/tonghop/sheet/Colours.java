package vn.tonghop.sheet;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Colours as far as two of them can be told to be the same: {@code RRGGBB}, or a name of the file's own for one that only
 * its palette or theme knows.
 */
final class Colours {

    static final String BLACK = "000000";
    static final String WHITE = "FFFFFF";
    /** A pattern or a picture: like no text. */
    static final String MIXED = "";

    private Colours() {}

    /** The colour of an element's attributes in a workbook part; {@code otherwise} where it leaves the choice to the program. */
    static String ofXlsx(SafeXml xml, String otherwise) {
        String rgb = xml.attribute("rgb");
        if (rgb != null && rgb.length() >= 6)
            return rgb.substring(rgb.length() - 6).toUpperCase(Locale.ROOT);
        int indexed = XlsxStyles.number(xml.attribute("indexed"));
        if (indexed >= 0) return ofIndex(indexed, otherwise);
        int theme = XlsxStyles.number(xml.attribute("theme"));
        if (theme < 0) return otherwise;
        String tint = xml.attribute("tint");
        if (tint != null && !tint.matches("-?0(\\.0*)?")) return "theme " + theme + " " + tint;
        // Light and dark of the theme: white and black in all that Office ships.
        return theme == 0 ? WHITE : theme == 1 ? BLACK : "theme " + theme;
    }

    /** A number of the palette that Excel 97 began with; 0–7 are 8–15 again, 64 and 65 are the screen's own. */
    static String ofIndex(int index, String otherwise) {
        return switch (index) {
            case 0, 8 -> BLACK;
            case 1, 9, 65 -> WHITE;
            case 64, 0x7FFF -> otherwise;
            default -> "index " + (index < 8 ? index + 8 : index);
        };
    }

    /** {@code #rrggbb}, or {@code otherwise} for anything else. */
    static String ofCss(@Nullable String css, String otherwise) {
        return css != null && css.matches("#[0-9a-fA-F]{6}") ? css.substring(1).toUpperCase(Locale.ROOT) : otherwise;
    }
}
