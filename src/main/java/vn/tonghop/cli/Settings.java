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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
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
import org.springframework.util.unit.DataSize;
import vn.tonghop.batch.schedule.NightSchedule;
import vn.tonghop.message.Language;
import vn.tonghop.sheet.Limits;

/**
 * The settings of one command. The command line wins, then the environment, then {@code tonghop.yml} of the working
 * folder; read by Spring's own binder, so that names are relaxed as in Spring, without starting Spring.
 */
final class Settings {

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
    private final Binder binder;

    private Settings(Path dir, Binder binder) {
        this.dir = dir;
        this.binder = binder;
    }

    /** @param commandLine full names and values: {@code tonghop.period} */
    static Settings read(Map<String, String> commandLine) throws Stop {
        Path dir = path(commandLine.getOrDefault("tonghop.dir", environmentDir()));
        List<PropertySource<?>> sources = new java.util.ArrayList<>();
        sources.add(new MapPropertySource("commandLine", new LinkedHashMap<>(commandLine)));
        sources.add(new PropertiesPropertySource("systemProperties", System.getProperties()));
        sources.add(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(System.getenv())));
        sources.addAll(file(dir.resolve("tonghop.yml")));
        return new Settings(dir, new Binder(ConfigurationPropertySources.from(sources)));
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
        return dir.resolve(text("inbox", "inbox"));
    }

    Path output() throws Stop {
        return dir.resolve(text("output", "output"));
    }

    Path archive() throws Stop {
        return dir.resolve(text("archive", "archive"));
    }

    Path data() throws Stop {
        return dir.resolve(text("data", "data"));
    }

    /** The roster: as set, else {@code org-units.xlsx}, else {@code org-units.csv}; empty when there is none. */
    Optional<Path> roster() throws Stop {
        Optional<String> set = find("org-units");
        if (set.isPresent()) return Optional.of(dir.resolve(path(set.get())));
        return List.of("org-units.xlsx", "org-units.csv").stream()
                .map(dir::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    Optional<Path> form() throws Stop {
        Optional<String> set = find("form");
        return set.isEmpty() ? Optional.empty() : Optional.of(dir.resolve(path(set.get())));
    }

    Optional<String> period() throws Stop {
        return find("period");
    }

    Optional<String> unit() throws Stop {
        return find("unit");
    }

    boolean keep() throws Stop {
        return bind("keep-inbox", Boolean.class).orElse(false);
    }

    Duration settle() throws Stop {
        return bind("settle", Duration.class).orElse(Duration.ofMillis(500));
    }

    /** When the nightly job is done. */
    NightSchedule nights() throws Stop {
        String cron = text("schedule.cron", "0 0 22 * * *");
        try {
            return new NightSchedule(CronExpression.parse(cron), zone());
        } catch (IllegalArgumentException e) {
            throw Stop.usage("settings.value", "name", "schedule.cron", "value", cron, "expected", "0 0 22 * * *");
        }
    }

    /** Of the schedule, and of the times that people are told. */
    ZoneId zone() throws Stop {
        String zone = text("schedule.zone", ZoneId.systemDefault().getId());
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Stop.usage("settings.value", "name", "schedule.zone", "value", zone, "expected", "Asia/Ho_Chi_Minh");
        }
    }

    /** Between two looks into the inbox by day. */
    Duration watch() throws Stop {
        return positive("schedule.watch", Duration.ofMinutes(1));
    }

    /** Until a night that could not finish is tried again. */
    Duration retry() throws Stop {
        return positive("schedule.retry", Duration.ofMinutes(10));
    }

    private Duration positive(String name, Duration usual) throws Stop {
        Duration set = bind(name, Duration.class).orElse(usual);
        if (set.isNegative() || set.isZero())
            throw Stop.usage("settings.value", "name", name, "value", set, "expected", "> 0");
        return set;
    }

    /** One of Spring's own properties. */
    Optional<String> spring(String name) {
        @Nullable String bound = binder.bind("spring." + name, String.class).orElse(null);
        return Optional.ofNullable(bound).filter(text -> !text.isBlank());
    }

    Optional<LocalDate> asOf() throws Stop {
        Optional<String> set = find("as-of");
        if (set.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(set.get()));
        } catch (DateTimeParseException e) {
            throw Stop.usage("settings.value", "name", "as-of", "value", set.get(), "expected", "2023-07-03");
        }
    }

    Language language() throws Stop {
        String set = text("lang", "vi");
        return Language.parse(set)
                .orElseThrow(() -> Stop.usage("settings.value", "name", "lang", "value", set, "expected", "vi, en"));
    }

    /** How much of a file is read: sizes as {@code 64MB}, the time as {@code 10s}. */
    Limits limits() throws Stop {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                bytes("file-bytes", usual.fileBytes()),
                bytes("unpacked-bytes", usual.unpackedBytes()),
                count("ratio", usual.ratio()),
                count("entries", usual.entries()),
                count("sheets", usual.sheets()),
                count("rows", usual.rows()),
                count("columns", usual.columns()),
                count("cells", usual.cells()),
                count("cell-text", usual.cellText()),
                count("shared-strings", usual.sharedStrings()),
                count("merges", usual.merges()),
                count("styles", usual.styles()),
                bytes("held-bytes", usual.heldBytes()),
                millis("millis", usual.millis()));
    }

    private int count(String limit, int usual) throws Stop {
        int set = bind("limits." + limit, Integer.class).orElse(usual);
        if (set < 1) throw notPositive(limit, set);
        return set;
    }

    private long bytes(String limit, long usual) throws Stop {
        long set =
                bind("limits." + limit, DataSize.class).map(DataSize::toBytes).orElse(usual);
        if (set < 1) throw notPositive(limit, set);
        return set;
    }

    private long millis(String limit, long usual) throws Stop {
        long set =
                bind("limits." + limit, Duration.class).map(Duration::toMillis).orElse(usual);
        if (set < 1) throw notPositive(limit, set);
        return set;
    }

    private static Stop notPositive(String limit, long value) {
        return Stop.usage("settings.value", "name", "limits." + limit, "value", value, "expected", "> 0");
    }

    private String text(String name, String otherwise) throws Stop {
        return find(name).orElse(otherwise);
    }

    private Optional<String> find(String name) throws Stop {
        return bind(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> bind(String name, Class<T> type) throws Stop {
        try {
            @Nullable T bound = binder.bind("tonghop." + name, type).orElse(null);
            return Optional.ofNullable(bound);
        } catch (BindException e) {
            String value = e.getProperty() == null
                    ? ""
                    : String.valueOf(e.getProperty().getValue());
            throw Stop.usage("settings.value", "name", name, "value", value, "expected", example(type));
        }
    }

    private static String example(Class<?> type) {
        if (type == Duration.class) return "10s";
        if (type == DataSize.class) return "64MB";
        if (type == Integer.class) return "1000";
        return type == Boolean.class ? "true, false" : type.getSimpleName();
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
