package vn.tonghop.output.marking;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an XML part and how it was encoded, so that what is not changed gives the same bytes again. */
record PartText(String text, Charset charset) {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    /** A byte order mark stays as the first character. */
    static PartText of(byte[] bytes) throws Unmarkable {
        try {
            Charset charset = charset(bytes);
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PartText(text, charset);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new Unmarkable("xml");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff)
            return StandardCharsets.UTF_16BE;
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe)
            return StandardCharsets.UTF_16LE;
        if (bytes.length > 1 && bytes[0] == 0 && bytes[1] == '<') return StandardCharsets.UTF_16BE;
        if (bytes.length > 1 && bytes[0] == '<' && bytes[1] == 0) return StandardCharsets.UTF_16LE;
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    PartText with(String changed) {
        return new PartText(changed, charset);
    }

    /** A character that the part's encoding does not have is written as a reference. */
    byte[] bytes() {
        CharsetEncoder encoder = charset.newEncoder();
        String written = encoder.canEncode(text) ? text : referenced(encoder);
        ByteBuffer bytes = charset.encode(CharBuffer.wrap(written));
        byte[] exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return exact;
    }

    private String referenced(CharsetEncoder encoder) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (encoder.canEncode(character)) safe.append(character);
            else safe.append("&#").append(point).append(';');
        });
        return safe.toString();
    }
}
