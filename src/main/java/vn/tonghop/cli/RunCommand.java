package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.BatchRun;
import vn.tonghop.batch.Delivery;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Progress;
import vn.tonghop.batch.Rehearsal;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.batch.Work;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;

/** {@code tonghop run}: one consolidation. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean keep;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    RunCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Instant started = Instant.now();
        Map<String, String> given = options.properties();
        if (keep) given.put("tonghop.keep-inbox", "true");
        given.putAll(properties);
        Settings settings = Settings.read(given);
        terminal.speak(settings.language());
        Workplace workplace = workplace(settings);
        Work work = work(settings, workplace, given);
        Delivery delivery = new Delivery(settings.letters(), !dryRun);
        try (FolderLock lock = FolderLock.take(settings.dir(), started)) {
            if (!lock.abandoned().isEmpty())
                terminal.print(terminal.renderer().render(Message.of("run.abandoned", "holder", lock.abandoned())));
            if (dryRun) return rehearse(work, delivery, settings);
            Outcome outcome = run(work, delivery, settings, properties);
            Renderer renderer = terminal.renderer();
            terminal.print(
                    new RunReport(renderer, work.output().resolve(work.period().id()))
                            .of(outcome, Duration.between(started, Instant.now())));
            return 0;
        } catch (RunFailed e) {
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }

    private Outcome run(Work work, Delivery delivery, Settings settings, Map<String, String> given) throws RunFailed {
        Progress progress = terminal.progress(options.quiet());
        return BatchRun.run(work, delivery, progress, settings.settingsFile().toAbsolutePath(), given);
    }

    /** The whole run in a copy of the working folder's state: nothing moves, nothing is written, nothing is sent. */
    private int rehearse(Work work, Delivery delivery, Settings settings) throws RunFailed, Stop {
        try (Rehearsal rehearsal = Rehearsal.of(work)) {
            Outcome outcome = run(rehearsal.work(), delivery, settings, rehearsal.properties(properties));
            terminal.print(new LettersReport(terminal.renderer()).rehearsed(outcome));
            return 0;
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", Line.of(String.valueOf(e.getMessage()))));
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
