package vn.tonghop.sheet;

import java.util.Locale;
import vn.tonghop.grid.CellStyle.Shows;

final class NumberFormats {
    static Shows shows(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s|H|M|S)[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        if (bare.equals("general") || bare.isEmpty()) return Shows.NUMBER;
        if (bare.equals("@")) return Shows.TEXT;
        if (bare.contains("%")) return Shows.PERCENT;
        return bare.split(";")[0].replace("general", "").matches(".*[dmyhs].*") ? Shows.DATE : Shows.NUMBER;
    }

    private NumberFormats() {}
}
