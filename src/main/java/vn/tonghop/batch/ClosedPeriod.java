package vn.tonghop.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.consolidation.SubmissionLine;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.decision.Decision;
import vn.tonghop.decision.Kind;
import vn.tonghop.intake.Archive;
import vn.tonghop.intake.Closing;
import vn.tonghop.intake.Closings;
import vn.tonghop.intake.Disk;
import vn.tonghop.output.ChangedFiles;
import vn.tonghop.output.ClosedResults;
import vn.tonghop.output.Results;
import vn.tonghop.output.Wording;

/** The closings of the run's period: kept in the archive, shown in {@code output/PERIOD/chot-01}, restored where they are not. */
final class ClosedPeriod {

    private static final String SUMS = "SHA256SUMS";

    private final Work work;
    private final Closings closings;
    private final ClosedResults pages;
    private final Path folder;

    ClosedPeriod(Work work) {
        this.work = work;
        this.closings = new Closings(new Archive(work.archive()), work.period().id());
        this.pages = new ClosedResults(work.form(), Wording.of(work.form(), work.language()));
        this.folder = work.output().resolve(work.period().id());
    }

    List<Closing> list() throws IOException {
        return closings.list();
    }

    Optional<Closing> current() throws IOException {
        return closings.current();
    }

    /** As lines of the journal of decisions. */
    List<Decision> decisions() throws IOException {
        return closings.list().stream().map(this::decision).toList();
    }

    private Decision decision(Closing closing) {
        return new Decision(
                closing.closed() ? Kind.CLOSE : Kind.REOPEN,
                "",
                work.period().id(),
                null,
                "",
                "",
                "",
                null,
                closing.reason(),
                closing.by(),
                null,
                closing.at(),
                closing.folder());
    }

    /** Keeps the results as they are now, the closing among their decisions; gives the closing. */
    Closing close(Summary summary, Results results, String reason, String by) throws IOException {
        Closing closing = closings.next(work.clock().instant(), work.asOf(), reason, by);
        Path written = Files.createTempDirectory(work.data(), "chot");
        try {
            Summary closed = summary.with(List.of(decision(closing)));
            results.write(closed, written);
            Optional<Closing> before = last();
            if (before.isPresent()) pages.compare(before.get().folder(), closed(before.get()), closed, written);
            return closings.close(closing, written);
        } finally {
            FileSystemUtils.deleteRecursively(written);
        }
    }

    Closing reopen(Closing closing, String reason, String by) throws IOException {
        return closings.reopen(closing, work.clock().instant(), work.asOf(), reason, by);
    }

    private Optional<Closing> last() throws IOException {
        List<Closing> all = closings.list().stream().filter(Closing::closed).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private ClosedResults.Closed closed(Closing closing) throws IOException {
        Map<String, String> files = closings.files(closing);
        return name -> closings.bytes(Objects.requireNonNull(files.get(name), name));
    }

    /** The results of the closing that holds, and what came since. */
    void write(Closing closing, List<SubmissionLine> late, Summary without, Summary with, Path empty)
            throws IOException {
        pages.write(closings.files(closing).keySet(), closed(closing), late, without, with, empty);
    }

    /** Puts every closing's folder in place again, whatever became of it; what somebody made of a file is kept aside. */
    void restore() throws IOException {
        for (Closing closing : closings.list()) if (closing.closed()) restore(closing);
    }

    /** Every closing's folder is as it was written. */
    boolean isInPlace() throws IOException {
        for (Closing closing : closings.list())
            if (closing.closed())
                for (Map.Entry<Path, String> file : files(closing).entrySet())
                    if (!Disk.holds(file.getKey(), file.getValue())) return false;
        return true;
    }

    private void restore(Closing closing) throws IOException {
        for (Map.Entry<Path, String> file : files(closing).entrySet())
            if (!Disk.holds(file.getKey(), file.getValue())) put(file.getKey(), closings.bytes(file.getValue()));
        byte[] sums = sums(closing);
        Path list = folder.resolve(closing.folder()).resolve(SUMS);
        if (!Disk.holds(list, Disk.sha256(sums))) put(list, sums);
    }

    private Map<Path, String> files(Closing closing) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        closings.files(closing)
                .forEach((name, sha256) ->
                        files.put(folder.resolve(closing.folder()).resolve(name), sha256));
        return files;
    }

    /** As the program {@code sha256sum} reads it. */
    private byte[] sums(Closing closing) throws IOException {
        StringBuilder sums = new StringBuilder();
        closings.files(closing)
                .forEach((name, sha256) ->
                        sums.append(sha256).append("  ").append(name).append('\n'));
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(Path target, byte[] content) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) ChangedFiles.keep(folder, target, work.clock());
        Disk.makeFolders(Disk.parent(target));
        Disk.write(target, content);
    }
}
