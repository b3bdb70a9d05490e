package vn.tonghop.faults;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** How an operation fails. */
public enum Fault {
    BROKEN,
    NO_SPACE,
    NO_ACCESS,
    /** Half of the bytes are written before it fails; other operations fail whole. */
    HALF_WRITTEN;

    IOException exception(Operation operation) {
        String path = operation.path().toString();
        return switch (this) {
            case BROKEN, HALF_WRITTEN -> new FileSystemException(path, null, "Input/output error");
            case NO_SPACE -> new IOException("No space left on device");
            case NO_ACCESS -> new AccessDeniedException(path);
        };
    }
}
