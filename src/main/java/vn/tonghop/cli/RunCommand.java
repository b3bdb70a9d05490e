package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.BatchRun;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Progress;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.batch.Work;
import vn.tonghop.message.Message;
import vn.tonghop.message.Renderer;
import vn.tonghop.sheet.Limits;

/** {@code tonghop run}: one consolidation. */
@Command(name = "run", resourceBundle = "help", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /** In the path of the database and the log: H2 ends an address at the one, Logback begins a pattern at the other. */
    private static final List<String> UNUSABLE = List.of(";", "%");

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean keep;

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
        try (FolderLock lock = FolderLock.take(settings.dir(), started)) {
            if (!lock.abandoned().isEmpty())
                terminal.print(terminal.renderer().render(Message.of("run.abandoned", "holder", lock.abandoned())));
            Progress progress = terminal.progress(options.quiet());
            Outcome outcome =
                    BatchRun.run(work, progress, settings.settingsFile().toAbsolutePath(), properties);
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
        Path inbox = settings.inbox();
        if (!Files.exists(inbox)) throw Stop.usage("inbox.missing", "path", inbox);
        if (!Files.isDirectory(inbox)) throw Stop.usage("inbox.noFolder", "path", inbox);
        String data = settings.data().toAbsolutePath().toString();
        for (String character : UNUSABLE)
            if (data.contains(character)) throw Stop.usage("dir.character", "path", data, "character", character);
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
                Limits.DEFAULT.fileBytes(),
                ReadAloneCommand.line(given),
                clock);
    }
}
