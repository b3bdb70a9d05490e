package vn.tonghop.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Spreadsheets of other projects and what two other readers agree on; beside the project, and not always there. */
final class Corpus {

    private static final Path FOLDER = Path.of("../shared/corpus");

    /** One cell on which two readers agree. */
    record Truth(String file, String sheet, String cell, String kind, String value, String formula) {}

    /** What is known of a file. */
    record Status(String file, String magic, String verdict) {}

    private Corpus() {}

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    /** By file, in the order of the list. */
    static Map<String, Status> statuses() throws IOException {
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("status.tsv")).subList(1, lines())) {
            String[] columns = line.split("\t", -1);
            statuses.put(columns[0], new Status(columns[0], columns[1], columns[2]));
        }
        return statuses;
    }

    private static int lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("status.tsv")).size();
    }

    static Map<String, List<Truth>> truth() throws IOException {
        Map<String, List<Truth>> truth = new TreeMap<>();
        try (var packed = new GZIPInputStream(Files.newInputStream(FOLDER.resolve("truth.tsv.gz")));
                var lines = new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                Truth cell = new Truth(
                        columns[0],
                        unescape(columns[1]),
                        columns[2],
                        columns[3],
                        unescape(columns[4]),
                        unescape(columns[5]));
                truth.computeIfAbsent(cell.file(), file -> new ArrayList<>()).add(cell);
            }
        }
        return truth;
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) return text;
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            switch (text.charAt(++i)) {
                case 't' -> plain.append('\t');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
