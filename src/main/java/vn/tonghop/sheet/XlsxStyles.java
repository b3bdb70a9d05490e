package vn.tonghop.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellStyle;

/** The styles part of a workbook, as far as it changes how a cell is read. */
final class XlsxStyles {

    private record Font(String name, boolean struckThrough, String colour) {}

    private static final Font NO_FONT = new Font("", false, Colours.BLACK);

    private final Budget budget;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<String> grounds = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();
    /** The looks of conditional formats by their numbers that show no text. */
    private final BitSet hiding = new BitSet();

    private XlsxStyles(Budget budget) {
        this.budget = budget;
    }

    /** A workbook without styles. */
    static XlsxStyles none(Budget budget) {
        return new XlsxStyles(budget);
    }

    static XlsxStyles read(SafeXml xml, Budget budget) throws IOException {
        XlsxStyles read = new XlsxStyles(budget);
        try (xml) {
            while (xml.nextInside(0)) {
                switch (xml.name()) {
                    case "numFmts" -> read.formats(xml);
                    case "fonts" -> read.fonts(xml);
                    case "fills" -> read.fills(xml);
                    case "cellXfs" -> read.styles(xml);
                    case "dxfs" -> read.differences(xml);
                    case "styleSheet" -> {}
                    default -> xml.skip();
                }
            }
        }
        return read;
    }

    /** The style of a cell by its number; a number that is not there is the plain style. */
    CellStyle get(int number) {
        return number >= 0 && number < styles.size() ? styles.get(number) : CellStyle.PLAIN;
    }

    /** Whether that look of conditional formats shows no text. */
    boolean hides(int difference) {
        return difference >= 0 && hiding.get(difference);
    }

    private void differences(SafeXml xml) throws IOException {
        int number = 0;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (!xml.name().equals("dxf")) continue;
            budget.style();
            if (showsNothing(xml)) hiding.set(number);
            number++;
        }
    }

    /** What a look leaves open is black on white. */
    private static boolean showsNothing(SafeXml xml) throws IOException {
        String colour = Colours.BLACK;
        String ground = Colours.WHITE;
        boolean noFormat = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "color" -> colour = Colours.ofXlsx(xml, Colours.BLACK);
                case "bgColor" -> ground = Colours.ofXlsx(xml, Colours.MIXED);
                case "numFmt" -> noFormat |= ";;;".equals(xml.attribute("formatCode"));
                case "border", "gradientFill" -> xml.skip();
                default -> {}
            }
        }
        return noFormat || colour.equals(ground);
    }

    private void formats(SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            String code = xml.attribute("formatCode");
            int id = number(xml.attribute("numFmtId"));
            if (code == null || id < 0) continue;
            budget.style();
            formats.put(id, budget.text(OfficeText.decode(code)));
        }
    }

    private void fonts(SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            budget.style();
            fonts.add(font(xml));
        }
    }

    private Font font(SafeXml xml) throws IOException {
        String name = "";
        boolean struck = false;
        String colour = Colours.BLACK;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "name" -> name = value == null ? "" : budget.text(value);
                case "strike" -> struck = value == null || truth(value);
                case "color" -> colour = Colours.ofXlsx(xml, Colours.BLACK);
                default -> {}
            }
        }
        return new Font(name, struck, colour);
    }

    private void fills(SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (!xml.name().equals("fill")) continue;
            budget.style();
            grounds.add(ground(xml));
        }
    }

    private static String ground(SafeXml xml) throws IOException {
        String ground = Colours.WHITE;
        boolean solid = false;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            switch (xml.name()) {
                case "patternFill" -> {
                    String pattern = xml.attribute("patternType");
                    solid = "solid".equals(pattern);
                    if (pattern != null && !pattern.equals("none")) ground = Colours.MIXED;
                }
                case "fgColor" -> {
                    if (solid) ground = Colours.ofXlsx(xml, Colours.MIXED);
                }
                case "gradientFill" -> ground = Colours.MIXED;
                default -> {}
            }
        }
        return ground;
    }

    private void styles(SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (!xml.name().equals("xf")) continue;
            budget.style();
            int font = number(xml.attribute("fontId"));
            int fill = number(xml.attribute("fillId"));
            styles.add(style(
                    number(xml.attribute("numFmtId")),
                    font >= 0 && font < fonts.size() ? fonts.get(font) : NO_FONT,
                    fill >= 0 && fill < grounds.size() ? grounds.get(fill) : Colours.WHITE));
        }
    }

    private CellStyle style(int format, Font font, String ground) {
        String stored = formats.get(format);
        String code = stored == null ? NumberFormats.builtIn(format) : stored;
        return new CellStyle(
                code,
                NumberFormats.shows(code),
                font.name(),
                font.struckThrough(),
                font.colour().equals(ground));
    }

    /** A number of an attribute; −1 when it is none. */
    static int number(@Nullable String text) {
        if (text == null) return -1;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A truth value of an attribute as XML schema writes it; absent is false. */
    static boolean truth(@Nullable String text) {
        return text != null && (text.equals("1") || text.equals("true") || text.equals("on"));
    }
}
