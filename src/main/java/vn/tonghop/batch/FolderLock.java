package vn.tonghop.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.message.Message;

/**
 * One run at a time in a working folder. The operating system's lock on {@code tonghop.lock} dies with its process; the
 * file's text (process, machine, since when) is for people only.
 */
public final class FolderLock implements AutoCloseable {

    /** Locked far behind the text, so that others may read who holds it, on Windows too. */
    private static final long LOCKED_BYTE = 1L << 20;

    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final String WORK = "tonghop.lock";
    private static final String SERVICE = "serve.lock";

    private final FileChannel channel;
    private final String abandoned;

    private FolderLock(FileChannel channel, String abandoned) {
        this.channel = channel;
        this.abandoned = abandoned;
    }

    /** Who held the lock and died without giving it back; empty when nobody did. */
    public String abandoned() {
        return abandoned;
    }

    /** Takes the lock, or tells who holds it. */
    public static FolderLock take(Path dir, Instant now) throws RunFailed {
        return take(dir, WORK, now, "run.locked");
    }

    /** Marks that a process serves this folder; a second one is told who does. */
    public static FolderLock presence(Path data, Instant now) throws RunFailed {
        return take(data, SERVICE, now, "serve.served");
    }

    /** Somebody serves this folder. */
    public static boolean isPresent(Path data) {
        return holder(data, SERVICE).isPresent();
    }

    /** Who works in the folder now; empty when nobody does. */
    public static Optional<String> holder(Path dir) {
        return holder(dir, WORK);
    }

    private static Optional<String> holder(Path dir, String name) {
        Path file = dir.resolve(name);
        if (!Files.exists(file)) return Optional.empty();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null ? Optional.of(text(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of("?");
        }
    }

    private static FolderLock take(Path dir, String name, Instant now, String taken) throws RunFailed {
        Path file = dir.resolve(name);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw RunFailed.locked(Message.of(taken, "dir", dir, "holder", text(file)));
            }
            String abandoned = text(channel);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self(now).getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel, abandoned);
        } catch (IOException e) {
            throw new RunFailed(Message.of("run.unwritable", "path", file), e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // The lock dies with the process at the latest; the text is for people only.
        }
    }

    /** Whoever only asks who works here holds the lock for a moment: that is waited for, work is not. */
    private static boolean isOurs(FileChannel channel) throws IOException {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (tryLock(channel) != null) return true;
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Through the channel that holds the lock: closing any other one on the same file would give the lock back. */
    private static String text(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(1024);
        int length = Math.max(0, channel.read(text, 0));
        return new String(text.array(), 0, length, StandardCharsets.UTF_8).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static String self(Instant now) {
        return "pid " + ProcessHandle.current().pid() + ", " + host() + ", " + now;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
