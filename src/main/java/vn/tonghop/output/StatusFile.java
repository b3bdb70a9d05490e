package vn.tonghop.output;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.intake.Disk;

/** {@code data/trang-thai.csv}: how the folder stands, a line for each thing known, its kind first. */
public final class StatusFile {

    private final Path file;

    public StatusFile(Path data) {
        this.file = data.resolve("trang-thai.csv");
    }

    /** What is known; nothing where there is no file, or one that cannot be understood. */
    public FolderStatus read() throws IOException {
        try (CSVParser lines =
                CSVFormat.RFC4180.parse(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
            return status(lines.getRecords());
        } catch (NoSuchFileException e) {
            return FolderStatus.NOTHING_YET;
        } catch (CharacterCodingException
                | UncheckedIOException
                | DateTimeParseException
                | NumberFormatException
                | ArrayIndexOutOfBoundsException e) {
            // Another version's, or damaged: the next run says anew how things stand.
            return FolderStatus.NOTHING_YET;
        }
    }

    public void write(FolderStatus status) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter lines = new CSVPrinter(text, CSVFormat.RFC4180)) {
            if (status.last().isPresent()) lines.printRecord(line(status.last().get()));
            if (status.next().isPresent())
                lines.printRecord("next", status.next().get());
            if (status.trouble().isPresent())
                lines.printRecord(
                        "trouble",
                        status.trouble().get().at(),
                        status.trouble().get().told());
            for (FolderStatus.Receipt each : status.receipts())
                lines.printRecord("receipt", each.at(), each.file(), each.size(), each.hash(), each.told());
        }
        Disk.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> line(FolderStatus.Night night) {
        List<Object> line = new ArrayList<>(List.of(
                "night",
                night.started(),
                night.ended(),
                night.period(),
                night.unit(),
                night.in(),
                night.all(),
                night.fatal(),
                night.errors(),
                night.warnings(),
                night.folder()));
        line.addAll(night.missing());
        return line;
    }

    private static FolderStatus status(List<CSVRecord> lines) {
        FolderStatus status = FolderStatus.NOTHING_YET;
        List<FolderStatus.Receipt> receipts = new ArrayList<>();
        for (CSVRecord line : lines) {
            if (line.get(0).equals("night")) status = status.finished(night(line));
            if (line.get(0).equals("next")) status = status.due(Optional.of(Instant.parse(line.get(1))));
            if (line.get(0).equals("trouble"))
                status = status.failed(new FolderStatus.Trouble(Instant.parse(line.get(1)), line.get(2)));
            if (line.get(0).equals("receipt")) receipts.add(receipt(line));
        }
        return status.received(receipts);
    }

    private static FolderStatus.Night night(CSVRecord line) {
        return new FolderStatus.Night(
                Instant.parse(line.get(1)),
                Instant.parse(line.get(2)),
                line.get(3),
                line.get(4),
                Integer.parseInt(line.get(5)),
                Integer.parseInt(line.get(6)),
                line.stream().skip(11).toList(),
                Long.parseLong(line.get(7)),
                Long.parseLong(line.get(8)),
                Long.parseLong(line.get(9)),
                line.get(10));
    }

    private static FolderStatus.Receipt receipt(CSVRecord line) {
        return new FolderStatus.Receipt(
                Instant.parse(line.get(1)), line.get(2), Long.parseLong(line.get(3)), line.get(4), line.get(5));
    }
}
