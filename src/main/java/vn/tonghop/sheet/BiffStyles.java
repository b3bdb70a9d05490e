package vn.tonghop.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.grid.CellStyle;

/** Fonts, number formats and cell formats of a BIFF8 workbook, as far as they change how a cell is read. */
final class BiffStyles {

    private record Font(String name, boolean struckThrough, boolean raised, int colour) {}

    /** @param ground the palette's number, −1 for none, −2 for a pattern of two */
    private record Format(int font, String numberFormat, int ground) {}

    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Format> cellFormats = new ArrayList<>();
    private final Map<Integer, CellStyle> styles = new HashMap<>();
    private final Map<Integer, String> palette = new HashMap<>();

    void font(BiffInput body) throws Refusal {
        body.skip(2);
        boolean struck = (body.u16() & 8) != 0;
        int colour = body.u16();
        body.skip(2);
        boolean raised = body.u16() != 0;
        body.skip(4);
        fonts.add(new Font(body.left() > 0 ? body.shortText() : "", struck, raised, colour));
    }

    void format(BiffInput body) throws Refusal {
        formats.put(body.u16(), body.text());
    }

    /** XF. Fonts and formats stand before it in the stream. */
    void style(BiffInput body, Budget budget) throws Refusal {
        budget.style();
        int font = body.u16();
        String format = format(body.u16());
        cellFormats.add(new Format(font, format, body.left() < 16 ? -1 : ground(body)));
    }

    /** After alignment, protection and borders: the fill's pattern in the six highest bits of a number, then its colours. */
    private static int ground(BiffInput body) throws Refusal {
        body.skip(12);
        int pattern = body.u16() >> 10;
        int colour = body.u16() & 0x7F;
        return pattern == 0 ? -1 : pattern == 1 ? colour : -2;
    }

    /** PALETTE: the colours from number 8 on that the file has its own of. It stands after the cell formats. */
    void palette(BiffInput body) throws Refusal {
        int count = body.u16();
        for (int i = 0; i < count && body.left() >= 4; i++) {
            palette.put(8 + i, String.format(Locale.ROOT, "%02X%02X%02X", body.u8(), body.u8(), body.u8()));
            body.skip(1);
        }
    }

    CellStyle style(int number) {
        return number < cellFormats.size() ? styles.computeIfAbsent(number, this::resolve) : CellStyle.PLAIN;
    }

    private CellStyle resolve(int number) {
        Format format = cellFormats.get(number);
        int at = position(format.font());
        String text = at < fonts.size() ? colour(fonts.get(at).colour(), Colours.BLACK) : Colours.BLACK;
        String ground = format.ground() == -1
                ? Colours.WHITE
                : format.ground() == -2 ? Colours.MIXED : colour(format.ground(), Colours.MIXED);
        return new CellStyle(
                format.numberFormat(),
                NumberFormats.shows(format.numberFormat()),
                fontName(format.font()),
                struckThrough(format.font()),
                text.equals(ground));
    }

    private String colour(int index, String otherwise) {
        String own = palette.get(index);
        return own == null ? Colours.ofIndex(index, otherwise) : own;
    }

    boolean struckThrough(int font) {
        int at = position(font);
        return at < fonts.size() && fonts.get(at).struckThrough();
    }

    /** Super- or subscript. */
    boolean raised(int font) {
        int at = position(font);
        return at < fonts.size() && fonts.get(at).raised();
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
