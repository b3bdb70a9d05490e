package vn.tonghop.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file taken in.
 *
 * @param path in the inbox as first dropped, with {@code /}
 * @param sha256 of the content, lower-case hexadecimal; the archive finds the bytes under it
 * @param modified the file system's time of last change as dropped
 */
public record ReceivedFile(String path, String sha256, long size, Instant modified, Instant receivedAt)
        implements Serializable {

    /** The name without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
