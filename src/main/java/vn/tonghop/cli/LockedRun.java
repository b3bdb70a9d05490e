package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.tonghop.batch.BatchRun;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Progress;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.batch.Work;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** One run in a working folder, its lock held: what {@code run}, {@code close} and {@code reopen} have in common. */
final class LockedRun {

    private final Terminal terminal;
    private final Map<String, String> properties;

    LockedRun(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    /** @param given properties by full name, from the options */
    Outcome start(Map<String, String> given, boolean quiet, Purpose purpose, Instant started) throws Stop {
        given.putAll(properties);
        Settings settings = Settings.read(given);
        terminal.speak(settings.language());
        Workplace workplace = workplace(settings);
        Work work = work(settings, workplace, given);
        try (FolderLock lock = FolderLock.take(settings.dir(), started)) {
            if (!lock.abandoned().isEmpty())
                terminal.print(terminal.renderer().render(Message.of("run.abandoned", "holder", lock.abandoned())));
            Progress progress = terminal.progress(quiet);
            Outcome outcome = BatchRun.run(
                    work, purpose, progress, settings.settingsFile().toAbsolutePath(), properties);
            Renderer renderer = terminal.renderer();
            terminal.print(
                    new RunReport(renderer, work.output().resolve(work.period().id()))
                            .of(outcome, Duration.between(started, Instant.now())));
            return outcome;
        } catch (RunFailed e) {
            if (e.isDeclined()) throw Stop.usage(e.told());
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }

    private static Workplace workplace(Settings settings) throws Stop {
        boolean known = settings.roster().isPresent();
        if (!known && !Files.exists(settings.settingsFile()))
            throw Stop.usage(
                    "dir.noWorkingFolder",
                    "dir",
                    settings.dir().toAbsolutePath().normalize());
        if (!known)
            throw Stop.usage(
                    "roster.missing", "dir", settings.dir().toAbsolutePath().normalize());
        String data = settings.data().toAbsolutePath().toString();
        if (data.contains(";") || data.contains("${")) throw Stop.usage("data.name", "path", data);
        Path inbox = settings.inbox();
        if (!Files.exists(inbox)) throw Stop.usage("inbox.missing", "path", inbox);
        if (!Files.isDirectory(inbox)) throw Stop.usage("inbox.noFolder", "path", inbox);
        return Workplace.open(settings);
    }

    private static Work work(Settings settings, Workplace workplace, Map<String, String> given) throws Stop {
        Clock clock = Clock.systemDefaultZone();
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
                ReadAloneCommand.line(given),
                clock);
    }
}
