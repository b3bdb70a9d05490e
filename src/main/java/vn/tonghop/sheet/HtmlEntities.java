package vn.tonghop.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character references of HTML: {@code &aacute;}, {@code &#7841;}, {@code &#x1EA1;}. */
final class HtmlEntities {

    private static final String LIST = "html-entities.tsv";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Longer than any name in the list. */
    static final int MAX_LENGTH = 40;

    private static final class Names {
        static final Map<String, String> ALL = load();
    }

    private HtmlEntities() {}

    /**
     * What a reference means, null when it is none.
     *
     * @param reference without {@code &}, with the semicolon if it has one
     */
    static @Nullable String decode(String reference) {
        return reference.startsWith("#") ? number(reference) : Names.ALL.get(reference);
    }

    private static @Nullable String number(String reference) {
        String digits =
                reference.endsWith(";") ? reference.substring(1, reference.length() - 1) : reference.substring(1);
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        if (hex ? !digits.substring(1).matches("[0-9A-Fa-f]{1,8}") : !digits.matches("[0-9]{1,9}")) return null;
        long code = hex ? Long.parseLong(digits.substring(1), 16) : Long.parseLong(digits);
        if (code == 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code < 0xE000) return "\uFFFD";
        // Numbers that are control characters were meant in the code page of Windows.
        if (code >= 0x80 && code < 0xA0) return new String(new byte[] {(byte) code}, WINDOWS_1252);
        return Character.toString((int) code);
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (InputStream list = HtmlEntities.class.getResourceAsStream(LIST)) {
            if (list == null) throw new IllegalStateException(LIST + " is missing");
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#"))
                    names.put(line.substring(0, tab), characters(line.substring(tab + 1)));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(String codes) {
        StringBuilder characters = new StringBuilder();
        for (String code : codes.split(" ", -1)) characters.appendCodePoint(Integer.parseInt(code, 16));
        return characters.toString();
    }
}
