package vn.tonghop.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Writes an OpenFormula as Excel would: {@code of:=SUM([.A1:.B2];[$Tờ2.C3])} is {@code SUM(A1:B2,Tờ2!C3)}. Only marks
 * change; names of functions stay.
 */
final class OpenFormula {

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private int braces;

    private OpenFormula(String source) {
        this.source = source;
    }

    /** Null when there is no formula. */
    static @Nullable String plain(@Nullable String stored) {
        if (stored == null) return null;
        int equals = stored.indexOf('=');
        boolean prefixed = equals >= 0 && stored.substring(0, equals).matches("(?:[A-Za-z][A-Za-z0-9]*:)?");
        String source = prefixed ? stored.substring(equals + 1) : stored;
        return source.isEmpty() ? null : new OpenFormula(source).write();
    }

    private String write() {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            switch (c) {
                case '"' -> i = copyQuoted(i, '"');
                case '\'' -> i = copyQuoted(i, '\'');
                case '[' -> i = reference(i);
                case '{' -> open(c, 1);
                case '}' -> open(c, -1);
                case ';' -> plain.append(',');
                case '|' -> plain.append(braces > 0 ? ';' : '|');
                case '~' -> plain.append(',');
                case '!' -> plain.append(' ');
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }

    private void open(char brace, int step) {
        braces += step;
        plain.append(brace);
    }

    private int copyQuoted(int from, char quote) {
        int end = source.indexOf(quote, from + 1);
        int last = end < 0 ? source.length() - 1 : end;
        plain.append(source, from, last + 1);
        return last;
    }

    /** {@code [.A1]}, {@code [.A1:.B2]}, {@code [$'Tờ 2'.A1]}, {@code ['file:///a.ods'#$Sheet1.A1]}. */
    private int reference(int from) {
        int end = closing(from);
        String inside = source.substring(from + 1, end);
        int colon = outsideQuotes(inside, ':', 0);
        if (colon < 0) {
            plain.append(cell(inside));
        } else {
            String second = inside.substring(colon + 1);
            int dot = lastDot(second);
            plain.append(cell(inside.substring(0, colon))).append(':').append(second.substring(dot + 1));
        }
        return end;
    }

    private int closing(int from) {
        int end = outsideQuotes(source, ']', from + 1);
        return end < 0 ? source.length() : end;
    }

    private static String cell(String reference) {
        int dot = lastDot(reference);
        String sheet = dot <= 0 ? "" : reference.substring(0, dot);
        String cell = reference.substring(dot + 1);
        if (sheet.isEmpty()) return cell;
        int file = outsideQuotes(sheet, '#', 0);
        String name = sheet.substring(file + 1);
        if (name.startsWith("$")) name = name.substring(1);
        if (file < 0) return name + "!" + cell;
        return "'[" + fileName(sheet.substring(0, file)) + "]" + unquoted(name) + "'!" + cell;
    }

    private static String fileName(String url) {
        String path = unquoted(url);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("'") && name.endsWith("'")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private static int lastDot(String reference) {
        return reference.lastIndexOf('.');
    }

    private static int outsideQuotes(String text, char wanted, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') quoted = !quoted;
            else if (c == wanted && !quoted) return i;
        }
        return -1;
    }
}
