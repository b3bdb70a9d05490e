package vn.tonghop.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts HTML, however untidy, into tags and text, in one pass and in bounded memory. Scripts, styles and declarations are
 * passed over; comments are given as such, for Excel hides the names of sheets in them.
 */
final class HtmlTokens {

    enum Kind {
        START,
        END,
        TEXT,
        COMMENT,
        END_OF_FILE
    }

    /** Characters of one comment, and of one tag, that are kept; the rest is passed over. */
    private static final int MAX_KEPT = 65_536;

    private static final int MAX_ATTRIBUTES = 64;

    private final Reader in;
    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> attributes = new HashMap<>();
    private int next;
    private String name = "";

    HtmlTokens(Reader in, Budget budget) throws IOException {
        this.in = new BufferedReader(in, 65_536);
        this.budget = budget;
        this.next = this.in.read();
    }

    Kind next() throws IOException {
        Kind kind = null;
        while (kind == null) {
            budget.event();
            kind = token();
        }
        return kind;
    }

    /** Null when something has been passed over. */
    private @Nullable Kind token() throws IOException {
        text.setLength(0);
        if (next < 0) return Kind.END_OF_FILE;
        if (next != '<') return text();
        step();
        if (next == '!' || next == '?') return declaration();
        if (next == '/') {
            step();
            return isLetter(next) ? tag(Kind.END) : passOver();
        }
        if (isLetter(next)) return tag(Kind.START);
        text.append('<');
        return text();
    }

    /** The name of a tag in small letters, {@code x:num} with its prefix. */
    String name() {
        return name;
    }

    /** An attribute of a start tag, by its name in small letters; without value it is empty; null when it is not there. */
    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The text or comment; in a text references are replaced, and blanks and line ends in a row are one blank. */
    String value() {
        return text.toString();
    }

    private void step() throws IOException {
        next = in.read();
    }

    private Kind text() throws IOException {
        while (next >= 0 && next != '<') {
            if (next == '&') {
                reference(text);
            } else {
                if (!isSpace(next)) text.append((char) next);
                else if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') text.append(' ');
                step();
            }
            budget.textLength(text.length());
        }
        return Kind.TEXT;
    }

    private void reference(StringBuilder into) throws IOException {
        StringBuilder reference = new StringBuilder();
        step();
        while ((Character.isLetterOrDigit(next) && next < 128 || next == '#' && reference.isEmpty())
                && reference.length() < HtmlEntities.MAX_LENGTH) {
            reference.append((char) next);
            step();
        }
        boolean closed = next == ';';
        String decoded = HtmlEntities.decode(closed ? reference + ";" : reference.toString());
        if (decoded == null) {
            into.append('&').append(reference);
        } else {
            into.append(decoded);
            if (closed) step();
        }
    }

    private @Nullable Kind declaration() throws IOException {
        StringBuilder begin = new StringBuilder();
        while (next >= 0 && next != '>' && begin.length() < 3) {
            begin.append((char) next);
            step();
        }
        if (!begin.toString().equals("!--")) return passOver();
        int dashes = 0;
        while (next >= 0 && !(next == '>' && dashes >= 2)) {
            dashes = next == '-' ? dashes + 1 : 0;
            if (text.length() < MAX_KEPT) text.append((char) next);
            step();
            budget.event();
        }
        step();
        return Kind.COMMENT;
    }

    private @Nullable Kind passOver() throws IOException {
        while (next >= 0 && next != '>') step();
        if (next >= 0) step();
        return null;
    }

    private Kind tag(Kind kind) throws IOException {
        attributes.clear();
        name = word("/>");
        while (next >= 0 && next != '>') {
            if (next == '/' || isSpace(next)) step();
            else attribute();
        }
        if (next >= 0) step();
        if (kind == Kind.START && (name.equals("script") || name.equals("style"))) skipRaw(name);
        return kind;
    }

    private void attribute() throws IOException {
        String attribute = word("=/>");
        if (attribute.isEmpty()) {
            step();
            return;
        }
        while (isSpace(next)) step();
        String value = "";
        if (next == '=') {
            step();
            while (isSpace(next)) step();
            value = next == '"' || next == '\'' ? quoted(next) : unquoted();
        }
        if (attributes.size() < MAX_ATTRIBUTES) attributes.putIfAbsent(attribute, value);
    }

    private String quoted(int quote) throws IOException {
        StringBuilder value = new StringBuilder();
        step();
        while (next >= 0 && next != quote) {
            if (next == '&' && value.length() < MAX_KEPT) reference(value);
            else take(value);
        }
        step();
        return value.toString();
    }

    private String unquoted() throws IOException {
        StringBuilder value = new StringBuilder();
        while (next >= 0 && !isSpace(next) && next != '>') {
            if (next == '&' && value.length() < MAX_KEPT) reference(value);
            else take(value);
        }
        return value.toString();
    }

    private void take(StringBuilder value) throws IOException {
        if (value.length() < MAX_KEPT) value.append((char) next);
        step();
    }

    private String word(String end) throws IOException {
        StringBuilder word = new StringBuilder();
        while (next >= 0 && !isSpace(next) && end.indexOf(next) < 0) {
            if (word.length() < 100) word.append((char) next);
            step();
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private void skipRaw(String element) throws IOException {
        String end = "</" + element;
        int matched = 0;
        while (next >= 0 && matched < end.length()) {
            char c = Character.toLowerCase((char) next);
            if (c == end.charAt(matched)) matched++;
            else matched = c == '<' ? 1 : 0;
            step();
        }
        while (next >= 0 && next != '>') step();
        if (next >= 0) step();
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
