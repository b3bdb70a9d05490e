package vn.tonghop.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.CellStyle;
import vn.tonghop.grid.CellStyle.Shows;

/** The styles of an OpenDocument file, as far as they change how a cell is read; what a style leaves open its parent says. */
final class OdsStyles {

    /** More generations than any program writes; a style that is its own ancestor ends here. */
    private static final int MAX_PARENTS = 32;

    private record Style(
            @Nullable String parent,
            @Nullable String format,
            @Nullable String font,
            @Nullable Boolean struckThrough,
            @Nullable String colour,
            @Nullable String ground) {}

    private record Format(String code, Shows shows) {}

    private final Budget budget;
    private final Map<String, Style> cells = new HashMap<>();
    private final Map<String, Boolean> hiddenTables = new HashMap<>();
    private final Map<String, Format> formats = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private final Map<String, CellStyle> resolved = new HashMap<>();

    OdsStyles(Budget budget) {
        this.budget = budget;
    }

    /** Reads the children of the element that starts here. */
    void read(SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            budget.style();
            switch (xml.name()) {
                case "style" -> style(xml);
                case "number-style", "currency-style" -> format(xml, Shows.NUMBER);
                case "percentage-style" -> format(xml, Shows.PERCENT);
                case "date-style", "time-style" -> format(xml, Shows.DATE);
                case "text-style" -> format(xml, Shows.TEXT);
                default -> xml.skip();
            }
        }
    }

    CellStyle cell(@Nullable String name) {
        return name == null ? CellStyle.PLAIN : resolved.computeIfAbsent(name, this::resolve);
    }

    boolean tableHidden(@Nullable String name) {
        return name != null && hiddenTables.getOrDefault(name, false);
    }

    private void style(SafeXml xml) throws IOException {
        String name = xml.attribute("name");
        String family = xml.attribute("family");
        if (name == null || family == null) {
            xml.skip();
        } else if (family.equals("table-cell")) {
            cellStyle(name, xml);
        } else if (family.equals("table")) {
            tableStyle(name, xml);
        } else if (family.equals("text")) {
            textStyle(name, xml);
        } else {
            xml.skip();
        }
    }

    private void cellStyle(String name, SafeXml xml) throws IOException {
        String parent = xml.attribute("parent-style-name");
        String format = xml.attribute("data-style-name");
        String font = null;
        Boolean struck = null;
        String colour = null;
        String ground = null;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("table-cell-properties")) ground = xml.attribute("background-color");
            if (!xml.name().equals("text-properties")) continue;
            colour = "true".equals(xml.attribute("use-window-font-color")) ? "auto" : xml.attribute("color");
            font = xml.attribute("font-name");
            if (font == null) font = xml.attribute("font-family");
            String line = xml.attribute("text-line-through-style");
            if (line == null) line = xml.attribute("text-line-through-type");
            if (line != null) struck = !line.equals("none");
        }
        cells.put(name, new Style(parent, format, font, struck, colour, ground));
    }

    private void tableStyle(String name, SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer))
            if (xml.name().equals("table-properties")) hiddenTables.put(name, "false".equals(xml.attribute("display")));
    }

    private void textStyle(String name, SafeXml xml) throws IOException {
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (!xml.name().equals("text-properties")) continue;
            String line = xml.attribute("text-line-through-style");
            String position = xml.attribute("text-position");
            boolean raised = position != null && !position.startsWith("0%");
            if (raised || line != null && !line.equals("none")) apart.add(name);
        }
    }

    /** Text in such a style is crossed out or raised. */
    boolean isApart(@Nullable String textStyle) {
        return textStyle != null && apart.contains(textStyle);
    }

    private void format(SafeXml xml, Shows shows) throws IOException {
        String name = xml.attribute("name");
        String code = OdsNumberFormat.code(xml);
        if (name != null) formats.put(name, new Format(code, shows));
    }

    private CellStyle resolve(String name) {
        String format = null;
        String font = null;
        Boolean struck = null;
        String colour = null;
        String ground = null;
        Style style = cells.get(name);
        for (int i = 0; style != null && i < MAX_PARENTS; i++) {
            if (format == null) format = style.format();
            if (font == null) font = style.font();
            if (struck == null) struck = style.struckThrough();
            if (colour == null) colour = style.colour();
            if (ground == null) ground = style.ground();
            style = style.parent() == null ? null : cells.get(style.parent());
        }
        Format shown = format == null ? null : formats.get(format);
        return new CellStyle(
                shown == null ? "General" : shown.code(),
                shown == null ? Shows.NUMBER : shown.shows(),
                font == null ? "" : font,
                struck != null && struck,
                Colours.ofCss(colour, Colours.BLACK).equals(Colours.ofCss(ground, Colours.WHITE)));
    }
}
