package vn.tonghop.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tonghop.grid.FileFormat;

/** Tells the formats apart that are written in letters: two kinds of markup, plain text, and what is no text at all. */
final class TextSniffer {

    private static final int LOOK_AT = 16_384;

    /** Legacy Vietnamese encodings put a few letters among the control characters; a twentieth of a text is never so. */
    private static final int LETTERS_A_CONTROL = 20;

    private static final List<String> HTML_TAGS =
            List.of("<html", "<!doctype html", "<table", "<head", "<body", "<meta", "<style", "<tr", "<div", "<center");

    private TextSniffer() {}

    static FileFormat sniff(byte[] content) {
        Charset wide = wide(content);
        if (wide == null && !plausible(content)) return FileFormat.UNKNOWN;
        String start = start(content, wide);
        if (!start.startsWith("<")) return mail(start) ? FileFormat.UNKNOWN : FileFormat.CSV;
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.contains("workbook"))
            return FileFormat.SPREADSHEETML;
        if (HTML_TAGS.stream().anyMatch(start::contains)) return FileFormat.HTML;
        return start.startsWith("<?xml") ? FileFormat.UNKNOWN : FileFormat.CSV;
    }

    /** A page saved with its pictures in one file. */
    private static boolean mail(String start) {
        return start.startsWith("mime-version:") || start.contains("\ncontent-type: multipart/related");
    }

    private static String start(byte[] content, @Nullable Charset wide) {
        int length = Math.min(content.length, LOOK_AT);
        String start = new String(content, 0, length, wide == null ? StandardCharsets.UTF_8 : wide);
        int from = 0;
        while (from < start.length() && (start.charAt(from) == '\ufeff' || Character.isWhitespace(start.charAt(from))))
            from++;
        return start.substring(from).toLowerCase(Locale.ROOT);
    }

    /** UTF-16 or UTF-32 by its mark, or by the zeros beside Latin letters; null for all else. */
    private static @Nullable Charset wide(byte[] content) {
        int length = Math.min(content.length, LOOK_AT) & ~3;
        if (length < 4) return null;
        int first = content[0] & 0xff;
        int second = content[1] & 0xff;
        if (first == 0xff && second == 0xfe)
            return content[2] == 0 && content[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        if (first == 0xfe && second == 0xff) return StandardCharsets.UTF_16BE;
        if (first == 0 && second == 0 && content[2] == (byte) 0xfe && content[3] == (byte) 0xff)
            return Charset.forName("UTF-32BE");
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            if (content[i] == 0) even++;
            if (content[i + 1] == 0) odd++;
        }
        if (even == 0 && odd > length / 4) return StandardCharsets.UTF_16LE;
        return odd == 0 && even > length / 4 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean plausible(byte[] content) {
        int length = Math.min(content.length, LOOK_AT);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) return false;
            if (content[i] > 0 && content[i] < ' ' && "\t\n\r\f\u001a".indexOf(content[i]) < 0) controls++;
        }
        return controls * LETTERS_A_CONTROL <= length;
    }
}
