package vn.tonghop.batch;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.tonghop.editing.Checked;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.intake.ReceivedFile;
import vn.tonghop.store.Packed;

/**
 * Reading one file in a JVM of its own, which may die of it. What the child is asked goes to its standard input; what it
 * answers, in the form in which the ledger remembers, goes to a file.
 */
public final class ReadingAlone {

    /** The child's exit status when it could not begin, or not answer: that is no fault of the file's. */
    public static final int NO_FAULT_OF_THE_FILE = 2;

    private final List<String> command;
    private final Duration limit;

    /** @param command starts the child */
    ReadingAlone(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /** The same by another command. */
    ReadingAlone by(List<String> other) {
        return new ReadingAlone(other, limit);
    }

    /** Empty when the child died of the file or took too long. */
    Optional<List<Checked>> read(ReceivedFile file, Path content, Path answer)
            throws IOException, InterruptedException {
        Files.deleteIfExists(answer);
        Process child = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            ask(child.getOutputStream(), file, content, answer);
            if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
        } finally {
            child.destroyForcibly();
        }
        if (child.exitValue() == NO_FAULT_OF_THE_FILE)
            throw new IOException("reading " + file.path() + " alone could not begin");
        if (child.exitValue() != 0) return Optional.empty();
        byte[] answered = Files.readAllBytes(answer);
        Files.delete(answer);
        return Optional.of(Packed.unpack(answered));
    }

    private static void ask(OutputStream to, ReceivedFile file, Path content, Path answer) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to))) {
            out.writeUTF(file.path());
            out.writeUTF(file.sha256());
            out.writeLong(file.size());
            out.writeUTF(file.modified().toString());
            out.writeUTF(file.receivedAt().toString());
            out.writeUTF(content.toString());
            out.writeUTF(answer.toString());
        } catch (IOException e) {
            // A child that is dead already is seen by its exit status.
        }
    }

    /** The child's side: reads the question, answers it. */
    public static void answer(InputStream question, FileCheck check) throws IOException {
        DataInputStream in = new DataInputStream(question);
        ReceivedFile file = new ReceivedFile(
                in.readUTF(), in.readUTF(), in.readLong(), Instant.parse(in.readUTF()), Instant.parse(in.readUTF()));
        Path content = Path.of(in.readUTF());
        Path answer = Path.of(in.readUTF());
        Files.write(answer, Packed.pack(check.check(file, Files.readAllBytes(content))));
    }
}
