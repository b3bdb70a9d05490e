package vn.tonghop.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Disk;
import vn.tonghop.intake.Owner;
import vn.tonghop.intake.Renaming;

/**
 * The folder of a period's results. New results are written aside, listed with their hashes, then renamed file by file
 * into place; an unfinished list is completed first. What a person changed since is moved away, never replaced. Where
 * somebody has a result open, everything stays as it was, and the new results go whole into a folder beside it, which
 * the next run tidies up.
 */
public final class ResultFolder {

    private static final String ASIDE = ".dang-ghi";
    private static final Logger LOG = LoggerFactory.getLogger(ResultFolder.class);

    private static final Pattern BESIDE = Pattern.compile(" \\(\\d{4}-\\d{2}-\\d{2} \\d{6}\\)( \\d+)?");

    private final Path folder;
    private final Clock clock;
    private final Renaming renaming;

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
     * @param openBy who has it open, where the program that opened it says so; else empty
     * @param changed results that a person had changed, now in {@code da-sua}
     */
    public record Placed(Path folder, Optional<String> open, String openBy, List<String> changed) {
        public Placed {
            changed = List.copyOf(changed);
        }
    }

    /** @param folder {@code output/PERIOD} */
    public ResultFolder(Path folder, Clock clock, Pause pause) {
        this.folder = folder;
        this.clock = clock;
        this.renaming = new Renaming(pause::await);
    }

    /** The results last placed are those of this name, and every one is there, changed by a person or not. */
    public boolean holds(String name) throws IOException {
        if (Files.exists(folder.resolve(ASIDE))) return false;
        ResultList placed = ResultList.read(folder);
        return placed.name().equals(name)
                && placed.files().keySet().stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /**
     * Writes and places new results.
     *
     * @param name says which results these are, one line
     */
    public Placed replace(String name, Writing writing) throws IOException, InterruptedException {
        Disk.makeFolders(folder);
        Path aside = folder.resolve(ASIDE);
        if (ResultList.isIn(aside)) place(aside);
        Folders.delete(aside);
        Disk.makeFolders(aside);
        write(name, writing, aside);
        return place(aside);
    }

    private static void write(String name, Writing writing, Path aside) throws IOException {
        try {
            writing.into(aside);
            ResultList.write(name, aside);
        } catch (IOException e) {
            abandon(aside, e);
            throw Disk.naming(aside, e);
        } catch (RuntimeException | Error e) {
            abandon(aside, e);
            throw e;
        }
    }

    private static void abandon(Path aside, Throwable because) {
        try {
            Folders.delete(aside);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private Placed place(Path aside) throws IOException, InterruptedException {
        Path changed = free(folder.resolve(ChangedFiles.FOLDER).resolve(ChangedFiles.stamp(clock)));
        Placing placing = new Placing(aside, folder, changed, renaming);
        Optional<String> open = placing.place();
        if (open.isPresent()) return beside(aside, open.get());
        tidyUp();
        return new Placed(folder, Optional.empty(), "", placing.changed());
    }

    private Placed beside(Path aside, String open) throws IOException, InterruptedException {
        Path sibling = free(folder.resolveSibling(folder.getFileName() + " (" + ChangedFiles.stamp(clock) + ")"));
        renaming.rename(aside, sibling);
        Disk.forceFolder(parent());
        return new Placed(
                sibling, Optional.of(open), Owner.of(folder.resolve(open)).orElse(""), List.of());
    }

    /** Removes earlier runs' folders beside this one, but nothing in them that we did not write. */
    private void tidyUp() throws IOException {
        List<Path> siblings;
        try (Stream<Path> all = Files.list(parent())) {
            siblings =
                    all.filter(this::isBeside).filter(ResultList::isIn).sorted().toList();
        }
        for (Path sibling : siblings) remove(sibling);
    }

    private static void remove(Path sibling) {
        try {
            ResultList.remove(sibling);
        } catch (IOException e) {
            LOG.warn("{} is tidied up later: {}", sibling, e.toString());
        }
    }

    private boolean isBeside(Path path) {
        String own = folder.getFileName().toString();
        String name = path.getFileName().toString();
        return name.startsWith(own)
                && BESIDE.matcher(name.substring(own.length())).matches();
    }

    private Path parent() {
        Path parent = folder.getParent();
        if (parent == null) throw new IllegalArgumentException(folder + " is no folder in a folder");
        return parent;
    }

    private static Path free(Path wished) {
        Path path = wished;
        for (int number = 2; Files.exists(path); number++)
            path = wished.resolveSibling(wished.getFileName() + " " + number);
        return path;
    }
}
