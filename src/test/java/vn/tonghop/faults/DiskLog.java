package vn.tonghop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a run did to a disk, and what a power cut may leave of it: everything that was forced out, and of the rest as much
 * as one likes from its beginning. Contents belong to files, not to names: a rename moves a name only.
 */
public final class DiskLog {

    private enum Kind {
        CREATE,
        DATA,
        CUT_SHORT,
        FORCE,
        MAKE_FOLDER,
        FORCE_FOLDER,
        RENAME,
        DELETE
    }

    /** @param at where the bytes begin; the length that is left of a file cut short */
    private record Entry(Kind kind, String path, String target, int file, long at, byte[] bytes) {

        /** Concerns a file's content, not names. */
        boolean isContent() {
            return kind == Kind.DATA || kind == Kind.CUT_SHORT;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, byte[]> before = new HashMap<>();
    private final Map<String, Integer> namesBefore = new LinkedHashMap<>();
    private final Set<String> foldersBefore = new HashSet<>();
    private int files;

    /** What lies there at the beginning, all of it long forced out. */
    public static DiskLog from(Path folder) throws IOException {
        DiskLog log = new DiskLog();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) log.foldersBefore.add(path.toString());
                else log.namesBefore.put(path.toString(), ++log.files);
                if (!Files.isDirectory(path)) log.before.put(log.files, Files.readAllBytes(path));
            }
        }
        log.names.putAll(log.namesBefore);
        return log;
    }

    /** The number of moments at which the power may be cut. */
    public int length() {
        return entries.size();
    }

    synchronized int created(Path path) {
        names.put(path.toString(), ++files);
        entries.add(new Entry(Kind.CREATE, path.toString(), "", files, 0, new byte[0]));
        return files;
    }

    synchronized int opened(Path path) {
        return names.getOrDefault(path.toString(), 0);
    }

    synchronized void wrote(int file, long at, byte[] bytes) {
        entries.add(new Entry(Kind.DATA, "", "", file, at, bytes));
    }

    synchronized void cutShort(int file, long length) {
        entries.add(new Entry(Kind.CUT_SHORT, "", "", file, length, new byte[0]));
    }

    /** The moments right after something was done to files of such a path. */
    public synchronized List<Integer> moments(Predicate<String> path) {
        Map<Integer, String> paths = new HashMap<>();
        namesBefore.forEach((name, file) -> paths.put(file, name));
        List<Integer> moments = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.CREATE) paths.put(entry.file(), entry.path());
            boolean named = entry.isContent() || entry.kind() == Kind.FORCE;
            if (path.test(named ? paths.getOrDefault(entry.file(), "") : entry.path())) moments.add(i + 1);
        }
        return moments;
    }

    synchronized void forced(int file) {
        entries.add(new Entry(Kind.FORCE, "", "", file, 0, new byte[0]));
    }

    synchronized void madeFolder(Path path) {
        entries.add(new Entry(Kind.MAKE_FOLDER, path.toString(), "", 0, 0, new byte[0]));
    }

    synchronized void forcedFolder(Path path) {
        entries.add(new Entry(Kind.FORCE_FOLDER, path.toString(), "", 0, 0, new byte[0]));
    }

    synchronized void renamed(Path source, Path target) {
        Integer file = names.remove(source.toString());
        if (file != null) names.put(target.toString(), file);
        entries.add(
                new Entry(Kind.RENAME, source.toString(), target.toString(), file == null ? 0 : file, 0, new byte[0]));
    }

    synchronized void deleted(Path path) {
        names.remove(path.toString());
        entries.add(new Entry(Kind.DELETE, path.toString(), "", 0, 0, new byte[0]));
    }

    /**
     * Builds what the disk holds after a cut in an empty folder of another file system.
     *
     * @param cut so many entries had happened
     * @param more so many of those that were not yet forced out reached the disk all the same, in their order
     */
    public void build(int cut, int more, Path root, Path from) throws IOException {
        Map<String, Integer> names = new LinkedHashMap<>(namesBefore);
        Set<String> folders = new HashSet<>(foldersBefore);
        Map<Integer, byte[]> contents = new HashMap<>(before);
        int rest = more;
        for (int i = 0; i < cut; i++) {
            Entry entry = entries.get(i);
            if (entry.kind() == Kind.FORCE || entry.kind() == Kind.FORCE_FOLDER) continue;
            if (!isForced(i, cut) && rest-- <= 0) continue;
            apply(entry, names, folders, contents);
        }
        for (String folder : folders) Files.createDirectories(root.resolve(relative(from, folder)));
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            Path file = root.resolve(relative(from, name.getKey()));
            Files.createDirectories(file.getParent());
            Files.write(file, contents.getOrDefault(name.getValue(), new byte[0]));
        }
    }

    /** How many entries before the cut were not yet forced out. */
    public int pending(int cut) {
        int pending = 0;
        for (int i = 0; i < cut; i++) {
            Kind kind = entries.get(i).kind();
            if (kind != Kind.FORCE && kind != Kind.FORCE_FOLDER && !isForced(i, cut)) pending++;
        }
        return pending;
    }

    private static String relative(Path from, String path) {
        return from.relativize(from.getFileSystem().getPath(path)).toString();
    }

    private boolean isForced(int index, int cut) {
        Entry entry = entries.get(index);
        for (int i = index + 1; i < cut; i++) {
            Entry later = entries.get(i);
            if (entry.isContent() && later.kind() == Kind.FORCE && later.file() == entry.file()) return true;
            if (!entry.isContent()
                    && later.kind() == Kind.FORCE_FOLDER
                    && later.path().equals(parent(entry))) return true;
        }
        return false;
    }

    private static String parent(Entry entry) {
        String path = entry.kind() == Kind.RENAME ? entry.target() : entry.path();
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    private static void apply(
            Entry entry, Map<String, Integer> names, Set<String> folders, Map<Integer, byte[]> contents) {
        switch (entry.kind()) {
            case CREATE -> names.put(entry.path(), entry.file());
            case DATA -> contents.put(entry.file(), written(contents.getOrDefault(entry.file(), new byte[0]), entry));
            case CUT_SHORT ->
                contents.computeIfPresent(
                        entry.file(), (any, content) -> Arrays.copyOf(content, Math.toIntExact(entry.at())));
            case MAKE_FOLDER -> folders.add(entry.path());
            case DELETE -> {
                names.remove(entry.path());
                folders.remove(entry.path());
            }
            case RENAME -> rename(entry, names, folders);
            case FORCE, FORCE_FOLDER -> throw new IllegalStateException();
        }
    }

    private static void rename(Entry entry, Map<String, Integer> names, Set<String> folders) {
        if (entry.file() != 0) {
            names.remove(entry.path());
            names.put(entry.target(), entry.file());
            return;
        }
        String inside = entry.path() + "/";
        for (String name : List.copyOf(names.keySet()))
            if (name.startsWith(inside))
                names.put(entry.target() + "/" + name.substring(inside.length()), names.remove(name));
        if (folders.remove(entry.path())) folders.add(entry.target());
    }

    private static byte[] written(byte[] content, Entry entry) {
        int at = Math.toIntExact(entry.at());
        byte[] longer = Arrays.copyOf(content, Math.max(content.length, at + entry.bytes().length));
        System.arraycopy(entry.bytes(), 0, longer, at, entry.bytes().length);
        return longer;
    }
}
