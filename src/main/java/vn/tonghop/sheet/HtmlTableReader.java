package vn.tonghop.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.message.Message;

/** Reads HTML, which web programs like to send under the name .xls: tables as grids, the text beside them as prose. */
final class HtmlTableReader implements FormatReader {

    /** Bytes at the beginning in which a page says its encoding. */
    private static final int HEAD_BYTES = 4096;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})");

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        TextEncoding encoding = encoding(content);
        HtmlPage page = new HtmlPage(new HtmlTokens(encoding.reader(content), budget), budget);
        page.read();
        List<Message> notes = encoding.isLegacy() && !isAscii(content)
                ? List.of(Message.of(
                        "sheet.note.legacyEncoding",
                        "encoding",
                        encoding.charset().name()))
                : List.of();
        return new Contents(FileFormat.HTML, page.grids(), page.prose(), page.pictures(), null, Map.of(), notes);
    }

    /** What the page says counts where the bytes leave it open: pages call themselves anything, UTF-8 cannot be mistaken. */
    private static TextEncoding encoding(byte[] content) throws Refusal {
        TextEncoding sniffed = TextEncoding.sniff(content).orElseThrow(() -> Refusal.broken("html"));
        if (!sniffed.isLegacy()) return sniffed;
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher said = CHARSET.matcher(head);
        if (!said.find()) return sniffed;
        return switch (said.group(1).toLowerCase(Locale.ROOT)) {
            case "windows-1258", "x-cp1258" -> new TextEncoding(Charset.forName("windows-1258"), 0);
            case "windows-1252", "x-cp1252", "iso-8859-1" -> new TextEncoding(Charset.forName("windows-1252"), 0);
            default -> sniffed;
        };
    }

    private static boolean isAscii(byte[] content) {
        for (byte b : content) if (b < 0) return false;
        return true;
    }
}
