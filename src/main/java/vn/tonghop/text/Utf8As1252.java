package vn.tonghop.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8 that was opened as windows-1252, as Excel does with a CSV file: «Phá»¥ lá»¥c». */
final class Utf8As1252 {

    /** The bytes 80 to 9F; those that windows-1252 leaves undefined are C1 controls. */
    private static final String HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private Utf8As1252() {}

    static @Nullable String decode(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int high = c < 0x80 ? -1 : HIGH.indexOf(c);
            if (c > 0xFF && high < 0) return null;
            bytes[i] = (byte) (high >= 0 ? 0x80 + high : c);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
