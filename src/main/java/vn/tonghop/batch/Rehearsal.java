package vn.tonghop.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.intake.Disk;
import vn.tonghop.store.Memory;

/** A run's state copied aside, so that a run in it changes nothing: archive, database and results of its own, inbox kept. */
public final class Rehearsal implements AutoCloseable {

    private final Path folder;
    private final Work work;

    private Rehearsal(Path folder, Work work) {
        this.folder = folder;
        this.work = work;
    }

    /** In the data folder, because what is copied is as confidential as what is there. */
    public static Rehearsal of(Work work) throws IOException {
        Path folder = work.data().resolve("thu-nghiem");
        FileSystemUtils.deleteRecursively(folder);
        Disk.makeFolders(folder);
        if (Files.isDirectory(work.archive()))
            FileSystemUtils.copyRecursively(work.archive(), folder.resolve("archive"));
        return new Rehearsal(folder, in(work, folder));
    }

    private static Work in(Work work, Path folder) {
        return new Work(
                work.inbox(),
                folder.resolve("output"),
                folder.resolve("archive"),
                folder.resolve("data"),
                work.form(),
                work.roster(),
                work.top(),
                work.period(),
                work.asOf(),
                true,
                work.settle(),
                work.language(),
                work.check(),
                work.fingerprint(),
                work.version(),
                work.mostBytes(),
                work.alone(),
                work.lastYear(),
                work.clock());
    }

    public Work work() {
        return work;
    }

    /** What was given, but for the database: the rehearsal's is its own. */
    public Map<String, String> properties(Map<String, String> given) {
        Map<String, String> own = new LinkedHashMap<>(given);
        own.put("spring.datasource.url", new Memory(work.data()).url());
        own.put("spring.datasource.driver-class-name", "org.h2.Driver");
        return own;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
