package vn.tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.batch.schedule.NightSchedule;
import vn.tonghop.delivery.LetterSettings;
import vn.tonghop.message.Language;
import vn.tonghop.sheet.Limits;

/**
 * The settings of one command. The command line wins, then the environment, then {@code tonghop.yml} of the working
 * folder; read by Spring's own binder, so that names are relaxed as in Spring, without starting Spring.
 */
final class Settings {

    private static final String MAIL_PASSWORD = "spring.mail.password";

    /** What may stand under {@code tonghop.} in the file; anything else there is a slip of the pen. */
    private static final List<String> KNOWN = List.of(
            "dir",
            "inbox",
            "output",
            "archive",
            "org-units",
            "form",
            "period",
            "unit",
            "keep-inbox",
            "settle",
            "as-of",
            "lang",
            "data",
            "mail.send",
            "mail.from",
            "mail.sender",
            "mail.contact",
            "mail.reply-days",
            "mail.remind-before",
            "mail.remind-after",
            "mail.escalate-days",
            "mail.max-size",
            "mail.per-minute",
            "mail.retry-delay",
            "mail.attempts",
            "mail.attempts-per-run",
            "mail.give-up",
            "mail.starttls",
            "mail.connect-timeout",
            "mail.read-timeout",
            "mail.templates",
            "mail.password-file",
            "schedule.cron",
            "schedule.zone",
            "schedule.watch",
            "schedule.retry",
            "limits.file-bytes",
            "limits.unpacked-bytes",
            "limits.ratio",
            "limits.entries",
            "limits.sheets",
            "limits.rows",
            "limits.columns",
            "limits.cells",
            "limits.cell-text",
            "limits.shared-strings",
            "limits.merges",
            "limits.styles",
            "limits.held-bytes",
            "limits.millis");

    private final Path dir;
    private final SetValues values;
    private final Set<String> ofCommandLine;
    private final boolean fileHasPassword;

    private Settings(Path dir, SetValues values, Set<String> ofCommandLine, boolean fileHasPassword) {
        this.dir = dir;
        this.values = values;
        this.ofCommandLine = Set.copyOf(ofCommandLine);
        this.fileHasPassword = fileHasPassword;
    }

