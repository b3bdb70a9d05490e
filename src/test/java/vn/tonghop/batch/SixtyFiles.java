package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Grid;
import vn.tonghop.intake.Disk;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** An inbox of sixty files: the samples, each of their sheets as a CSV file, and these sent again until it is full. */
final class SixtyFiles {

    private static final int FILES = 60;
    private static final Path SAMPLES = Path.of("input-samples/inbox");
    private static final FileTime SENT = FileTime.from(Instant.parse("2023-06-29T02:00:00Z"));

    private SixtyFiles() {}

    /** Fills a working folder; gives what was dropped, the content's hash by path. */
    static Map<String, String> drop(Path dir) throws IOException {
        for (String folder : List.of("archive", "data", "output")) Files.createDirectories(dir.resolve(folder));
        Map<String, String> dropped = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> each : contents().entrySet()) {
            Path file = dir.resolve("inbox").resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
            Files.setLastModifiedTime(file, SENT);
            dropped.put(each.getKey(), Disk.sha256(each.getValue()));
        }
        return dropped;
    }

    private static Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Path sample : Invariant.files(SAMPLES)) {
            String name = sample.getFileName().toString();
            byte[] content = Files.readAllBytes(sample);
            contents.put(name, content);
            for (Grid grid : grids(name, content)) sheets.put(name + " " + grid.name(), csv(grid));
        }
        for (int again = 1; contents.size() < FILES; again++)
            for (Map.Entry<String, String> sheet : sheets.entrySet())
                if (contents.size() < FILES)
                    contents.put(
                            (again == 1 ? "csv/" : "sửa lần " + again + "/") + sheet.getKey() + ".csv",
                            (sheet.getValue() + ";\n".repeat(again)).getBytes(StandardCharsets.UTF_8));
        return contents;
    }

    private static List<Grid> grids(String name, byte[] content) {
        Opened opened = new Sheets(Limits.DEFAULT, Passwords.NONE).open(name, content);
        return opened instanceof Opened.Readable readable ? readable.contents().grids() : List.of();
    }

    private static String csv(Grid grid) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < grid.rowCount(); row++)
            lines.add(grid.row(row, 0, grid.columnCount() - 1).stream()
                    .map(Cell::valueText)
                    .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";")));
        return String.join("\n", lines) + "\n";
    }
}
