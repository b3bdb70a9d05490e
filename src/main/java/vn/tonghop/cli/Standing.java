package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.batch.Work;
import vn.tonghop.consolidation.ReadFile;
import vn.tonghop.consolidation.Summary;
import vn.tonghop.editing.Checked;
import vn.tonghop.form.Severity;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.FolderStatus;
import vn.tonghop.output.ResultFolder;
import vn.tonghop.output.StatusFile;
import vn.tonghop.output.StatusPage;
import vn.tonghop.output.StatusWords;
import vn.tonghop.output.Wording;

/**
 * Keeps how the folder stands, in its data folder and as {@code output/trang-thai.html}. Results are never lost for its
 * sake: what cannot be written is a line in the log.
 */
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Work work;
    private final Renderer renderer;
    private final StatusFile file;
    private final StatusPage page;
    private final StatusWords words;

    Standing(Work work, Renderer renderer) {
        this.work = work;
        this.renderer = renderer;
        this.file = new StatusFile(work.data());
        Wording wording = Wording.of(work.form(), work.language());
        this.words = new StatusWords(wording, work.clock().getZone());
        this.page = new StatusPage(wording, words);
    }

    void finished(Summary summary, Optional<ResultFolder.Placed> placed, Instant started) {
        String folder = placed.map(ResultFolder.Placed::folder)
                .orElse(work.output().resolve(work.period().id()))
                .toString();
        FolderStatus.Night night = new FolderStatus.Night(
                started,
                work.clock().instant(),
                summary.period().id(),
                summary.unit().name(),
                summary.counting().size(),
                summary.units().size(),
                RunReport.missing(summary),
                RunReport.count(summary, Severity.FATAL),
                RunReport.count(summary, Severity.ERROR),
                RunReport.count(summary, Severity.WARNING),
                folder);
        change(status -> status.finished(night));
    }

    void failed(Message told) {
        change(status -> status.failed(new FolderStatus.Trouble(work.clock().instant(), renderer.render(told))));
    }

    void received(List<ReadFile> files) {
        if (!files.isEmpty())
            change(status -> status.received(files.stream().map(this::receipt).toList()));
    }

    void due(Optional<Instant> night) {
        change(status -> status.due(night));
    }

    String time(Instant instant) {
        return words.time(instant);
    }

    FolderStatus.Receipt receipt(ReadFile read) {
        var received = read.arrival().file();
        return new FolderStatus.Receipt(
                received.receivedAt(),
                received.path(),
                received.size(),
                received.sha256().substring(0, 12),
                read.checked().stream().map(this::told).collect(Collectors.joining("; ")));
    }

    private String told(Checked checked) {
        String status = renderer.render(Message.of("output.status." + checked.status()));
        OrgUnit unit = checked.submission().unit();
        return unit == null ? status : unit.name() + ": " + status;
    }

    /** One change of what is known. */
    @FunctionalInterface
    private interface Change {
        FolderStatus of(FolderStatus status);
    }

    private void change(Change change) {
        try {
            FolderStatus status = change.of(file.read());
            if (Files.isDirectory(work.data())) file.write(status);
            if (Files.isDirectory(work.output())) page.write(status, work.output());
        } catch (IOException e) {
            LOG.warn("how the folder stands could not be written: {}", e.toString());
        }
    }
}