    /** @param commandLine full names and values: {@code tonghop.period} */
    static Settings read(Map<String, String> commandLine) throws Stop {
        Path dir = path(commandLine.getOrDefault("tonghop.dir", environmentDir()));
        List<PropertySource<?>> sources = new ArrayList<>();
        sources.add(new MapPropertySource("commandLine", new LinkedHashMap<>(commandLine)));
        sources.add(new PropertiesPropertySource("systemProperties", System.getProperties()));
        sources.add(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(System.getenv())));
        List<PropertySource<?>> file = file(dir.resolve("tonghop.yml"));
        sources.addAll(file);
        boolean password = file.stream().anyMatch(source -> source.containsProperty(MAIL_PASSWORD));
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));
        return new Settings(dir, new SetValues(binder), commandLine.keySet(), password);
    }

    private static String environmentDir() {
        String dir = System.getenv("TONGHOP_DIR");
        return dir == null || dir.isBlank() ? "." : dir;
    }

    private static List<PropertySource<?>> file(Path file) throws Stop {
        if (!Files.exists(file)) return List.of();
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load("tonghop.yml", new FileSystemResource(file));
            for (PropertySource<?> source : sources) checkNames(file, (EnumerablePropertySource<?>) source);
            return sources;
        } catch (IOException | RuntimeException e) {
            throw Stop.usage("settings.unreadable", "file", file, "reason", firstLine(e));
        }
    }

    private static void checkNames(Path file, EnumerablePropertySource<?> source) throws Stop {
        for (String name : source.getPropertyNames()) {
            if (!name.startsWith("tonghop.")) continue;
            String key = name.substring("tonghop.".length());
            if (KNOWN.stream().noneMatch(known -> key.equals(known) || key.startsWith(known + ".")))
                throw Stop.usage("settings.unknown", "file", file, "name", name, "known", String.join(", ", KNOWN));
        }
    }

    Path dir() {
        return dir;
    }

    Path settingsFile() {
        return dir.resolve("tonghop.yml");
    }

    Path inbox() throws Stop {
        return dir.resolve(values.text("inbox", "inbox"));
    }

    Path output() throws Stop {
        return dir.resolve(values.text("output", "output"));
    }

    Path archive() throws Stop {
        return dir.resolve(values.text("archive", "archive"));
    }

    Path data() throws Stop {
        return dir.resolve(values.text("data", "data"));
    }

    /** The roster: as set, else {@code org-units.xlsx}, else {@code org-units.csv}; empty when there is none. */
    Optional<Path> roster() throws Stop {
        Optional<String> set = values.find("org-units");
        if (set.isPresent()) return Optional.of(dir.resolve(path(set.get())));
        return List.of("org-units.xlsx", "org-units.csv").stream()
                .map(dir::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    Optional<Path> form() throws Stop {
        Optional<String> set = values.find("form");
        return set.isEmpty() ? Optional.empty() : Optional.of(dir.resolve(path(set.get())));
    }

    Optional<String> period() throws Stop {
        return values.find("period");
    }

    Optional<String> unit() throws Stop {
        return values.find("unit");
    }

    boolean keep() throws Stop {
        return values.bind("keep-inbox", Boolean.class).orElse(false);
    }

    Duration settle() throws Stop {
        return values.bind("settle", Duration.class).orElse(Duration.ofMillis(500));
    }

    /** When the nightly job is done. */
    NightSchedule nights() throws Stop {
        String cron = values.text("schedule.cron", "0 0 22 * * *");
        if (CronExpression.isValidExpression(cron)) {
            NightSchedule nights = new NightSchedule(CronExpression.parse(cron), zone());
            if (nights.comes()) return nights;
        }
        throw Stop.usage("settings.value", "name", "schedule.cron", "value", cron, "expected", "0 0 22 * * *");
    }

    /** Of the schedule, and of the times that people are told. */
    ZoneId zone() throws Stop {
        String zone = values.text("schedule.zone", ZoneId.systemDefault().getId());
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Stop.usage("settings.value", "name", "schedule.zone", "value", zone, "expected", "Asia/Ho_Chi_Minh");
        }
    }

    /** Between two looks into the inbox by day. */
    Duration watch() throws Stop {
        return values.span("schedule.watch", Duration.ofMinutes(1));
    }

    /** Until a night that could not finish is tried again. */
    Duration retry() throws Stop {
        return values.span("schedule.retry", Duration.ofMinutes(10));
    }

    Optional<LocalDate> asOf() throws Stop {
        Optional<String> set = values.find("as-of");
        if (set.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(set.get()));
        } catch (DateTimeParseException e) {
            throw Stop.usage("settings.value", "name", "as-of", "value", set.get(), "expected", "2023-07-03");
        }
    }

    Language language() throws Stop {
        String set = values.text("lang", "vi");
        return Language.parse(set)
                .orElseThrow(() -> Stop.usage("settings.value", "name", "lang", "value", set, "expected", "vi, en"));
    }

    /** How much of a file is read: sizes as {@code 64MB}, the time as {@code 10s}. */
    Limits limits() throws Stop {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                values.bytes("limits.file-bytes", usual.fileBytes()),
                values.bytes("limits.unpacked-bytes", usual.unpackedBytes()),
                values.number("limits.ratio", usual.ratio(), 1),
                values.number("limits.entries", usual.entries(), 1),
                values.number("limits.sheets", usual.sheets(), 1),
                values.number("limits.rows", usual.rows(), 1),
                values.number("limits.columns", usual.columns(), 1),
                values.number("limits.cells", usual.cells(), 1),
                values.number("limits.cell-text", usual.cellText(), 1),
                values.number("limits.shared-strings", usual.sharedStrings(), 1),
                values.number("limits.merges", usual.merges(), 1),
                values.number("limits.styles", usual.styles(), 1),
                values.bytes("limits.held-bytes", usual.heldBytes()),
                values.span("limits.millis", Duration.ofMillis(usual.millis())).toMillis());
    }

    /** How letters are written and sent; what is needed for that and missing stops the command. */
    LetterSettings letters() throws Stop {
        boolean shown = ofCommandLine.contains(MAIL_PASSWORD) || System.getProperty(MAIL_PASSWORD) != null;
        return new MailSettings(dir, values, shown, fileHasPassword).letters();
    }

    /** One of Spring's own properties. */
    Optional<String> spring(String name) {
        return values.spring(name);
    }

    static Path path(String text) throws Stop {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Stop.usage("settings.path", "path", text);
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }
}
