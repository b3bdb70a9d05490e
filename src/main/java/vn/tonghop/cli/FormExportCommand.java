package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.form.Form;
import vn.tonghop.message.Message;
import vn.tonghop.output.FormWorkbook;

/** {@code tonghop form export FILE.xlsx}: the form in use as a workbook to edit; a file that is there is left alone. */
@Command(name = "export", resourceBundle = "help", mixinStandardHelpOptions = true)
final class FormExportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "form.export.file")
    private String file = "";

    FormExportCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Settings settings = options.settings(terminal, properties);
        Path path = Settings.path(file);
        if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) throw Stop.usage("form.export.name", "file", path);
        if (Files.exists(path)) throw Stop.usage("form.export.exists", "file", path);
        Form form = Workplace.form(settings);
        try {
            FormWorkbook.write(path, form, terminal.renderer());
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", path));
        }
        terminal.print(
                Line.of(terminal.renderer().render(Message.of("form.export.done", "form", form.id(), "file", path))));
        return 0;
    }
}
