package vn.tonghop.output;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Writes HTML; whatever is not a tag of ours is escaped. */
final class Html {

    /** What HTML has no place for, and marks that would turn text around. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|[\\ufffe\\uffff]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");

    private final Writer writer;

    Html(Writer writer) {
        this.writer = writer;
    }

    /** A page up to where its body begins; it needs no network, and takes nothing from one. */
    Html page(String language, String title, String style) throws IOException {
        raw("<!DOCTYPE html>\n").open("html", "lang", language).open("head");
        raw("<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        open("title").text(title).close("title").open("style").raw(style).close("style");
        return close("head").open("body");
    }

    /** @param attributes names and values in turn; values are escaped */
    Html open(String tag, String... attributes) throws IOException {
        writer.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2)
            writer.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        writer.append('>');
        return this;
    }

    Html close(String tag) throws IOException {
        writer.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String text) throws IOException {
        writer.append(escaped(text));
        return this;
    }

    /** Markup of ours. */
    Html raw(String markup) throws IOException {
        writer.append(markup);
        return this;
    }

    static String escaped(String text) {
        return UNSAFE.matcher(text)
                .replaceAll("\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
