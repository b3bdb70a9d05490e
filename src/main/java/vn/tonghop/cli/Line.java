package vn.tonghop.cli;

/** One line for a terminal: whatever a file's name or cell holds, it stays one line and hides nothing. */
final class Line {

    private Line() {}

    /** Control characters shown as {@code ␊}-like pictures, characters that turn the writing direction left out. */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x20) line.appendCodePoint(0x2400 + c);
            else if (c == 0x7f) line.append('\u2421');
            else if (!turnsDirection(c)) line.appendCodePoint(c);
        });
        return line.toString();
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
    }
}
