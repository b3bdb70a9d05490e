package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.Renaming;

/**
 * One set of results going into place. Each old result steps aside first, so that one which somebody has open shows
 * before anything is replaced, and the way back stays open. Cut off at any point, the same can be done again.
 *
 * <p>The copies in {@code tra-lai/} go one by one too, and are one set all the same: the list names every copy, either all
 * are in place or all are taken back, and an unfinished list is completed before anything else is written. To rename the
 * folder would take along what a person keeps in it, which had then to be carried back, a second move that may be cut off;
 * and where one copy is open Windows would refuse the folder without saying which.
 */
final class Placing {

    private static final String OLD = ".cu";

    private final Path aside;
    private final Path folder;
    private final Path old;
    private final Path changedFolder;
    private final Renaming renaming;
    private final ResultList fresh;
    private final ResultList before;
    private final List<String> changed = new ArrayList<>();

    Placing(Path aside, Path folder, Path changedFolder, Renaming renaming) throws IOException {
        this.aside = aside;
        this.folder = folder;
        this.old = folder.resolve(OLD);
        this.changedFolder = changedFolder;
        this.renaming = renaming;
        this.fresh = ResultList.read(aside);
        this.before = ResultList.read(folder);
    }

    /** Results that a person had changed. */
    List<String> changed() {
        return changed;
    }

    /** The result that somebody has open; then everything is where it was. Empty when all are in place. */
    Optional<String> place() throws IOException, InterruptedException {
        for (String name : fresh.files().keySet())
            if (Files.exists(aside.resolve(name)) && !replaced(name)) return takenBack(name);
        for (String name : before.files().keySet())
            if (!fresh.files().containsKey(name) && !steppedAside(name)) return takenBack(name);
        Disk.forceFolder(folder);
        clearOld();
        renaming.rename(aside.resolve(ResultList.FILE), folder.resolve(ResultList.FILE));
        Disk.forceFolder(folder);
        Folders.delete(aside);
        return Optional.empty();
    }

    private boolean replaced(String name) throws IOException, InterruptedException {
        return steppedAside(name) && renamed(aside.resolve(name), folder.resolve(name));
    }

    private boolean steppedAside(String name) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(name))) return true;
        if (Files.exists(old.resolve(name))) keepChanged(name); // made anew while a run was cut off
        return renamed(folder.resolve(name), old.resolve(name));
    }

    private boolean renamed(Path source, Path target) throws IOException, InterruptedException {
        Disk.makeFolders(parent(target));
        try {
            renaming.rename(source, target);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private Optional<String> takenBack(String open) throws IOException, InterruptedException {
        for (String name : all()) {
            boolean placed = fresh.files().containsKey(name) && !Files.exists(aside.resolve(name));
            if (placed) renaming.rename(folder.resolve(name), aside.resolve(name));
            if (Files.exists(old.resolve(name))) renaming.rename(old.resolve(name), folder.resolve(name));
        }
        Folders.delete(old);
        Disk.forceFolder(folder);
        return Optional.of(open);
    }

    /** What we wrote goes; what a person made of it stays, in a folder of its own. */
    private void clearOld() throws IOException, InterruptedException {
        for (String name : all()) {
            if (!Files.exists(old.resolve(name))) continue;
            if (before.wrote(name, old.resolve(name)) || fresh.wrote(name, old.resolve(name)))
                Files.delete(old.resolve(name));
            else keepChanged(name);
        }
        Folders.delete(old);
    }

    private void keepChanged(String name) throws IOException, InterruptedException {
        Path to = changedFolder.resolve(name);
        Disk.makeFolders(parent(to));
        renaming.rename(old.resolve(name), to);
        Disk.forceFolder(parent(to));
        changed.add(name);
    }

    private TreeSet<String> all() {
        TreeSet<String> all = new TreeSet<>(fresh.files().keySet());
        all.addAll(before.files().keySet());
        return all;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) throw new IllegalArgumentException(path + " is no file in a folder");
        return parent;
    }
}
