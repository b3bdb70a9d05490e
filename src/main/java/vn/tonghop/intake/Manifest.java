package vn.tonghop.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The arrivals of one content, as a small CSV beside it: a line each, the oldest first. */
final class Manifest {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("path", "size", "modified", "received_at", "as_of", "period")
            .setSkipHeaderRecord(true)
            .setRecordSeparator("\n")
            .get();

    private Manifest() {}

    static List<Arrival> read(byte[] content, String sha256) throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(new StringReader(new String(content, StandardCharsets.UTF_8)), FORMAT)) {
            for (CSVRecord line : lines) arrivals.add(arrival(line, sha256));
        } catch (UncheckedIOException | DateTimeException | IllegalArgumentException e) {
            throw new IOException("the manifest of " + sha256 + " is damaged", e);
        }
        return arrivals;
    }

    static byte[] write(List<Arrival> arrivals) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter lines =
                new CSVPrinter(text, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (Arrival arrival : arrivals) {
                ReceivedFile file = arrival.file();
                lines.printRecord(
                        file.path(), file.size(), file.modified(), file.receivedAt(), arrival.asOf(), arrival.period());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Arrival arrival(CSVRecord line, String sha256) {
        ReceivedFile file = new ReceivedFile(
                line.get("path"),
                sha256,
                Long.parseLong(line.get("size")),
                Instant.parse(line.get("modified")),
                Instant.parse(line.get("received_at")));
        return new Arrival(file, LocalDate.parse(line.get("as_of")), line.get("period"));
    }
}
