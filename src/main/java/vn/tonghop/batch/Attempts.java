package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that are being read or marked, noted outside every transaction: a small file for each, a byte for each attempt. It is gone
 * when the work ended, however it ended; what is left was left by a process that died.
 */
final class Attempts {

    /** After so many attempts without an end a file is worked on in a JVM of its own. */
    static final int TRUSTED = 2;

    private final Path folder;

    Attempts(Path folder) {
        this.folder = folder;
    }

    /** Notes an attempt; gives how many before it never ended. */
    long begin(String key) throws IOException {
        Files.createDirectories(folder);
        Path note = folder.resolve(key);
        long before = size(note);
        Files.write(note, new byte[] {'x'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return before;
    }

    void end(String key) throws IOException {
        Files.deleteIfExists(folder.resolve(key));
    }

    private static long size(Path note) throws IOException {
        try {
            return Files.size(note);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
