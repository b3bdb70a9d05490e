package vn.tonghop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The program as people call it, inside the test: arguments in; exit status and what it said out. */
record Program(int status, String out, String err) {

    static Program run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int status = Tonghop.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Program(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A run as a process of its own, on the third of July 2023; its standard error goes into a file. */
    static Process started(Path folder, Path err, String... jvm) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tonghop.class.getName()));
        command.addAll(List.of("run", "--quiet", "--dir", folder.toString(), "--as-of", "2023-07-03"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
    }

    /** The samples as a working folder of its own, its results beside its inbox; the inbox is emptied by a run. */
    static Path samples(Path dir) throws IOException {
        copy(Path.of("input-samples"), dir);
        Files.writeString(dir.resolve("tonghop.yml"), """
                tonghop:
                  period: "2023"
                  unit: "631"
                  settle: 1ms
                """);
        return dir;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String name = from.relativize(file).toString();
                if (name.startsWith("archive") || name.startsWith("data") || name.endsWith(".lock")) continue;
                Path target = to.resolve(name);
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The lines of a CSV file, by their header. */
    static List<CSVRecord> csv(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return csv(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> csv(Reader text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser lines = CSVParser.parse(text, format)) {
            return new ArrayList<>(lines.getRecords());
        }
    }
}
