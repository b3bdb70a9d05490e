package vn.tonghop.output.book;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of a file as a cell of a workbook may hold it: XML's characters only, no longer than Excel takes, no reordering. */
public final class SafeText {

    /** Excel's limit for the text of a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    /** Marks that turn the direction of text around: what people read would not be what stands there. */
    private static final Pattern BIDI = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");
    /** A text that already looks like an escape: its underscore is escaped, else Excel would decode it. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]*[=+\\-@＝＋－＠'].*", Pattern.DOTALL);

    private SafeText() {}

    /** The text as it is to be stored, {@code _x000B_} for a character that XML forbids; cut with «…» where too long. */
    public static String of(String text) {
        String clean = BIDI.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        StringBuilder safe = new StringBuilder(clean.length());
        String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_");
        for (int at = 0; at < escaped.length(); ) {
            int point = escaped.codePointAt(at);
            String piece = stored(point);
            if (safe.length() + piece.length() > LONGEST - 1)
                return safe.append('…').toString();
            safe.append(piece);
            at += Character.charCount(point);
        }
        return safe.toString();
    }

    /** At most so many characters from the beginning of a longer text, no letter cut from its marks. */
    public static String first(int most, String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(0, most + 1));
        return text.substring(0, letters.preceding(most + 1));
    }

    private static String stored(int point) {
        if (point >= 0xD800 && point <= 0xDFFF) return "\uFFFD";
        boolean allowed = point >= 0x20 && point != 0xFFFE && point != 0xFFFF || point == '\t' || point == '\n';
        return allowed ? Character.toString(point) : String.format(Locale.ROOT, "_x%04X_", point);
    }

    /** Typed by hand it would be a formula: the cell is marked as text for good. */
    public static boolean looksLikeFormula(String text) {
        return FORMULA.matcher(text).matches();
    }
}
