package vn.tonghop.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Which program this is. */
final class Version {

    private Version() {}

    /** The version, and for one not yet released the moment when it was built: what it remembers is its own only. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        if (version != null && !version.endsWith("-SNAPSHOT")) return version;
        File source = new ApplicationHome(Version.class).getSource();
        String built = source == null ? "" : "+" + newest(source.toPath());
        return (version == null ? "dev" : version) + built;
    }

    private static long newest(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.mapToLong(Version::modified).max().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
