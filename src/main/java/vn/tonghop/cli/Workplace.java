package vn.tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.editing.Editor;
import vn.tonghop.editing.FileCheck;
import vn.tonghop.form.Form;
import vn.tonghop.form.FormRead;
import vn.tonghop.form.Period;
import vn.tonghop.grid.Grid;
import vn.tonghop.intake.Disk;
import vn.tonghop.message.Message;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.OrgUnitReader;
import vn.tonghop.orgunit.OrgUnits;
import vn.tonghop.reading.FigureReader;
import vn.tonghop.sheet.FormFiles;
import vn.tonghop.sheet.Limits;
import vn.tonghop.sheet.Opened;
import vn.tonghop.sheet.Passwords;
import vn.tonghop.sheet.Sheets;

/** Form, period, roster, limits and passwords of one command, opened and understood. */
record Workplace(Form form, Period period, OrgUnits roster, boolean rosterKnown, Limits limits, Passwords passwords) {

    static Workplace open(Settings settings) throws Stop {
        Form form = form(settings);
        Period period = period(settings, form);
        return open(settings, form, period);
    }

    private static Workplace open(Settings settings, Form form, Period period) throws Stop {
        Path file = settings.roster().orElse(null);
        Limits limits = settings.limits();
        Passwords passwords = PasswordFile.read(settings.dir());
        OrgUnits units = file == null ? new OrgUnits(List.of(), form.reportingLevel()) : roster(file, form, period);
        return new Workplace(form, period, units, file != null, limits, passwords);
    }

    /** What reads and checks a file in this workplace. */
    FileCheck check() {
        return new FileCheck(
                new Sheets(limits, passwords),
                new FigureReader(form, roster, period),
                rosterKnown ? new Editor(form) : new Editor(form).withoutRoster());
    }

    /** The unit whose summary is made: as set, else the roster's top. */
    OrgUnit top(Settings settings) throws Stop {
        String code = settings.unit().orElse("");
        if (!code.isEmpty()) return roster.find(code).orElseThrow(() -> Stop.usage("roster.noUnit", "code", code));
        if (roster.list().isEmpty())
            throw Stop.usage("roster.noneValid", "path", settings.roster().orElse(settings.dir()), "day", period.end());
        return roster.list().stream()
                .filter(unit -> unit.parent().isEmpty())
                .findFirst()
                .orElseThrow(() -> Stop.usage("roster.noTop"));
    }

    /** The same place a year before, with the roster of that time; empty where the roster does not reach back. */
    Optional<Workplace> lastYear(Settings settings) {
        Optional<Period> before = form.findPeriod(String.valueOf(period.year() - 1));
        if (before.isEmpty()) return Optional.empty();
        try {
            Workplace then = open(settings, form, before.get());
            return then.roster.list().isEmpty() ? Optional.empty() : Optional.of(then);
        } catch (Stop e) {
            // What is wrong with last year's roster stops no run of this year; nothing is compared with it.
            return Optional.empty();
        }
    }

    /** Names everything besides the file itself that the reading of a file depends on. */
    String fingerprint(String version) {
        String all = String.join(
                "\n",
                version,
                form.id(),
                form.levels().toString(),
                form.tables().toString(),
                form.elements().toString(),
                form.rules().toString(),
                new TreeMap<>(form.parameters()).toString(),
                period.toString(),
                roster.list().toString(),
                limits.toString(),
                passwordsTold());
        return Disk.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes into a hash, and nowhere else. */
    private String passwordsTold() {
        return passwords.list().stream()
                .map(told -> told.unit() + "\t" + told.password())
                .collect(Collectors.joining("\n"));
    }

    /** Says what the form leaves to defaults. */
    Workplace telling(Terminal terminal) {
        form.assumed()
                .forEach((name, value) -> terminal.complain(Message.of("form.assumed", "name", name, "value", value)));
        return this;
    }

    static Form form(Settings settings) throws Stop {
        Path file = settings.form().orElse(null);
        if (file == null) return FormFiles.builtIn();
        if (!Files.exists(file)) throw Stop.usage("form.notThere", "path", file);
        FormRead read = FormFiles.read(file);
        if (read instanceof FormRead.Good good) return good.form();
        Message first = ((FormRead.Wrong) read).mistakes().get(0);
        throw Stop.usage("form.wrong", "path", file, "mistake", first);
    }

    private static Period period(Settings settings, Form form) throws Stop {
        String id = settings.period()
                .orElseGet(() -> form.parameter("period.current").orElse(""));
        return form.findPeriod(id).orElseThrow(() -> Stop.usage("period.unknown", "period", id));
    }

    private static OrgUnits roster(Path file, Form form, Period period) throws Stop {
        if (!Files.isRegularFile(file)) throw Stop.usage("roster.notThere", "path", file);
        Opened opened = new Sheets(Limits.DEFAULT, Passwords.NONE)
                .open(file.getFileName().toString(), bytes(file));
        if (opened instanceof Opened.Refused refused)
            throw Stop.usage("roster.wrong", "path", file, "mistake", refused.reason());
        Grid grid = ((Opened.Readable) opened)
                .contents().grids().stream()
                        .filter(each -> !each.hidden())
                        .findFirst()
                        .orElse(null);
        if (grid == null) throw Stop.usage("roster.empty", "path", file);
        OrgUnitReader.Result result = new OrgUnitReader(form).read(grid, period.end());
        if (result instanceof OrgUnitReader.Result.Roster roster) return roster.units();
        Message first = ((OrgUnitReader.Result.Problems) result).messages().get(0);
        throw Stop.usage("roster.wrong", "path", file, "mistake", first);
    }

    private static byte[] bytes(Path file) throws Stop {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Stop.usage("file.unreadable", "path", file);
        }
    }
}
