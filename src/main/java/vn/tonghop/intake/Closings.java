package vn.tonghop.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The closings of a period, in the archive: a small CSV in {@code chot/}, a line each, the oldest first. The results as they
 * were closed lie by content like everything else, named by a list of hashes and names.
 */
public final class Closings {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("kind", "number", "at", "as_of", "reason", "by", "list")
            .setSkipHeaderRecord(true)
            .setRecordSeparator("\n")
            .get();
    private static final String CLOSE = "CLOSE";
    private static final String REOPEN = "REOPEN";

    private final Archive archive;
    private final Path journal;

    public Closings(Archive archive, String period) {
        this.archive = archive;
        this.journal = archive.closings().resolve(period + ".csv");
    }

    /** All of the period, the oldest first. */
    public List<Closing> list() throws IOException {
        List<Closing> closings = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(
                new StringReader(new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)), FORMAT)) {
            for (CSVRecord line : lines) closings.add(closing(line));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException | DateTimeException | IllegalArgumentException e) {
            throw new IOException(journal + " is damaged", e);
        }
        return closings;
    }

    /** The closing that holds; empty while the period is open. */
    public Optional<Closing> current() throws IOException {
        List<Closing> all = list();
        return all.isEmpty() || !all.get(all.size() - 1).closed()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1));
    }

    /** The next closing as it will be, its results not kept yet. */
    public Closing next(Instant at, LocalDate asOf, String reason, String by) throws IOException {
        int number = (int) list().stream().filter(Closing::closed).count() + 1;
        return new Closing(true, number, at, asOf, reason, by, "");
    }

    /** Closes with these results: all their files are kept first, then the closing is written down. */
    public Closing close(Closing next, Path results) throws IOException {
        StringBuilder list = new StringBuilder();
        for (Path file : files(results)) {
            String name = results.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            list.append(archive.keep(Files.readAllBytes(file)))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }
        String hash = archive.keep(list.toString().getBytes(StandardCharsets.UTF_8));
        return add(new Closing(true, next.number(), next.at(), next.asOf(), next.reason(), next.by(), hash));
    }

    /** Opens the period again. */
    public Closing reopen(Closing closing, Instant at, LocalDate asOf, String reason, String by) throws IOException {
        return add(new Closing(false, closing.number(), at, asOf, reason, by, ""));
    }

    /** Hashes of the results as they were closed, by name. */
    public Map<String, String> files(Closing closing) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String line : new String(archive.bytes(closing.list()), StandardCharsets.UTF_8).split("\n")) {
            int blank = line.indexOf(' ');
            if (blank > 0) files.put(line.substring(blank + 1), line.substring(0, blank));
        }
        return files;
    }

    /** One of those results. */
    public byte[] bytes(String sha256) throws IOException {
        return archive.bytes(sha256);
    }

    private Closing add(Closing closing) throws IOException {
        List<Closing> all = new ArrayList<>(list());
        all.add(closing);
        StringWriter text = new StringWriter();
        try (CSVPrinter lines =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (Closing each : all)
                lines.printRecord(
                        each.closed() ? CLOSE : REOPEN,
                        each.number(),
                        each.at(),
                        each.asOf(),
                        each.reason(),
                        each.by(),
                        each.list());
        }
        Disk.makeFolders(Disk.parent(journal));
        Disk.write(journal, text.toString().getBytes(StandardCharsets.UTF_8));
        return closing;
    }

    private static Closing closing(CSVRecord line) throws IOException {
        String kind = line.get("kind");
        if (!kind.equals(CLOSE) && !kind.equals(REOPEN)) throw new IOException("unknown closing «" + kind + "»");
        return new Closing(
                kind.equals(CLOSE),
                Integer.parseInt(line.get("number")),
                Instant.parse(line.get("at")),
                LocalDate.parse(line.get("as_of")),
                line.get("reason"),
                line.get("by"),
                line.get("list"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
