package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.tonghop.sheet.FormFiles;

/** A form as a folder of CSV files. */
final class FormFolder {

    static final List<String> TABLES = List.of("tables", "elements", "rules", "parameters");

    private FormFolder() {}

    /** Fills a folder with the built-in form. */
    static void builtIn(Path folder) throws IOException {
        for (String table : TABLES) {
            try (InputStream csv = FormFiles.class.getResourceAsStream("/forms/thdte/" + table + ".csv")) {
                Files.write(
                        folder.resolve(table + ".csv"),
                        Objects.requireNonNull(csv, table).readAllBytes());
            }
        }
    }
}
