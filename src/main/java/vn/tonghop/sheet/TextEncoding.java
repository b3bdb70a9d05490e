package vn.tonghop.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * In which encoding the bytes of a text file are written. A mark at the beginning (BOM) decides; else zeros at every
 * second byte mean UTF-16; else what is valid UTF-8 is UTF-8; else the combining tone marks of windows-1258 behind vowels
 * tell it from windows-1252, which is also how TCVN3 and VNI are stored.
 *
 * @param start bytes of the mark, to be passed over
 */
record TextEncoding(Charset charset, int start) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Vowels of windows-1258, those with a hat, breve or horn included. */
    private static final String VOWELS =
            "aeiouyAEIOUY\u00c2\u00c3\u00ca\u00d4\u00d5\u00dd\u00e2\u00e3\u00ea\u00f4\u00f5\u00fd";

    /** Grave, hook, tilde, acute, dot of windows-1258. */
    private static final String TONES = "\u00cc\u00d2\u00de\u00ec\u00f2";

    /** How much of a file is looked at where a sample is enough. */
    private static final int SAMPLE_BYTES = 65_536;

    /** The encoding of the bytes; empty when they are no text: zeros that no UTF-16 explains. */
    static Optional<TextEncoding> sniff(byte[] content) {
        Optional<TextEncoding> marked = marked(content);
        if (marked.isPresent()) return marked;
        Optional<TextEncoding> wide = wide(content);
        if (wide.isPresent()) return wide;
        for (byte b : content) if (b == 0) return Optional.empty();
        if (isUtf8(content)) return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0));
        return Optional.of(new TextEncoding(isWindows1258(content) ? WINDOWS_1258 : WINDOWS_1252, 0));
    }

    /** One byte a letter: which letters are meant is a conclusion, people should know. */
    boolean isLegacy() {
        return charset.equals(WINDOWS_1252) || charset.equals(WINDOWS_1258);
    }

    /** The characters; bytes that a legacy encoding does not define stay what they are, as control characters. */
    Reader reader(byte[] content) {
        if (isLegacy()) return new SingleBytes(content, table(charset));
        return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), charset);
    }

    private static Optional<TextEncoding> marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        if (startsWith(content, 0xFF, 0xFE, 0, 0)) return Optional.of(new TextEncoding(UTF_32LE, 4));
        if (startsWith(content, 0, 0, 0xFE, 0xFF)) return Optional.of(new TextEncoding(UTF_32BE, 4));
        if (startsWith(content, 0xFF, 0xFE)) return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        if (startsWith(content, 0xFE, 0xFF)) return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** UTF-16 without a mark: most Vietnamese letters, all digits and marks have a zero as their upper half. */
    private static Optional<TextEncoding> wide(byte[] content) {
        int length = Math.min(content.length, SAMPLE_BYTES) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            if (content[i] == 0) even++;
            if (content[i + 1] == 0) odd++;
        }
        if (length < 4 || content.length % 2 != 0) return Optional.empty();
        if (even == 0 && odd > length / 6) return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
        if (odd == 0 && even > length / 6) return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0));
        return Optional.empty();
    }

    private static boolean isUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer sink = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(bytes, sink, true);
            if (result.isError()) return false;
            if (result.isUnderflow()) return true;
            sink.clear();
        }
    }

    /** In windows-1258 nearly every byte of a tone mark follows a vowel; elsewhere these bytes are letters of their own. */
    private static boolean isWindows1258(byte[] content) {
        int afterVowel = 0;
        int elsewhere = 0;
        for (int i = 1; i < content.length; i++) {
            if (TONES.indexOf(content[i] & 0xFF) < 0) continue;
            if (VOWELS.indexOf(content[i - 1] & 0xFF) >= 0) afterVowel++;
            else elsewhere++;
        }
        return afterVowel > 0 && afterVowel >= 9 * elsewhere;
    }

    private static char[] table(Charset charset) {
        char[] table = new char[256];
        for (int i = 0; i < 256; i++) {
            char letter = new String(new byte[] {(byte) i}, charset).charAt(0);
            table[i] = letter == '\uFFFD' ? (char) i : letter;
        }
        return table;
    }

    /** Bytes as characters by a table. */
    private static final class SingleBytes extends Reader {

        private final byte[] content;
        private final char[] table;
        private int at;

        SingleBytes(byte[] content, char[] table) {
            this.content = content;
            this.table = table;
        }

        @Override
        public int read(char[] into, int offset, int length) {
            if (at == content.length) return -1;
            int count = Math.min(length, content.length - at);
            for (int i = 0; i < count; i++) into[offset + i] = table[content[at++] & 0xFF];
            return count;
        }

        @Override
        public void close() {}
    }
}
