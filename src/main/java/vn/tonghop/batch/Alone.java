package vn.tonghop.batch;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
import vn.tonghop.output.marking.Corrections;
import vn.tonghop.output.marking.Marker;
import vn.tonghop.store.Packed;

/**
 * Work on one file in a JVM of its own, which may die of it. What the child is asked is its standard input; what it
 * answers, in the form in which the ledger remembers, goes to a file that only a finished child leaves.
 */
public final class Alone {

    /** The child's exit status when it could not begin, or not answer: that is no fault of the file's. */
    public static final int NO_FAULT_OF_THE_FILE = 2;

    private static final String READ = "read";
    private static final String MARK = "mark";

    private final List<String> command;
    private final Duration limit;

    /** @param command starts the child */
    Alone(List<String> command, Duration limit) {
        this.command = List.copyOf(command);
        this.limit = limit;
    }

    /** The same by another command. */
    Alone by(List<String> other) {
        return new Alone(other, limit);
    }

    /** Empty when the child died of the file or took too long. */
    Optional<List<Checked>> read(ReceivedFile file, Path content, Path answer)
            throws IOException, InterruptedException {
        return ask(file.path(), answer, question -> {
                    question.writeUTF(READ);
                    question.writeUTF(file.path());
                    question.writeUTF(file.sha256());
                    question.writeLong(file.size());
                    question.writeUTF(file.modified().toString());
                    question.writeUTF(file.receivedAt().toString());
                    question.writeUTF(content.toString());
                })
                .map(Packed::unpack);
    }

    /** Empty when the child died of the file or took too long. */
    Optional<Marker.Returned> mark(byte[] content, Corrections corrections, Path answer)
            throws IOException, InterruptedException {
        byte[] lines = Packed.bytes(corrections);
        return ask(corrections.title(), answer, question -> {
                    question.writeUTF(MARK);
                    write(lines, question);
                    write(content, question);
                })
                .map(bytes -> Packed.value(bytes, Marker.Returned.class));
    }

    @FunctionalInterface
    private interface Question {
        void to(DataOutputStream child) throws IOException;
    }

    /** The question is a file: a child that hangs before it reads would make whoever writes into a pipe wait for ever. */
    private Optional<byte[]> ask(String name, Path answer, Question question) throws IOException, InterruptedException {
        Files.deleteIfExists(answer);
        Path asked = answer.resolveSibling(answer.getFileName() + ".question");
        try {
            write(question, answer, asked);
            Optional<Integer> status = status(asked);
            if (status.isPresent() && status.get() == NO_FAULT_OF_THE_FILE)
                throw new IOException("work on " + name + " alone could not begin");
            if (status.isEmpty() || status.get() != 0) return Optional.empty();
            byte[] answered = Files.readAllBytes(answer);
            Files.delete(answer);
            return Optional.of(answered);
        } finally {
            Files.deleteIfExists(asked);
        }
    }

    /** The child's exit status; empty when it took too long. */
    private Optional<Integer> status(Path asked) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .redirectInput(new File(asked.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(child.exitValue())
                    : Optional.empty();
        } finally {
            child.destroyForcibly();
        }
    }

    private static void write(Question question, Path answer, Path to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeUTF(answer.toString());
            question.to(out);
        }
    }

    /** The child's side: reads the question, answers it. */
    public static void answer(InputStream question, FileCheck check, Marker marker) throws IOException {
        DataInputStream in = new DataInputStream(question);
        Path answer = Path.of(in.readUTF());
        byte[] answered = in.readUTF().equals(READ) ? read(in, check) : mark(in, marker);
        Files.write(answer, answered);
    }

    private static byte[] read(DataInputStream in, FileCheck check) throws IOException {
        ReceivedFile file = new ReceivedFile(
                in.readUTF(), in.readUTF(), in.readLong(), Instant.parse(in.readUTF()), Instant.parse(in.readUTF()));
        return Packed.pack(check.check(file, Files.readAllBytes(Path.of(in.readUTF()))));
    }

    private static byte[] mark(DataInputStream in, Marker marker) throws IOException {
        Corrections corrections = Packed.value(bytes(in), Corrections.class);
        return Packed.bytes(marker.mark(bytes(in), corrections));
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
