package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space, looked at before anything is written: better no night than half of one. */
public final class FreeSpace {

    /** What is written may be three times as large as what is read. */
    private static final int TIMES = 3;

    private FreeSpace() {}

    /** Too little space is left. */
    public static final class Missing extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Path folder;
        private final long needed;
        private final long free;

        Missing(Path folder, long needed, long free) {
            super(folder + ": " + free + " bytes free, " + needed + " needed");
            this.folder = folder;
            this.needed = needed;
            this.free = free;
        }

        public Path folder() {
            return folder;
        }

        /** In bytes. */
        public long needed() {
            return needed;
        }

        /** In bytes. */
        public long free() {
            return free;
        }
    }

    /** @param inputBytes how much is going to be read */
    public static void require(Path folder, long inputBytes) throws IOException {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) existing = existing.getParent();
        if (existing == null) return;
        FileStore store = Files.getFileStore(existing);
        boolean knowsItsSize = store.getTotalSpace() > 0;
        long needed = Math.multiplyExact(TIMES, inputBytes);
        if (knowsItsSize && store.getUsableSpace() < needed) throw new Missing(folder, needed, store.getUsableSpace());
    }
}
