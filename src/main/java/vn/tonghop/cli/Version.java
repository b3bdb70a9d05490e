package vn.tonghop.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.springframework.boot.system.ApplicationHome;
import vn.tonghop.intake.Disk;

/** Which program this is. */
final class Version {

    private static final int DIGITS = 12;

    private Version() {}

    /** The version, and for one not yet released a digest of its classes: what it remembers is its own only. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        if (version != null && !version.endsWith("-SNAPSHOT")) return version;
        File source = new ApplicationHome(Version.class).getSource();
        return (version == null ? "dev" : version) + (source == null ? "" : "+" + digest(source.toPath()));
    }

    private static String digest(Path source) {
        try {
            String classes = Files.isDirectory(source) ? files(source) : entries(source);
            return Disk.sha256(classes.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The jar's own list of names and checksums: its times are the same for every build. */
    private static String entries(Path jar) throws IOException {
        StringBuilder list = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .forEach(entry -> list.append(entry.getName())
                            .append(' ')
                            .append(entry.getCrc())
                            .append('\n'));
        }
        return list.toString();
    }

    private static String files(Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList())
                list.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
        }
        return list.toString();
    }
}
