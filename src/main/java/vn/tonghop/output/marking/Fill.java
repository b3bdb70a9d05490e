package vn.tonghop.output.marking;

import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.form.Severity;

/** The colours of doubtful cells: both are in the palette of old workbooks too. What they mean stands on our sheet in words. */
enum Fill {
    HELD_BACK("FFCC99", IndexedColors.TAN.getIndex()),
    ASKED("FFFF99", IndexedColors.LIGHT_YELLOW.getIndex());

    final String rgb;
    final short index;

    Fill(String rgb, short index) {
        this.rgb = rgb;
        this.index = index;
    }

    /** Null for a note: it asks for nothing, so no cell is marked. */
    static @Nullable Fill of(Severity severity) {
        return switch (severity) {
            case FATAL, ERROR -> HELD_BACK;
            case WARNING -> ASKED;
            case INFO -> null;
        };
    }

    String xml() {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + rgb
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    /** Another program may have written our fill anew: solid, and of our colour. */
    static Optional<Fill> find(String fillXml) {
        String lower = fillXml.toUpperCase(Locale.ROOT);
        if (!lower.contains("\"SOLID\"")) return Optional.empty();
        int colour = lower.indexOf("<FGCOLOR");
        if (colour < 0) return Optional.empty();
        String tag = lower.substring(colour, lower.indexOf('>', colour) + 1);
        for (Fill fill : values())
            if (tag.contains(fill.rgb + "\"") || tag.contains("INDEXED=\"" + fill.index + "\""))
                return Optional.of(fill);
        return Optional.empty();
    }
}
