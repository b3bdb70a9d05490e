package vn.tonghop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every file ever taken in, by its content: {@code ab/cd/SHA256}, and beside it {@code SHA256.manifest.csv} with the
 * names and times under which it came. The one source of truth: the inbox is a queue, the database a memory.
 */
public final class Archive {

    /** The layout that this program writes; an archive with a higher one is refused. */
    public static final int LAYOUT = 1;

    private static final String MANIFEST = ".manifest.csv";
    private static final Pattern MANIFEST_NAME = Pattern.compile("[0-9a-f]{64}\\.manifest\\.csv");

    private final Path folder;
    private final Renaming renaming;

    public Archive(Path folder) {
        this(folder, span -> Thread.sleep(span.toMillis()));
    }

    /** @param patience waits while somebody else has a file open that is to be put in place */
    public Archive(Path folder, Inbox.Patience patience) {
        this.folder = folder;
        this.renaming = new Renaming(patience);
    }

    /** The archive was written by a program newer than this one. */
    public static final class NewerLayout extends IOException {
        private static final long serialVersionUID = 1;

        NewerLayout(Path folder, String found) {
            super(folder + ": layout " + found + ", this program knows " + LAYOUT);
        }
    }

    /**
     * Makes the folder where it is missing, and checks its layout. What a killed run left half copied goes: it is still
     * in the inbox. The caller holds the working folder's lock.
     */
    public void open() throws IOException {
        Disk.makeFolders(folder);
        Path layout = folder.resolve("layout");
        removeHalfCopied();
        if (!Files.exists(layout)) {
            Disk.write(layout, (LAYOUT + "\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String found = Files.readString(layout, StandardCharsets.UTF_8).strip();
        if (!found.equals(Integer.toString(LAYOUT))) throw new NewerLayout(folder, found);
    }

    /**
     * Copies a file into the archive; gives the hash of what was archived, which the caller compares with what it saw.
     * Doing it twice changes nothing.
     */
    String keep(Path source) throws IOException, InterruptedException {
        Path temporary = folder.resolve(".tmp-" + ProcessHandle.current().pid() + "-"
                + Thread.currentThread().getId());
        try {
            String sha256 = Disk.copy(source, temporary);
            Path target = content(sha256);
            Disk.makeFolders(Disk.parent(target));
            if (Files.exists(target) && Disk.sha256(target).equals(sha256)) Files.delete(temporary);
            else renaming.rename(temporary, target);
            forceUpwards(Disk.parent(target));
            return sha256;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes down an arrival; the same path with the same bytes is the same arrival and is written once. One of another
     * period is given back where there is none of this.
     */
    Arrival enter(Arrival arrival) throws IOException {
        Arrival same = null;
        for (Arrival earlier : arrivals(arrival.file().sha256())) {
            if (!earlier.file().path().equals(arrival.file().path())) continue;
            if (same == null || earlier.period().equals(arrival.period())) same = earlier;
        }
        return same == null ? enterAnew(arrival) : same;
    }

    /** Keeps bytes that are no file of the inbox; gives their hash. Doing it twice changes nothing. */
    String keep(byte[] content) throws IOException {
        String sha256 = Disk.sha256(content);
        Path target = content(sha256);
        Disk.makeFolders(Disk.parent(target));
        if (!Disk.holds(target, sha256)) Disk.write(target, content);
        forceUpwards(Disk.parent(target));
        return sha256;
    }

    /** Where closings are written down. */
    Path closings() {
        return folder.resolve("chot");
    }

    /** Writes down an arrival of bytes that came under this path before, for another period. */
    public Arrival enterAnew(Arrival arrival) throws IOException {
        List<Arrival> known = new ArrayList<>(arrivals(arrival.file().sha256()));
        known.add(arrival);
        Disk.write(manifest(arrival.file().sha256()), Manifest.write(known));
        return arrival;
    }

    /** The arrivals of one content, the oldest first; none when it was never taken in. */
    public List<Arrival> arrivals(String sha256) throws IOException {
        try {
            return Manifest.read(Files.readAllBytes(manifest(sha256)), sha256);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Everything ever taken in, by path, then by hash. */
    public List<Arrival> list() throws IOException {
        List<Arrival> all = new ArrayList<>();
        for (Path manifest : files(Archive::isManifest)) {
            String name = manifest.getFileName().toString();
            all.addAll(arrivals(name.substring(0, name.length() - MANIFEST.length())));
        }
        all.sort(Comparator.comparing((Arrival arrival) -> arrival.file().path())
                .thenComparing(arrival -> arrival.file().sha256()));
        return all;
    }

    /** The first bytes of a content, for one that is too long to be read. */
    public byte[] head(String sha256, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(content(sha256))) {
            return stream.readNBytes(most);
        }
    }

    /** The archived bytes. Throws when they no longer hash to their name: someone changed the archive. */
    public byte[] bytes(String sha256) throws IOException {
        byte[] content = Files.readAllBytes(content(sha256));
        if (!Disk.sha256(content).equals(sha256)) throw new IOException(content(sha256) + " is damaged");
        return content;
    }

    /** Where a content lies. */
    public Path content(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Path manifest(String sha256) {
        return content(sha256).resolveSibling(sha256 + MANIFEST);
    }

    private static boolean isManifest(Path path) {
        return MANIFEST_NAME.matcher(path.getFileName().toString()).matches();
    }

    private void removeHalfCopied() throws IOException {
        for (Path file : files(each -> each.getFileName().toString().startsWith(".tmp-"))) Files.delete(file);
    }

    /** Also where the archive's folder is a link to one: of a link a walk sees nothing but the link. */
    private List<Path> files(Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(folder.toRealPath(), 3)) {
            return all.filter(which).toList();
        }
    }

    private void forceUpwards(Path from) throws IOException {
        for (Path each = from; each != null && each.startsWith(folder.toAbsolutePath()); each = each.getParent())
            Disk.forceFolder(each);
    }
}
