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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.message.Message;

/**
 * The drop folder. A file is taken in when its size, time and content hold still between two looks and nobody has it
 * open; it leaves the inbox only when it is archived and read.
 */
public final class Inbox {

    /** Where files go that were taken in, a folder for each period. */
    public static final String ACCEPTED = "da-nhan";

    /** Where files go that cannot count, each with a text that says why. */
    public static final String REFUSED = "tu-choi";

    private final Path folder;
    private final Archive archive;
    private final Duration settle;
    private final Clock clock;
    private final Patience patience;
    private final Map<String, Look> firstLooks;

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
        this.folder = folder.toAbsolutePath().normalize();
        this.archive = archive;
        this.settle = settle;
        this.clock = clock;
        this.patience = patience;
        this.firstLooks = new TreeMap<>();
        look(firstLooks, new ArrayList<>());
    }

    /** Takes the second look, and archives what held still in between. */
    public TakenIn takeIn(LocalDate asOf, String period) throws IOException, InterruptedException {
        Map<String, Look> before = new TreeMap<>(firstLooks);
        look(before, new ArrayList<>());
        await(before);
        Taking taking = new Taking(before, asOf, period);
        Map<String, Look> after = new TreeMap<>();
        look(after, taking.left);
        for (var each : after.entrySet()) taking.take(each.getKey(), each.getValue());
        return new TakenIn(taking.arrivals, taking.left);
    }

    /** Moves a file that was taken in and read out of the inbox; a file changed since stays, for the next run. */
    public void accept(ReceivedFile file, String period) throws IOException {
        clear(file, folder.resolve(ACCEPTED).resolve(period));
    }

    /** Moves a file that cannot count out of the inbox, with a text beside it that says why and what to do. */
    public void refuse(ReceivedFile file, String why) throws IOException {
        Optional<Path> moved = clear(file, folder.resolve(REFUSED));
        if (moved.isPresent()) Refusals.explain(moved.get(), why);
    }

    /** One taking in: what was seen before, and what comes of it. */
    private final class Taking {

        private final Map<String, Look> before;
        private final LocalDate asOf;
        private final String period;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();

        Taking(Map<String, Look> before, LocalDate asOf, String period) {
            this.before = before;
            this.asOf = asOf;
            this.period = period;
        }

        void take(String path, Look now) throws IOException {
            Path file = resolve(path);
            Optional<String> owner = Owner.of(file);
            Look earlier = before.get(path);
            if (owner.isPresent()) defer(path, Message.of("intake.open", "owner", owner.get()));
            else if (earlier == null || !now.sees(earlier)) defer(path, Message.of("intake.changing"));
            else archive(path, file, now);
        }

        private void archive(String path, Path file, Look now) throws IOException {
            try {
                if (!archive.keep(file).equals(now.sha256())) {
                    defer(path, Message.of("intake.changing"));
                    return;
                }
            } catch (NoSuchFileException e) {
                return; // taken away while we looked: nothing was lost, nothing is there
            }
            ReceivedFile received = new ReceivedFile(path, now.sha256(), now.size(), now.modified(), clock.instant());
            arrivals.add(archive.enter(new Arrival(received, asOf, period)));
        }

        private void defer(String path, Message reason) {
            left.add(new Left(path, true, reason));
        }
    }

    private void await(Map<String, Look> looks) throws InterruptedException {
        Instant youngest =
                looks.values().stream().map(Look::at).max(Instant::compareTo).orElse(Instant.MIN);
        if (looks.isEmpty()) return;
        Duration rest = Duration.between(clock.instant(), youngest.plus(settle));
        if (!rest.isNegative() && !rest.isZero()) patience.await(rest);
    }

    /** Looks at every file that is not in {@code looks} yet. */
    private void look(Map<String, Look> looks, List<Left> left) throws IOException {
        if (!Files.isDirectory(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isOurs(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
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
        });
    }

    private void lookAt(Path file, BasicFileAttributes attributes, Map<String, Look> looks, List<Left> left) {
        String path = path(file);
        if (looks.containsKey(path)) return;
        try {
            String sha256 = Disk.sha256(file);
            Instant modified = attributes.lastModifiedTime().toInstant();
            looks.put(path, new Look(attributes.size(), modified, sha256, clock.instant()));
        } catch (IOException e) {
            left.add(new Left(path, true, Message.of("intake.unreadable")));
        }
    }

    private Optional<Path> clear(ReceivedFile file, Path into) throws IOException {
        Path source = resolve(file.path());
        if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        if (!Disk.sha256(source).equals(file.sha256())) return Optional.empty();
        Path target = into.resolve(folder.relativize(source).toString());
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            if (Disk.sha256(target).equals(file.sha256())) {
                Files.delete(source);
                Disk.forceFolder(Disk.parent(source));
                return Optional.of(target);
            }
            target = numbered(into.resolve(folder.relativize(source).toString()), number);
        }
        Disk.move(source, target);
        return Optional.of(target);
    }

    /** {@code PL.xlsx} as {@code PL (2).xlsx}. */
    private static Path numbered(Path path, int number) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return path.resolveSibling(FileName.fitting(name.substring(0, dot), " (" + number + ")" + name.substring(dot)));
    }

    private boolean isOurs(Path directory) {
        return directory.equals(folder.resolve(ACCEPTED)) || directory.equals(folder.resolve(REFUSED));
    }

    private Path resolve(String path) {
        return folder.resolve(path);
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
