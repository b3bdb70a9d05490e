package vn.tonghop.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one XML part that cannot be led astray: a document type is refused where it stands, so there is nothing
 * to declare or expand; nothing outside is opened; depth, size of one token and time are bounded. Names are local names,
 * whatever prefix or namespace they carry.
 */
final class SafeXml implements AutoCloseable {

    /** Deeper than any real part; parsers keep a record a level. */
    private static final int MAX_DEPTH = 512;

    /** Bytes of one tag or one run of text; a parser holds them in memory at once. */
    private static final int MAX_TOKEN_BYTES = 16 << 20;

    private static final int DECLARATION_BYTES = 256;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private final String part;
    private final Budget budget;
    private final Metered metered;
    private final XMLStreamReader reader;
    private int depth;

    private SafeXml(String part, Metered metered, XMLStreamReader reader, Budget budget) {
        this.part = part;
        this.metered = metered;
        this.reader = reader;
        this.budget = budget;
    }

    /** @param part what to call it when it is broken */
    static SafeXml over(String part, InputStream stream, Budget budget) throws IOException {
        PushbackInputStream rewound = new PushbackInputStream(stream, DECLARATION_BYTES);
        byte[] start = stream.readNBytes(DECLARATION_BYTES);
        rewound.unread(start);
        Metered metered = new Metered(part, rewound);
        try {
            Charset charset = legacyCharset(part, start);
            XMLStreamReader reader = charset == null
                    ? factory().createXMLStreamReader(metered)
                    : factory().createXMLStreamReader(new InputStreamReader(metered, charset));
            return new SafeXml(part, metered, reader, budget);
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    /**
     * The encoding that a part declares where the parser does not know it by itself; null for UTF-8 and UTF-16. The
     * parser takes Latin-1 for UTF-8.
     */
    private static @Nullable Charset legacyCharset(String part, byte[] start) throws Refusal {
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.lookingAt()) return null;
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        if (name.startsWith("UTF-")) return null;
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.broken(part);
        }
    }

    /** A new one a part: the parser's table of names lives as long as its factory, and names are the sender's to choose. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside of the part: " + systemId);
        });
        return factory;
    }

    /** The next event, a constant of {@link XMLStreamConstants}; {@code END_DOCUMENT} again and again at the end. */
    int next() throws IOException {
        budget.event();
        metered.newToken();
        try {
            if (!reader.hasNext()) return XMLStreamConstants.END_DOCUMENT;
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) throw Refusal.broken(part);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.broken(part);
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(part, e);
        }
    }

    /**
     * Goes to the next start tag inside the element whose depth was {@code outer}; false when that element has ended.
     * For a loop over children: {@code int outer = xml.depth(); while (xml.nextInside(outer)) …}; whoever does not want
     * a child's own children calls {@link #skip}.
     */
    boolean nextInside(int outer) throws IOException {
        while (depth >= outer) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
            if (event == XMLStreamConstants.END_DOCUMENT) return false;
        }
        return false;
    }

    /** Elements open at this event, the one just started included. */
    int depth() {
        return depth;
    }

    /** The local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** An attribute by its local name; without a namespace before one with. */
    @Nullable
    String attribute(String name) {
        String prefixed = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!reader.getAttributeLocalName(i).equals(name)) continue;
            String uri = reader.getAttributeNamespace(i);
            if (uri == null || uri.isEmpty()) return reader.getAttributeValue(i);
            prefixed = reader.getAttributeValue(i);
        }
        return prefixed;
    }

    /** An attribute by its local name that has some namespace: {@code r:id} beside {@code id}. */
    @Nullable
    String prefixedAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String uri = reader.getAttributeNamespace(i);
            if (uri != null && !uri.isEmpty() && reader.getAttributeLocalName(i).equals(name))
                return reader.getAttributeValue(i);
        }
        return null;
    }

    XMLStreamReader stream() {
        return reader;
    }

    /** Adds the text of this event, within the limit of a cell's text. */
    void appendText(StringBuilder text) throws IOException {
        metered.newToken();
        try {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (RuntimeException e) {
            throw lazily(e);
        }
        budget.textLength(text.length());
    }

    /** All text up to the end of the element that starts here, its children's included; the cursor is on its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (depth >= outer) {
            int event = next();
            if (isText(event)) appendText(text);
            else if (event == XMLStreamConstants.END_DOCUMENT) break;
        }
        return text.toString();
    }

    /** As {@link #text}, but what goes beyond so many characters is passed over instead of refused. */
    String startOfText(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (depth >= outer) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) break;
            if (!isText(event) || text.length() >= most) continue;
            metered.newToken();
            try {
                int length = Math.min(reader.getTextLength(), most - text.length());
                text.append(reader.getTextCharacters(), reader.getTextStart(), length);
            } catch (RuntimeException e) {
                throw lazily(e);
            }
        }
        return text.toString();
    }

    /** How long a text has become that is put together from several elements. */
    void textLength(int length) throws Refusal {
        budget.textLength(length);
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Goes to the end of the element that starts here. */
    void skip() throws IOException {
        int outer = depth;
        while (depth >= outer && next() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /** The parser reads text when it is asked for, and has only unchecked exceptions to say that it cannot. */
    private IOException lazily(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (cause instanceof XMLStreamException xml) return refusal(part, xml);
        }
        throw e;
    }

    private static IOException refusal(String part, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof IOException said && !(cause instanceof CharConversionException)) return said;
        Refusal refusal = Refusal.broken(part);
        refusal.initCause(e);
        return refusal;
    }

    @Override
    public void close() throws IOException {
        metered.close();
    }

    /** Bytes since the last token began. */
    private static final class Metered extends FilterInputStream {

        private final String part;
        private int token;

        Metered(String part, InputStream in) {
            super(in);
            this.part = part;
        }

        void newToken() {
            token = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) throws Refusal {
            token += bytes;
            if (token > MAX_TOKEN_BYTES) throw Refusal.broken(part);
        }
    }
}
