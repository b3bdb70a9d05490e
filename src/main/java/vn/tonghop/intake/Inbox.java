package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.message.Message;

/**
 * The drop folder. A file is taken in when its size, time and content hold still between two looks and nobody has it
 * open; it leaves the inbox only when it is archived and read.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Where files go that were taken in, a folder for each period. */
    public static final String ACCEPTED = "da-nhan";

    /** Where files go that cannot count, each with a text that says why. */
    public static final String REFUSED = "tu-choi";

    private final Path folder;
    private final Archive archive;
    private final Duration settle;
    private final Clock clock;
    private final Patience patience;
    private final Map<Path, Look> firstLooks;

    /** Where each file lies: on Linux a name may hold bytes that no text can. */
    private final Map<String, Path> paths = new HashMap<>();

    /** Waits for a while: a test's does not. */
    @FunctionalInterface
    public interface Patience {
        void await(Duration span) throws InterruptedException;
    }

    /** What became of one look into the inbox. */
    public record TakenIn(List<Arrival> arrivals, List<Left> left) {
        public TakenIn {
            arrivals = List.copyOf(arrivals);
            left = List.copyOf(left);
        }
    }

    /** Something in the inbox that was not taken in this time, and why. {@code deferred}: it is a file, tried again. */
    public record Left(String path, boolean deferred, Message reason) {}

    private record Look(long size, Instant modified, String sha256, Instant at) {
        boolean sees(Look other) {
            return size == other.size && modified.equals(other.modified) && sha256.equals(other.sha256);
        }
    }

    /** Takes the first look at once. */
    public Inbox(Path folder, Archive archive, Duration settle, Clock clock, Patience patience) throws IOException {
        this.folder = Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        this.archive = archive;
        this.settle = settle;
        this.clock = clock;
        this.patience = patience;
        this.firstLooks = new TreeMap<>();
        look(firstLooks, new ArrayList<>());
    }

    /** Takes the second look, and archives what held still in between. */
    public TakenIn takeIn(LocalDate asOf, String period) throws IOException, InterruptedException {
        Map<Path, Look> before = new TreeMap<>(firstLooks);
        look(before, new ArrayList<>());
        await(before);
        Taking taking = new Taking(before, asOf, period);
        Map<Path, Look> after = new TreeMap<>();
        look(after, taking.left);
        for (var each : after.entrySet()) taking.take(each.getKey(), each.getValue());
        return new TakenIn(taking.arrivals, taking.left);
    }

    /** How many bytes lie in the inbox, by the first look. */
    public long bytes() {
        return firstLooks.values().stream().mapToLong(Look::size).sum();
    }

    /**
     * Moves a file that was taken in and read out of the inbox; a file changed since stays, for the next run. False when
     * it could not be moved, because somebody has it open now, say: it is archived, and moves in the next run.
     */
    public boolean accept(ReceivedFile file, String period) {
        return clear(file, folder.resolve(ACCEPTED).resolve(period), "");
    }

    /** Moves a file that cannot count out of the inbox, with a text beside it that says why and what to do. */
    public boolean refuse(ReceivedFile file, String why) {
        return clear(file, folder.resolve(REFUSED), why);
    }

    /** One taking in: what was seen before, and what comes of it. */
    private final class Taking {

        private final Map<Path, Look> before;
        private final LocalDate asOf;
        private final String period;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();

        Taking(Map<Path, Look> before, LocalDate asOf, String period) {
            this.before = before;
            this.asOf = asOf;
            this.period = period;
        }

        void take(Path file, Look now) throws IOException, InterruptedException {
            String path = path(file);
            Optional<String> owner = Owner.of(file);
            Look earlier = before.get(file);
            if (owner.isPresent()) defer(path, Message.of("intake.open", "owner", owner.get()));
            else if (earlier == null || !now.sees(earlier)) defer(path, Message.of("intake.changing"));
            else archive(path, file, now);
        }

        private void archive(String path, Path file, Look now) throws IOException, InterruptedException {
            try {
                if (!archive.keep(file).equals(now.sha256())) {
                    defer(path, Message.of("intake.changing"));
                    return;
                }
            } catch (NoSuchFileException e) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw e;
                return; // taken away while we looked: nothing was lost, nothing is there
            } catch (Disk.Unreadable e) {
                defer(path, Message.of("intake.unreadable"));
                return;
            }
            paths.put(path, file);
            ReceivedFile received = new ReceivedFile(path, now.sha256(), now.size(), now.modified(), clock.instant());
            arrivals.add(archive.enter(new Arrival(received, asOf, period)));
        }

        private void defer(String path, Message reason) {
            left.add(new Left(path, true, reason));
        }
    }

    private void await(Map<Path, Look> looks) throws InterruptedException {
        Instant youngest =
                looks.values().stream().map(Look::at).max(Instant::compareTo).orElse(Instant.MIN);
        if (looks.isEmpty()) return;
        Duration rest = Duration.between(clock.instant(), youngest.plus(settle));
        if (!rest.isNegative() && !rest.isZero()) patience.await(rest);
    }

    /** Looks at every file that is not in {@code looks} yet. */
    private void look(Map<Path, Look> looks, List<Left> left) throws IOException {
        if (!Files.isDirectory(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isOurs(folder, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Owner.isNoReport(file.getFileName().toString())) return FileVisitResult.CONTINUE;
                if (!attributes.isRegularFile()) left.add(new Left(path(file), false, Message.of("intake.noFile")));
                else lookAt(file, attributes, looks, left);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                left.add(new Left(path(file), true, Message.of("intake.unreadable")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                if (e != null) left.add(new Left(path(directory), true, Message.of("intake.unreadable")));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void lookAt(Path file, BasicFileAttributes attributes, Map<Path, Look> looks, List<Left> left) {
        if (looks.containsKey(file)) return;
        try {
            String sha256 = Disk.sha256(file);
            Instant modified = attributes.lastModifiedTime().toInstant();
            looks.put(file, new Look(attributes.size(), modified, sha256, clock.instant()));
        } catch (IOException e) {
            left.add(new Left(path(file), true, Message.of("intake.unreadable")));
        }
    }

    /** @param why for the text beside it; empty for none */
    private boolean clear(ReceivedFile file, Path into, String why) {
        Path source = paths.getOrDefault(file.path(), folder.resolve(file.path()));
        try {
            if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) return true;
            if (!Disk.sha256(source).equals(file.sha256())) return true;
            place(source, file.sha256(), new Places(into, folder.relativize(source)), why);
            return true;
        } catch (IOException e) {
            LOG.warn("{} stays in the inbox until the next run: {}", file.path(), e.toString());
            return false;
        }
    }

    private static void place(Path source, String sha256, Places places, String why) throws IOException {
        for (int number = 1; ; number++) {
            Path target = places.get(number);
            if (Disk.holds(target, sha256)) {
                if (!why.isEmpty() && !Files.exists(Refusals.beside(target))) Refusals.explain(target, why);
                Files.delete(source);
                Disk.forceFolder(Disk.parent(source));
                return;
            }
            if (!places.isFree(target) || !why.isEmpty() && !Refusals.mayExplain(target, why)) continue;
            // The text first: a run killed in between leaves the file in the inbox, and writes the same text again.
            if (!why.isEmpty()) Refusals.explain(target, why);
            if (!Disk.move(source, target, sha256) && !why.isEmpty()) Files.delete(Refusals.beside(target));
            return;
        }
    }

    /** A folder of the inbox into which the program itself moves files. */
    static boolean isOurs(Path inbox, Path directory) {
        return directory.equals(inbox.resolve(ACCEPTED)) || directory.equals(inbox.resolve(REFUSED));
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
