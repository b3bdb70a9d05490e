package vn.tonghop.sheet;

import java.util.Locale;
import vn.tonghop.grid.CellStyle.Shows;

/** What number format codes make of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class NumberFormats {

    private static final String[] BUILT_IN = new String[50];

    static {
        BUILT_IN[0] = "General";
        BUILT_IN[1] = "0";
        BUILT_IN[2] = "0.00";
        BUILT_IN[3] = "#,##0";
        BUILT_IN[4] = "#,##0.00";
        BUILT_IN[5] = "\"$\"#,##0_);(\"$\"#,##0)";
        BUILT_IN[6] = "\"$\"#,##0_);[Red](\"$\"#,##0)";
        BUILT_IN[7] = "\"$\"#,##0.00_);(\"$\"#,##0.00)";
        BUILT_IN[8] = "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)";
        BUILT_IN[9] = "0%";
        BUILT_IN[10] = "0.00%";
        BUILT_IN[11] = "0.00E+00";
        BUILT_IN[12] = "# ?/?";
        BUILT_IN[13] = "# ??/??";
        BUILT_IN[14] = "m/d/yy";
        BUILT_IN[15] = "d-mmm-yy";
        BUILT_IN[16] = "d-mmm";
        BUILT_IN[17] = "mmm-yy";
        BUILT_IN[18] = "h:mm AM/PM";
        BUILT_IN[19] = "h:mm:ss AM/PM";
        BUILT_IN[20] = "h:mm";
        BUILT_IN[21] = "h:mm:ss";
        BUILT_IN[22] = "m/d/yy h:mm";
        BUILT_IN[37] = "#,##0_);(#,##0)";
        BUILT_IN[38] = "#,##0_);[Red](#,##0)";
        BUILT_IN[39] = "#,##0.00_);(#,##0.00)";
        BUILT_IN[40] = "#,##0.00_);[Red](#,##0.00)";
        BUILT_IN[41] = "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)";
        BUILT_IN[42] = "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)";
        BUILT_IN[43] = "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)";
        BUILT_IN[44] = "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)";
        BUILT_IN[45] = "mm:ss";
        BUILT_IN[46] = "[h]:mm:ss";
        BUILT_IN[47] = "mmss.0";
        BUILT_IN[48] = "##0.0E+0";
        BUILT_IN[49] = "@";
    }

    private NumberFormats() {}

    /** The code of a format that a file names by number and does not spell out; {@code General} when there is none. */
    static String builtIn(int id) {
        // 27-36 and 50-58 are dates of the East Asian editions; the code depends on the edition, that it is a date does
        // not.
        if (id >= 27 && id <= 36 || id >= 50 && id <= 58) return BUILT_IN[14];
        return id >= 0 && id < BUILT_IN.length && BUILT_IN[id] != null ? BUILT_IN[id] : BUILT_IN[0];
    }

    static Shows shows(String code) {
        if (code.isEmpty() || code.equalsIgnoreCase("General") || code.equalsIgnoreCase("Standard"))
            return Shows.NUMBER;
        String bare = bare(code).toLowerCase(Locale.ROOT);
        if (containsAny(bare, "ymdhs")) return Shows.DATE;
        if (bare.indexOf('%') >= 0) return Shows.PERCENT;
        return bare.indexOf('@') >= 0 && !containsAny(bare, "0#?") ? Shows.TEXT : Shows.NUMBER;
    }

    /** The code without quoted, escaped and padding characters, colours, conditions and locales; [h] stays as h. */
    private static String bare(String code) {
        StringBuilder bare = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = closing(code, i, '"');
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = closing(code, i, ']');
                    String inside = code.substring(i + 1, end);
                    if (inside.matches("[hHmMsS]+")) bare.append(inside);
                    i = end;
                }
                default -> bare.append(c);
            }
        }
        String all = bare.toString();
        int general = all.toLowerCase(Locale.ROOT).indexOf("general");
        return general < 0 ? all : all.substring(0, general) + "0" + all.substring(general + "general".length());
    }

    private static int closing(String code, int from, char close) {
        int end = code.indexOf(close, from + 1);
        return end < 0 ? code.length() : end;
    }

    private static boolean containsAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
