package vn.tonghop.sheet;

/** Office's way of writing characters that XML forbids: {@code _x000D_} is a carriage return, {@code _x005F_} an underscore. */
final class OfficeText {

    private static final int ESCAPE = "_x000D_".length();

    private OfficeText() {}

    static String decode(String stored) {
        int at = stored.indexOf("_x");
        if (at < 0) return stored;
        StringBuilder decoded = new StringBuilder(stored.length());
        int from = 0;
        while (at >= 0) {
            int code = code(stored, at);
            if (code >= 0) {
                decoded.append(stored, from, at).append((char) code);
                from = at + ESCAPE;
            }
            at = stored.indexOf("_x", code >= 0 ? from : at + 1);
        }
        return decoded.append(stored, from, stored.length()).toString();
    }

    /** The code unit that an escape at this place means, −1 when there is none. */
    private static int code(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') return -1;
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') return -1;
            code = code * 16 + digit;
        }
        return code;
    }
}
