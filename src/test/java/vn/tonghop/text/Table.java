package vn.tonghop.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a TSV or simple CSV table by column name; {@code \n} and {@code \}{@code uXXXX} are escapes. */
final class Table {

    static final Path SHARED = Path.of("../shared/domain");

    /** One row: its fields by column name. */
    record Row(Map<String, String> fields) {
        String get(String column) {
            String field = fields.get(column);
            if (field == null) throw new IllegalArgumentException("no column " + column);
            return field;
        }

        @Override
        public String toString() {
            return fields.toString();
        }
    }

    private Table() {}

    static List<Row> resource(String name) {
        try (var stream = Table.class.getResourceAsStream("/" + name)) {
            if (stream == null) throw new IllegalStateException(name);
            return rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8), "\t");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> shared(String name, String separator) {
        try {
            return rows(Files.readString(SHARED.resolve(name)), separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String table, String separator) {
        List<Row> rows = new ArrayList<>();
        String[] lines = table.split("\r?\n");
        String[] names = lines[0].split(separator, -1);
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(separator, -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int k = 0; k < names.length; k++) row.put(names[k], k < fields.length ? unescaped(fields[k]) : "");
            rows.add(new Row(row));
        }
        return rows;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\n", i)) {
                plain.append('\n');
                i++;
            } else if (text.startsWith("\\u", i) && i + 6 <= text.length()) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
