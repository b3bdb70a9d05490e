package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Steps on disk that survive a power cut: written to a temporary name, forced out, renamed, the folder forced out. */
public final class Disk {

    private Disk() {}

    /** SHA-256 of a file's content, lower-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        return copyAndHash(file, OutputStream.nullOutputStream());
    }

    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** The path is a file, not a link, with this content. */
    public static boolean holds(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && sha256(file).equals(sha256);
    }

    /** Puts bytes in place under a name, whole or not at all. An existing file is replaced. */
    public static void write(Path target, byte[] content) throws IOException {
        Path parent = parent(target);
        Path temporary = temporary(target);
        try {
            writeForced(temporary, content);
            rename(temporary, target);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        forceFolder(parent);
    }

    /** A file that cannot be read, while everything else may be well. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Copies a file under a temporary name, forced out; gives the hash of the bytes that were written. */
    static String copy(Path source, Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            String hash = copyAndHash(source, Channels.newOutputStream(channel));
            channel.force(true);
            return hash;
        } catch (IOException e) {
            throw naming(temporary, e);
        }
    }

    /**
     * Moves a file to a name that is free, across file systems too; the source goes only when the target is safe.
     *
     * @param sha256 of the content that is meant: a file that somebody changed meanwhile goes back to where it was
     */
    static boolean move(Path source, Path target, String sha256) throws IOException {
        makeFolders(parent(target));
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (!moveByCopy(source, target, sha256)) return false;
        }
        if (!sha256(target).equals(sha256)) {
            Files.move(target, source);
            return false;
        }
        forceFolder(parent(target));
        forceFolder(parent(source));
        return true;
    }

    private static boolean moveByCopy(Path source, Path target, String sha256) throws IOException {
        Path temporary = temporary(target);
        try {
            if (!copy(source, temporary).equals(sha256)) return false;
            Files.setLastModifiedTime(temporary, Files.getLastModifiedTime(source));
            rename(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(parent(target));
        Files.delete(source);
        return true;
    }

    /** Makes a folder and those above it, each entry forced out. */
    public static void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) makeFolders(above);
        Files.createDirectories(folder);
        if (above != null) forceFolder(above);
    }

    /** Renames over whatever stands there, atomically where the file system can. */
    public static void rename(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forces a file's content out. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Forces a folder's entries out. Windows opens no folder: there the file system does it by itself. Where folders can
     * be forced out, one that cannot is an error.
     */
    public static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A short name beside the target: the target's own may be as long as the file system allows. */
    private static Path temporary(Path target) {
        return parent(target)
                .resolve(".tmp-"
                        + Integer.toHexString(target.getFileName().toString().hashCode()));
    }

    public static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) throw new IllegalArgumentException(path + " is no file in a folder");
        return parent;
    }

    private static void writeForced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            Channels.newOutputStream(channel).write(content);
            channel.force(true);
        } catch (IOException e) {
            throw naming(file, e);
        }
    }

    /** A full disk says so without a name. */
    public static IOException naming(Path file, IOException e) {
        if (e instanceof FileSystemException || e instanceof Unreadable) return e;
        FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }

    private static String copyAndHash(Path source, OutputStream target) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = open(source)) {
            for (int read = read(stream, buffer); read >= 0; read = read(stream, buffer)) {
                digest.update(buffer, 0, read);
                target.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(Path source) throws IOException {
        try {
            return Files.newInputStream(source);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    private static int read(InputStream stream, byte[] buffer) throws IOException {
        try {
            return stream.read(buffer);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
