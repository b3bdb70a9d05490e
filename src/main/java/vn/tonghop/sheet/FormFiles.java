package vn.tonghop.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.FormReader;
import vn.tonghop.grid.Grid;
import vn.tonghop.grid.GridBuilder;
import vn.tonghop.message.Message;

/** Opens a form's definition: the built-in one, a folder of CSV files, or a workbook with a sheet for each table. */
public final class FormFiles {

    private static final List<String> TABLES = List.of("tables", "elements", "rules", "parameters");

    private FormFiles() {}

    /** The built-in form {@code thdte}. */
    public static Form builtIn() {
        FormRead read = FormReader.read(builtInTables("thdte"));
        if (read instanceof FormRead.Good good) return good.form();
        throw new IllegalStateException("the built-in form: " + read);
    }

    /** Opens a folder or a workbook; what cannot be opened or understood is a mistake like any other. */
    public static FormRead read(Path where) {
        try {
            return Files.isDirectory(where) ? folder(where) : workbook(where);
        } catch (IOException e) {
            return unreadable(where, e.getClass().getSimpleName());
        }
    }

    private static FormRead workbook(Path file) throws IOException {
        Opened opened =
                new Sheets(Limits.DEFAULT, List.of()).open(file.getFileName().toString(), Files.readAllBytes(file));
        if (opened instanceof Opened.Refused refused) return new FormRead.Wrong(List.of(refused.reason()));
        Map<String, Grid> tables = new TreeMap<>();
        for (Grid grid : ((Opened.Readable) opened).contents().grids()) {
            String name = grid.name().strip().toLowerCase(Locale.ROOT);
            if (tables.put(name, grid) != null && TABLES.contains(name))
                return new FormRead.Wrong(List.of(Message.of("form.sheetTwice", "table", name)));
        }
        return FormReader.read(tables);
    }

    private static FormRead folder(Path folder) throws IOException {
        Map<String, Grid> tables = new TreeMap<>();
        List<Message> broken = new ArrayList<>();
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".csv");
            if (!Files.isRegularFile(file)) continue;
            try {
                tables.put(table, grid(table, Files.readString(file, StandardCharsets.UTF_8)));
            } catch (CharacterCodingException e) {
                broken.add(Message.of("form.notUtf8", "table", table));
            } catch (BrokenCsv e) {
                broken.add(Message.of("form.csv", "table", table, "line", e.line));
            }
        }
        return broken.isEmpty() ? FormReader.read(tables) : new FormRead.Wrong(broken);
    }

    /** A text that is no CSV from this line on. */
    private static final class BrokenCsv extends IOException {

        private static final long serialVersionUID = 1;
        private final long line;

        BrokenCsv(long line, Throwable cause) {
            super(cause);
            this.line = line;
        }
    }

    private static Map<String, Grid> builtInTables(String form) {
        Map<String, Grid> tables = new TreeMap<>();
        for (String table : TABLES) tables.put(table, resource(table, "/forms/" + form + "/" + table + ".csv"));
        return tables;
    }

    private static Grid resource(String table, String name) {
        try (InputStream stream = FormFiles.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException(name + " is not in the program");
            return grid(table, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of a form from CSV text: comma or semicolon, whichever its header line has. */
    static Grid grid(String name, String csv) throws IOException {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        GridBuilder grid = Grid.named(name);
        int row = 0;
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                addRow(grid, row++, record);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            throw new BrokenCsv(line, e);
        }
        return grid.build();
    }

    private static void addRow(GridBuilder grid, int row, CSVRecord record) {
        for (int column = 0; column < record.size(); column++)
            if (!record.get(column).isEmpty()) grid.text(row, column, record.get(column));
    }

    private static FormRead unreadable(Path where, String why) {
        return new FormRead.Wrong(List.of(Message.of("form.unreadable", "file", where.toString(), "why", why)));
    }
}
