package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.output.ChangedFiles;
import vn.tonghop.output.ResultFolder;
import vn.tonghop.output.Wording;
import vn.tonghop.output.template.Templates;

/**
 * {@code tonghop template}: one blank workbook per reporting unit. Written whole or not at all; what somebody has changed
 * since the last time is kept aside.
 */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    private static final String FOLDER = "mau";

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    TemplateCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Settings settings = options.settings(terminal, properties);
        WorkingFolder.withRoster(settings);
        Workplace workplace = Workplace.open(settings).telling(terminal);
        List<OrgUnit> units = units(workplace, workplace.top(settings));
        Path folder = settings.output()
                .toAbsolutePath()
                .normalize()
                .resolve(workplace.period().id())
                .resolve(FOLDER);
        Templates templates =
                new Templates(workplace.form(), workplace.period(), Wording.of(workplace.form(), settings.language()));
        tell(write(templates, units, folder), units.size(), workplace.period().id());
        return 0;
    }

    private static List<OrgUnit> units(Workplace workplace, OrgUnit top) throws Stop {
        String level = workplace.form().reportingLevel();
        List<OrgUnit> units = workplace.roster().under(top, level);
        if (units.isEmpty())
            throw Stop.usage(
                    "templates.noUnits",
                    "unit",
                    top.name(),
                    "level",
                    workplace
                            .form()
                            .findLevel(level)
                            .map(each -> each.labels().get(0))
                            .orElse(level),
                    "period",
                    workplace.period().id());
        return units;
    }

    private static ResultFolder.Placed write(Templates templates, List<OrgUnit> units, Path folder) throws Stop {
        ResultFolder results =
                new ResultFolder(folder, Clock.systemDefaultZone(), span -> Thread.sleep(span.toMillis()));
        try {
            return results.replace("template", empty -> templates.write(units, empty));
        } catch (IOException e) {
            throw Stop.unfinished(Message.of("run.unwritable", "path", folder));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.unfinished(Message.of("run.unwritable", "path", folder));
        }
    }

    private void tell(ResultFolder.Placed placed, int count, String period) {
        placed.open().ifPresent(file -> print(Message.of("templates.open", "file", file, "folder", placed.folder())));
        if (!placed.changed().isEmpty())
            print(Message.of(
                    "templates.changed",
                    "files",
                    placed.changed(),
                    "folder",
                    placed.folder().resolve(ChangedFiles.FOLDER)));
        print(Message.of("templates.done", "count", count, "period", period, "folder", placed.folder()));
    }

    private void print(Message message) {
        terminal.print(Line.of(terminal.renderer().render(message)));
    }
}
