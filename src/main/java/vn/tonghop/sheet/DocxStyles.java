package vn.tonghop.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts that the styles of a Word document give; they hint at encodings older than Unicode. */
final class DocxStyles {

    static final String WHITE = "FFFFFF";

    private static final int MAX_PARENTS = 32;

    private record Style(@Nullable String parent, @Nullable String font) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultFont = "";
    private @Nullable String defaultStyle;

    void read(SafeXml xml, Budget budget) throws IOException {
        while (xml.nextInside(0)) {
            switch (xml.name()) {
                case "rFonts" -> {
                    String font = font(xml);
                    if (font != null) defaultFont = font;
                }
                case "style" -> style(xml, budget);
                default -> {}
            }
        }
    }

    private void style(SafeXml xml, Budget budget) throws IOException {
        budget.style();
        String id = xml.attribute("styleId");
        boolean isDefault = "paragraph".equals(xml.attribute("type"))
                && !"0".equals(xml.attribute("default"))
                && xml.attribute("default") != null;
        String parent = null;
        String font = null;
        int outer = xml.depth();
        while (xml.nextInside(outer)) {
            if (xml.name().equals("basedOn")) parent = xml.attribute("val");
            else if (xml.name().equals("rFonts")) font = font(xml);
        }
        if (id == null) return;
        styles.put(id, new Style(parent, font));
        if (isDefault) defaultStyle = id;
    }

    /** The font of a paragraph in that style; of one without style when null. Empty when nobody says. */
    String font(@Nullable String id) {
        String name = id == null ? defaultStyle : id;
        Style style = name == null ? null : styles.get(name);
        for (int i = 0; style != null && i < MAX_PARENTS; i++) {
            if (style.font() != null) return style.font();
            style = style.parent() == null ? null : styles.get(style.parent());
        }
        return defaultFont;
    }

    /** The font of an rFonts element, null when it only names a theme. */
    static @Nullable String font(SafeXml xml) {
        String font = xml.attribute("ascii");
        return font == null ? xml.attribute("hAnsi") : font;
    }

    /** A property that is on unless its value says that it is off. */
    static boolean isOn(SafeXml xml) {
        String value = xml.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** A ground on which white letters show. */
    static boolean isGround(@Nullable String fill) {
        return fill != null && !fill.equals("auto") && !fill.equalsIgnoreCase(WHITE);
    }
}
