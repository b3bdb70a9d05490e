package vn.tonghop.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Zip files without the moment at which they were packed: the same content is the same bytes, whenever it is written. */
public final class SameBytes {

    /** The first moment that a zip can name. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SameBytes() {}

    /** Packs the entries anew, in their order; {@code out} stays open. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        // By its directory: read as a stream, an entry whose sizes follow it in eight bytes each is taken for a broken
        // one.
        try (ZipFile entries = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                packed.putNextEntry(same);
                try (InputStream content = entries.getInputStream(entry)) {
                    content.transferTo(packed);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
