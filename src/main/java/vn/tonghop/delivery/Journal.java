package vn.tonghop.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.intake.Disk;

/**
 * What a letter is and what became of it, a CSV file beside it: a line {@code letter}, a line {@code told} for each thing
 * told, then a line {@code state} for each change, appended and forced out.
 */
final class Journal {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private Journal() {}

    /** Begins a journal with the letter's present state, whole or not at all. */
    static void begin(Path file, Queued letter) throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                "letter",
                letter.id(),
                letter.unit(),
                letter.period(),
                letter.night(),
                letter.kind(),
                letter.route(),
                letter.address(),
                letter.subject()));
        for (Told told : letter.told()) lines.add(List.of("told", told.about(), told.as(), told.what()));
        lines.add(state(letter, letter.queuedAt()));
        Disk.write(file, text(lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Appends the letter's present state, whole or not at all; when it returns, the line is on the disk. */
    static void append(Path file, Queued letter, Instant at) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Files.readAllBytes(file));
        content.write(text(List.of(state(letter, at))).getBytes(StandardCharsets.UTF_8));
        Disk.write(file, content.toByteArray());
    }

    private static List<Object> state(Queued letter, Instant at) {
        return List.of("state", at, letter.state(), letter.attempts(), letter.doubts(), letter.due(), letter.detail());
    }

    private static String text(List<List<Object>> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<Object> line : lines) printer.printRecord(line);
        }
        return text.toString();
    }

    static Queued read(Path file) throws IOException {
        try (CSVParser lines =
                CSVParser.parse(new StringReader(Files.readString(file, StandardCharsets.UTF_8)), FORMAT)) {
            return letter(lines.getRecords());
        } catch (CharacterCodingException
                | UncheckedIOException
                | DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new IOException("the journal " + file + " is damaged", e);
        }
    }

    private static Queued letter(List<CSVRecord> lines) {
        CSVRecord first = lines.get(0);
        CSVRecord last = lines.get(lines.size() - 1);
        List<Told> told = new ArrayList<>();
        Instant queuedAt = Instant.EPOCH;
        for (CSVRecord line : lines) {
            if (line.get(0).equals("told")) told.add(new Told(line.get(1), Told.As.valueOf(line.get(2)), line.get(3)));
            if (line.get(0).equals("state") && queuedAt.equals(Instant.EPOCH)) queuedAt = Instant.parse(line.get(1));
        }
        return new Queued(
                first.get(1),
                first.get(2),
                first.get(3),
                LocalDate.parse(first.get(4)),
                Kind.valueOf(first.get(5)),
                Queued.Route.valueOf(first.get(6)),
                first.get(7),
                first.get(8),
                told,
                queuedAt,
                State.valueOf(last.get(2)),
                Integer.parseInt(last.get(3)),
                Integer.parseInt(last.get(4)),
                Instant.parse(last.get(5)),
                last.get(6));
    }
}
