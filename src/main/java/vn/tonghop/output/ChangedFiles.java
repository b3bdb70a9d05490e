package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import vn.tonghop.intake.Disk;

/** {@code da-sua/DATE-TIME/}: where results go that a person had changed, before others take their place. */
public final class ChangedFiles {

    /** The folder among the results. */
    public static final String FOLDER = "da-sua";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);

    private ChangedFiles() {}

    /** Moves a changed file there, under its path among the results; numbered in front where one lies there already. */
    public static void keep(Path results, Path changed, Clock clock) throws IOException {
        Path wished = results.resolve(FOLDER).resolve(stamp(clock)).resolve(results.relativize(changed));
        Path folder = Objects.requireNonNull(wished.getParent());
        Path kept = wished;
        for (int number = 2; Files.exists(kept); number++) kept = folder.resolve(number + " " + wished.getFileName());
        Disk.makeFolders(folder);
        Disk.rename(changed, kept);
        Disk.forceFolder(folder);
    }

    static String stamp(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
    }
}
