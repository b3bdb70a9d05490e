package vn.tonghop.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.intake.Disk;

/**
 * The folder of a period's results. New results are written aside, listed with their hashes, then renamed file by file
 * into place; an unfinished list is completed first. What a person changed since is moved away, never replaced. A
 * result that somebody has open stays, and the whole new result goes into a folder beside it.
 */
public final class ResultFolder {

    private static final String ASIDE = ".dang-ghi";
    private static final String LIST = ".da-ghi.csv";
    private static final String CHANGED = "da-sua";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss", Locale.ROOT);
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final Path folder;
    private final Clock clock;
    private final Pause pause;

    /** Waits between two attempts: a test's does not. */
    @FunctionalInterface
    public interface Pause {
        void await(Duration span) throws InterruptedException;
    }

    /** Writes all results into an empty folder. */
    @FunctionalInterface
    public interface Writing {
        void into(Path empty) throws IOException;
    }

    /**
     * What became of the results.
     *
     * @param folder where they lie: the period's own folder, or the one beside it
     * @param open the result that somebody has open, empty when none
     * @param changed results that a person had changed, now in {@code da-sua}
     */
    public record Placed(Path folder, Optional<String> open, List<String> changed) {
        public Placed {
            changed = List.copyOf(changed);
        }
    }

    /** @param folder {@code output/PERIOD} */
    public ResultFolder(Path folder, Clock clock, Pause pause) {
        this.folder = folder;
        this.clock = clock;
        this.pause = pause;
    }

    /** Every result that was last written is there, changed by a person or not. */
    public boolean isComplete() throws IOException {
        Map<String, String> written = list(folder.resolve(LIST));
        return !written.isEmpty()
                && written.keySet().stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /** Writes and places new results. */
    public Placed replace(Writing writing) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path aside = folder.resolve(ASIDE);
        if (Files.exists(aside.resolve(LIST))) place(aside);
        delete(aside);
        Files.createDirectories(aside);
        try {
            writing.into(aside);
        } catch (IOException | RuntimeException | Error e) {
            delete(aside);
            throw e;
        }
        writeList(aside);
        return place(aside);
    }

    private Placed place(Path aside) throws IOException, InterruptedException {
        Map<String, String> fresh = list(aside.resolve(LIST));
        Map<String, String> before = list(folder.resolve(LIST));
        List<String> changed = new ArrayList<>();
        Path changedFolder = free(folder.resolve(CHANGED).resolve(stamp()));
        for (String name : fresh.keySet()) {
            Path source = aside.resolve(name);
            if (!Files.exists(source)) continue; // placed before the run was cut off
            Path target = folder.resolve(name);
            if (isChanged(target, before.get(name), fresh.get(name))) {
                moveAway(target, changedFolder.resolve(name));
                changed.add(name);
            }
            if (!renamed(source, target)) return beside(aside, name, changed);
        }
        for (String gone : before.keySet())
            if (!fresh.containsKey(gone) && before.get(gone).equals(hash(folder.resolve(gone))))
                Files.delete(folder.resolve(gone));
        Disk.rename(aside.resolve(LIST), folder.resolve(LIST));
        delete(aside);
        Disk.forceFolder(folder);
        return new Placed(folder, Optional.empty(), changed);
    }

    /** The results go whole into a folder beside: those placed already are copied back. */
    private Placed beside(Path aside, String open, List<String> changed) throws IOException {
        Path sibling = free(folder.resolveSibling(folder.getFileName() + " (" + stamp() + ")"));
        Files.createDirectories(sibling);
        for (String name : list(aside.resolve(LIST)).keySet()) {
            Path source = aside.resolve(name);
            Path target = sibling.resolve(name);
            Files.createDirectories(parent(target));
            Files.copy(Files.exists(source) ? source : folder.resolve(name), target);
        }
        Files.copy(aside.resolve(LIST), sibling.resolve(LIST));
        Disk.forceFolder(sibling);
        delete(aside);
        return new Placed(sibling, Optional.of(open), changed);
    }

    private boolean renamed(Path source, Path target) throws IOException, InterruptedException {
        Files.createDirectories(parent(target));
        for (int attempt = 1; ; attempt++) {
            try {
                Disk.rename(source, target);
                return true;
            } catch (IOException e) {
                if (!Files.exists(target) || Files.isDirectory(target)) throw e;
                if (attempt == ATTEMPTS) return false;
                pause.await(BETWEEN);
            }
        }
    }

    private static boolean isChanged(Path target, @Nullable String written, @Nullable String fresh) throws IOException {
        String now = hash(target);
        return !now.isEmpty() && !now.equals(written) && !now.equals(fresh);
    }

    private static void moveAway(Path changed, Path to) throws IOException {
        Files.createDirectories(parent(to));
        Disk.rename(changed, to);
        Disk.forceFolder(parent(to));
    }

    private static void writeList(Path aside) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Disk.force(file);
                String name = aside.relativize(file).toString().replace('\\', '/');
                lines.append(Disk.sha256(file)).append(' ').append(name).append('\n');
            }
        }
        Disk.write(aside.resolve(LIST), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Names and hashes, empty where there is no list. */
    private static Map<String, String> list(Path file) throws IOException {
        Map<String, String> written = new TreeMap<>();
        if (!Files.exists(file)) return written;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int blank = line.indexOf(' ');
            if (blank > 0) written.put(line.substring(blank + 1), line.substring(0, blank));
        }
        return written;
    }

    private static String hash(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Disk.sha256(file) : "";
    }

    private static Path free(Path wished) {
        Path path = wished;
        for (int number = 2; Files.exists(path); number++)
            path = wished.resolveSibling(wished.getFileName() + " " + number);
        return path;
    }

    private String stamp() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(STAMP);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) throw new IllegalArgumentException(path + " is no file in a folder");
        return parent;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
