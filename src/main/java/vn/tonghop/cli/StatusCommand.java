package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.FolderLock;
import vn.tonghop.message.Message;
import vn.tonghop.output.FolderStatus;
import vn.tonghop.output.StatusFile;
import vn.tonghop.output.StatusWords;
import vn.tonghop.output.Wording;
import vn.tonghop.sheet.FormFiles;

/** {@code tonghop status}: last night, next night, who is missing, last error. Starts nothing and waits for nobody. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--folder", descriptionKey = "status.folder")
    private boolean folder;

    StatusCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Settings settings = options.settings(terminal, properties);
        if (settings.roster().isEmpty() && !Files.exists(settings.settingsFile()))
            throw Stop.usage(
                    "dir.noWorkingFolder",
                    "dir",
                    settings.dir().toAbsolutePath().normalize());
        FolderStatus status = read(settings.data());
        if (folder) return tellFolder(status);
        tell(settings, status);
        return 0;
    }

    private int tellFolder(FolderStatus status) {
        if (status.last().isEmpty()) return Stop.UNFINISHED;
        terminal.print(status.last().get().folder());
        return 0;
    }

    private void tell(Settings settings, FolderStatus known) throws Stop {
        boolean served = FolderLock.isPresent(settings.data());
        FolderStatus status = served ? known : known.due(Optional.empty());
        Wording wording = Wording.of(FormFiles.builtIn(), settings.language());
        StatusWords words = new StatusWords(wording, settings.zone());
        for (StatusWords.Line line : words.lines(status)) print(line);
        words.trouble(status).ifPresent(this::print);
        FolderLock.holder(settings.dir())
                .ifPresent(holder ->
                        terminal.print(terminal.renderer().render(Message.of("status.working", "holder", holder))));
    }

    private void print(StatusWords.Line line) {
        terminal.print(Line.of(line.name() + ": " + line.value()));
    }

    private static FolderStatus read(Path data) throws Stop {
        try {
            return new StatusFile(data).read();
        } catch (IOException e) {
            throw Stop.usage("file.unreadable", "path", data);
        }
    }
}
