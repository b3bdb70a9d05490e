package vn.tonghop.sheet;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.grid.Contents;
import vn.tonghop.grid.FileFormat;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Message;

/** Reads CSV and TSV: every field is a text as it stands, its row the number of its record, blank lines counted. */
final class CsvReader implements FormatReader {

    /** Characters that decide about the separator. */
    private static final int SAMPLE = 65_536;

    /** Characters of one record; a parser holds a record in memory at once. */
    private static final int MAX_RECORD = 4 << 20;

    @Override
    public Contents read(byte[] content, Budget budget) throws IOException {
        TextEncoding encoding = TextEncoding.sniff(content).orElseThrow(() -> Refusal.broken("text"));
        CsvSeparator separator = CsvSeparator.sniff(sample(encoding, content));
        budget.sheet();
        Grid grid = grid(encoding.reader(content), separator, budget);
        List<Message> notes = encoding.isLegacy()
                ? List.of(Message.of(
                        "sheet.note.legacyEncoding",
                        "encoding",
                        encoding.charset().name()))
                : List.of();
        return new Contents(FileFormat.CSV, List.of(grid), List.of(), 0, null, Map.of(), notes);
    }

    private static String sample(TextEncoding encoding, byte[] content) throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = new BufferedReader(encoding.reader(content), SAMPLE)) {
            int read = 0;
            for (int more; read < SAMPLE && (more = reader.read(sample, read, SAMPLE - read)) > 0; ) read += more;
            return new String(sample, 0, read);
        }
    }

    private static Grid grid(Reader characters, CsvSeparator separator, Budget budget) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.character())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        GridBuilder grid = Grid.named("");
        try (CSVParser parser = CSVParser.builder()
                .setReader(new Guarded(characters, separator.character(), budget))
                .setFormat(format)
                .get()) {
            int row = separator.announced() ? -1 : 0;
            for (CSVRecord record : parser) {
                if (row >= 0) read(record, row, grid, budget);
                row++;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return grid.build();
    }

    private static void read(CSVRecord record, int row, GridBuilder grid, Budget budget) throws Refusal {
        budget.event();
        for (int column = 0; column < record.size(); column++) {
            String value = record.get(column);
            if (value.isEmpty()) continue;
            budget.cell(row, column);
            grid.text(row, column, budget.text(value));
        }
    }

    /** Stops a record that would not fit into memory, and quotes that never end, before the parser meets them. */
    private static final class Guarded extends FilterReader {

        private final CsvWalk walk;
        private final Budget budget;

        Guarded(Reader in, char separator, Budget budget) {
            super(in);
            this.walk = new CsvWalk(separator);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            budget.event();
            if (read < 0 && walk.insideQuotes()) throw new Refusal(FileFormat.CSV, Message.of("sheet.csv.openQuote"));
            for (int i = 0; i < read; i++) walk.take(into[offset + i]);
            if (walk.length() > MAX_RECORD)
                throw Budget.over("columns", budget.limits().columns());
            return read;
        }
    }
}
