package vn.tonghop.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An OLE2 container, the file system inside an .xls or an encrypted .xlsx. Names of streams are found in any case. */
final class OleFile {

    private static final int MAX_SECTOR_BYTES = 4096;

    /** Larger ones are no description of a document any more. */
    private static final int MAX_PROPERTY_BYTES = 1 << 20;

    private static final int MAX_PROPERTIES = 1_000;

    private final DirectoryNode root;
    private final int fileBytes;

    private OleFile(DirectoryNode root, int fileBytes) {
        this.root = root;
        this.fileBytes = fileBytes;
    }

    static OleFile open(byte[] content) throws IOException {
        return new OleFile(new POIFSFileSystem(new ByteArrayInputStream(padded(content))).getRoot(), content.length);
    }

    /** Some programs leave the last sector unfinished. */
    private static byte[] padded(byte[] content) {
        int over = content.length % MAX_SECTOR_BYTES;
        return over == 0 ? content : Arrays.copyOf(content, content.length - over + MAX_SECTOR_BYTES);
    }

    DirectoryNode root() {
        return root;
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    /** The whole stream of that name, null when there is none; what it claims beyond the size of the file is a lie. */
    byte @Nullable [] stream(String name) throws IOException {
        if (!(entry(name) instanceof DocumentEntry document)) return null;
        if (document.getSize() < 0 || document.getSize() > fileBytes) throw Refusal.broken(name);
        try (InputStream in = root.createDocumentInputStream(document)) {
            byte[] stream = new byte[document.getSize()];
            int read = in.readNBytes(stream, 0, stream.length);
            return read == stream.length ? stream : Arrays.copyOf(stream, read);
        }
    }

    /** When the document says that it was saved last; null when it says nothing that can be read. */
    @Nullable
    Instant modified() {
        try {
            byte[] stream = properties(SummaryInformation.DEFAULT_STREAM_NAME);
            if (stream == null) return null;
            Date saved = new SummaryInformation(new ByteArrayInputStream(stream)).getLastSaveDateTime();
            return saved == null || saved.getTime() <= 0 ? null : saved.toInstant();
        } catch (IOException | RuntimeException | NoPropertySetStreamException unreadable) {
            return null;
        }
    }

    /** The document's own properties that somebody gave it; a broken set has none. */
    Map<String, String> customProperties() {
        Map<String, String> properties = new TreeMap<>();
        try {
            byte[] stream = properties(DocumentSummaryInformation.DEFAULT_STREAM_NAME);
            if (stream == null) return properties;
            CustomProperties custom =
                    new DocumentSummaryInformation(new ByteArrayInputStream(stream)).getCustomProperties();
            if (custom != null) add(custom, properties);
        } catch (IOException | RuntimeException | NoPropertySetStreamException unreadable) {
            return properties;
        }
        return properties;
    }

    private static void add(CustomProperties custom, Map<String, String> properties) {
        for (Map.Entry<String, Object> property : custom.entrySet()) {
            if (properties.size() == MAX_PROPERTIES) return;
            Object value = property.getValue();
            if (property.getKey() == null || value == null) continue;
            properties.put(
                    property.getKey(),
                    value instanceof Date date ? date.toInstant().toString() : value.toString());
        }
    }

    private byte @Nullable [] properties(String name) throws IOException {
        if (!(entry(name) instanceof DocumentEntry document) || document.getSize() > MAX_PROPERTY_BYTES) return null;
        return stream(name);
    }

    private @Nullable Entry entry(String name) {
        for (Entry entry : root) if (entry.getName().equalsIgnoreCase(name)) return entry;
        return null;
    }
}
