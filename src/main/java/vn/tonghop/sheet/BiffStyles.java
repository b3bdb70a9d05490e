package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.grid.CellStyle;

/** Fonts, number formats and cell formats of a BIFF8 workbook, as far as they change how a cell is read. */
final class BiffStyles {

    private record Font(String name, boolean struckThrough) {}

    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<CellStyle> styles = new ArrayList<>();

    void font(BiffInput body) throws Refusal {
        body.skip(2);
        boolean struck = (body.u16() & 8) != 0;
        body.skip(10);
        fonts.add(new Font(body.left() > 0 ? body.shortText() : "", struck));
    }

    void format(BiffInput body) throws Refusal {
        formats.put(body.u16(), body.text());
    }

    /** XF. Fonts and formats stand before it in the stream. */
    void style(BiffInput body, Budget budget) throws Refusal {
        budget.style();
        int font = body.u16();
        String format = format(body.u16());
        styles.add(new CellStyle(format, NumberFormats.shows(format), fontName(font), struckThrough(font)));
    }

    CellStyle style(int number) {
        return number < styles.size() ? styles.get(number) : CellStyle.PLAIN;
    }

    boolean struckThrough(int font) {
        int at = position(font);
        return at < fonts.size() && fonts.get(at).struckThrough();
    }

    private String fontName(int font) {
        int at = position(font);
        return at < fonts.size() ? fonts.get(at).name() : "";
    }

    /** There is no font 4: Excel counts 0 1 2 3 5. */
    private static int position(int font) {
        return font > 4 ? font - 1 : font;
    }

    private String format(int number) {
        String stored = formats.get(number);
        return stored == null ? NumberFormats.builtIn(number) : stored;
    }
}
