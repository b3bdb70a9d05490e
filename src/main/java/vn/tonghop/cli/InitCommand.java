package vn.tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.form.Form;
import vn.tonghop.intake.Disk;
import vn.tonghop.message.Language;
import vn.tonghop.message.Message;
import vn.tonghop.output.RosterTemplate;
import vn.tonghop.sheet.FormFiles;

/** {@code tonghop init DIR}: a working folder to begin with; nothing that is there is touched. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "init.dir")
    private String dir = "";

    @Option(names = "--period", paramLabel = "YEAR", descriptionKey = "period")
    private @Nullable String period;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private String lang = "vi";

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Stop {
        Language language = Language.parse(lang)
                .orElseThrow(() -> Stop.usage("settings.value", "name", "lang", "value", lang, "expected", "vi, en"));
        terminal.speak(language);
        Path folder = Settings.path(dir);
        Form form = FormFiles.builtIn();
        String current = form.parameter("period.current").orElseThrow();
        String year = period == null ? terminal.ask(Message.of("init.ask", "period", current), current) : period;
        if (form.findPeriod(year).isEmpty()) throw Stop.usage("period.unknown", "period", year);
        refuseExisting(folder);
        try {
            make(folder, year, form, language);
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", folder));
        }
        terminal.print(terminal.renderer()
                .render(Message.of("init.done", "dir", folder.toAbsolutePath().normalize())));
        return 0;
    }

    private static void refuseExisting(Path folder) throws Stop {
        if (Files.exists(folder) && !Files.isDirectory(folder)) throw Stop.usage("init.noFolder", "dir", folder);
        for (String name : List.of("tonghop.yml", "org-units.xlsx", "org-units.csv"))
            if (Files.exists(folder.resolve(name))) throw Stop.usage("init.exists", "dir", folder, "file", name);
    }

    private void make(Path folder, String year, Form form, Language language) throws IOException {
        for (String name : List.of("inbox", "archive", "output", "data")) Files.createDirectories(folder.resolve(name));
        RosterTemplate.write(folder.resolve("org-units.xlsx"), form, language);
        String settings = terminal.renderer().render(Message.of("init.settings", "period", year));
        Disk.write(folder.resolve("lich-hang-dem.xml"), ScheduledTask.of(folder, System.getenv()));
        Disk.write(folder.resolve("tonghop.yml"), settings.getBytes(StandardCharsets.UTF_8));
    }
}
