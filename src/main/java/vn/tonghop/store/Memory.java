package vn.tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/** The database file in {@code data/}: derived from the archive, so one that cannot be used is no loss. */
public final class Memory {

    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.FILE_VERSION_ERROR_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.ERROR_OPENING_DATABASE_1,
            ErrorCode.WRONG_USER_OR_PASSWORD,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.SEQUENCE_NOT_FOUND_1);

    /** A word of two letters or more before a colon says how H2 opens the file; one letter is a drive of Windows. */
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:[a-zA-Z]{2,}:)*(?<path>[^;]+)(?:;.*)?");

    /** H2 writes what goes wrong into our log (4); its own trace file it would need on the very disk that refuses it. */
    public static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=4";

    private final Path data;

    public Memory(Path data) {
        this.data = data;
    }

    /** The address of the database file. */
    public String url() {
        return "jdbc:h2:file:" + data.resolve("tonghop") + OPTIONS;
    }

    /** The same for whoever asks often, and may well ask while another process has the file: that is nothing to log. */
    public String quietUrl() {
        return url().replace("TRACE_LEVEL_FILE=4", "TRACE_LEVEL_FILE=0");
    }

    /** The address is that of this very file, with whatever options of the database. */
    public boolean isAt(String url) {
        Matcher address = FILE.matcher(url);
        return address.matches()
                && address.group("path").equals(data.resolve("tonghop").toString());
    }

    /** What went wrong went wrong because the database file is damaged, or another version's. */
    public static boolean isUnusable(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Damaged || each instanceof MVStoreException) return true;
            if (each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode())) return true;
        }
        return false;
    }

    /** Moves the database's files into a folder of their own; gives the folder. */
    public Path setAside(String stamp) throws IOException {
        Path aside = free(data.resolve("de-rieng " + stamp));
        List<Path> files;
        try (Stream<Path> all = Files.list(data)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("tonghop."))
                    .filter(file -> file.getFileName().toString().endsWith(".db"))
                    .sorted()
                    .toList();
        }
        Files.createDirectories(aside);
        for (Path file : files) Files.move(file, aside.resolve(file.getFileName()));
        return aside;
    }

    private static Path free(Path wished) {
        Path path = wished;
        for (int number = 2; Files.exists(path); number++)
            path = wished.resolveSibling(wished.getFileName() + " " + number);
        return path;
    }
}
