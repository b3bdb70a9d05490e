package vn.tonghop.intake;

import java.nio.charset.StandardCharsets;

/** Names that fit: file systems allow 255 bytes. */
final class FileName {

    private static final int BYTES = 255;

    private FileName() {}

    /** Stem and ending, the stem shortened where both together are too long. No character is cut in half. */
    static String fitting(String stem, String ending) {
        String fitting = stem;
        while (!fitting.isEmpty() && bytes(fitting + ending) > BYTES)
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        return fitting + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
