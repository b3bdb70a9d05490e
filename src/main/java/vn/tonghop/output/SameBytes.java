package vn.tonghop.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files without the moment at which they were packed: the same content is the same bytes, whenever it is written. */
public final class SameBytes {

    /** The first moment that a zip can name. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SameBytes() {}

    /** Packs the entries anew, in their order; {@code out} stays open. */
    public static void copy(byte[] zip, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                packed.putNextEntry(same);
                entries.transferTo(packed);
                packed.closeEntry();
            }
        }
        packed.finish();
    }
}
