package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.batch.BatchRun;
import vn.tonghop.batch.Delivery;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.LastYear;
import vn.tonghop.batch.Letters;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Progress;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.Received;
import vn.tonghop.batch.Rehearsal;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.batch.Work;
import vn.tonghop.delivery.LetterSettings;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;

/** Work in a working folder: its settings, form and roster opened anew, its lock held only while a job works. */
final class FolderWork {

    private final Terminal terminal;
    private final Settings settings;
    private final Map<String, String> properties;
    private final Work work;
    private final LetterSettings letters;
    private final Standing standing;

    private FolderWork(
            Terminal terminal, Settings settings, Map<String, String> properties, Work work, LetterSettings letters) {
        this.terminal = terminal;
        this.settings = settings;
        this.properties = properties;
        this.work = work;
        this.letters = letters;
        this.standing = new Standing(work, terminal.renderer());
    }

    /**
     * @param given options and properties of the command line
     * @param properties those that are Spring's own too
     */
    static FolderWork open(Terminal terminal, Map<String, String> given, Map<String, String> properties) throws Stop {
        Settings settings = Settings.read(given);
        terminal.speak(settings.language());
        return new FolderWork(
                terminal,
                settings,
                properties,
                work(settings, workplace(settings).telling(terminal), given),
                settings.letters());
    }

    Settings settings() {
        return settings;
    }

    Path data() {
        return work.data();
    }

    Path inbox() {
        return work.inbox();
    }

    /** How the folder stands, for whoever asks between two jobs. */
    Standing standing() {
        return standing;
    }

    Outcome consolidate(Purpose purpose, boolean quiet, Instant started) throws RunFailed {
        Progress progress = terminal.progress(quiet);
        return locked(started, () -> {
            Outcome outcome =
                    BatchRun.run(work, purpose, new Delivery(letters, true), progress, settingsFile(), properties);
            standing.finished(outcome.summary(), outcome.placed(), started);
            tell(outcome.letters());
            return outcome;
        });
    }

    /** The few lines about a run that has ended. */
    void tell(Outcome outcome, Instant started) {
        Path results = work.output().resolve(work.period().id());
        terminal.print(
                new RunReport(terminal.renderer(), results).of(outcome, Duration.between(started, Instant.now())));
    }

    /** The whole run in a copy of the folder's state: nothing moves, nothing is written, nothing is sent. */
    Outcome rehearse(boolean quiet, Instant started) throws RunFailed {
        Progress progress = terminal.progress(quiet);
        return locked(started, () -> {
            try (Rehearsal rehearsal = Rehearsal.of(work)) {
                return BatchRun.run(
                        rehearsal.work(),
                        Purpose.CONSOLIDATE,
                        new Delivery(letters, false),
                        progress,
                        settingsFile(),
                        rehearsal.properties(properties));
            } catch (IOException e) {
                throw RunFailed.of(e);
            }
        });
    }

    /** Takes in, reads and checks what is new, and acknowledges it. */
    Received takeIn(Instant started) throws RunFailed {
        return locked(started, () -> {
            Delivery atOnce = new Delivery(letters.withoutWaiting(), true);
            Received received = BatchRun.takeIn(work, atOnce, Progress.SILENT, settingsFile(), properties);
            standing.received(received.files());
            received.trouble().ifPresent(standing::failed);
            tell(received.receipts());
            return received;
        });
    }

    /** What became of the letters by which senders are told that their files have come. */
    List<Message> letters(Received received) {
        return new LettersReport(terminal.renderer())
                .lines(received.receipts(), work.output().resolve(work.period().id()));
    }

    /** A mail server that takes nothing is seen by whoever looks how the folder stands, though nothing is lost. */
    private void tell(Letters letters) {
        LettersReport.trouble(letters).ifPresent(standing::failed);
    }

    /** A job that is done under the lock. */
    @FunctionalInterface
    private interface Deed<T> {
        T perform() throws RunFailed;
    }

    private <T> T locked(Instant started, Deed<T> deed) throws RunFailed {
        try (FolderLock lock = FolderLock.take(settings.dir(), started)) {
            if (!lock.abandoned().isEmpty())
                terminal.print(terminal.renderer().render(Message.of("run.abandoned", "holder", lock.abandoned())));
            try {
                return deed.perform();
            } catch (RunFailed e) {
                if (e.why() != RunFailed.Why.DECLINED) standing.failed(e.told());
                throw e;
            }
        }
    }

    private Path settingsFile() {
        return settings.settingsFile().toAbsolutePath();
    }

    private static Workplace workplace(Settings settings) throws Stop {
        WorkingFolder.withRoster(settings);
        String data = settings.data().toAbsolutePath().toString();
        if (data.contains(";") || data.contains("${")) throw Stop.usage("data.name", "path", data);
        Path inbox = settings.inbox();
        if (!Files.exists(inbox)) throw Stop.usage("inbox.missing", "path", inbox);
        if (!Files.isDirectory(inbox)) throw Stop.usage("inbox.noFolder", "path", inbox);
        return Workplace.open(settings);
    }

    private static Work work(Settings settings, Workplace workplace, Map<String, String> given) throws Stop {
        Clock clock = Clock.system(settings.zone());
        String version = Version.text();
        return new Work(
                settings.inbox().toAbsolutePath().normalize(),
                settings.output().toAbsolutePath().normalize(),
                settings.archive().toAbsolutePath().normalize(),
                settings.data().toAbsolutePath().normalize(),
                workplace.form(),
                workplace.roster(),
                workplace.top(settings),
                workplace.period(),
                settings.asOf().orElseGet(() -> LocalDate.now(clock)),
                settings.keep(),
                settings.settle(),
                settings.language(),
                workplace.check(),
                workplace.fingerprint(version),
                version,
                workplace.limits().fileBytes(),
                WorkAloneCommand.line(given),
                lastYear(settings, workplace, version, given),
                clock);
    }

    private static @Nullable LastYear lastYear(
            Settings settings, Workplace workplace, String version, Map<String, String> given) throws Stop {
        Workplace then = workplace.lastYear(settings).orElse(null);
        if (then == null) return null;
        OrgUnit top = then.roster().find(workplace.top(settings).code()).orElse(null);
        if (top == null) return null;
        Map<String, String> ofThen = new LinkedHashMap<>(given);
        ofThen.put("tonghop.period", then.period().id());
        return new LastYear(
                then.period(),
                then.roster(),
                top,
                then.check(),
                then.fingerprint(version),
                WorkAloneCommand.line(ofThen));
    }
}
