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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private final Binder binder;
    private final Set<String> ofCommandLine;
    private final boolean fileHasPassword;

    private Settings(Path dir, Binder binder, Set<String> ofCommandLine, boolean fileHasPassword) {
        this.dir = dir;
        this.binder = binder;
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
        return new Settings(
                dir, new Binder(ConfigurationPropertySources.from(sources)), commandLine.keySet(), password);
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

    /** How letters are written and sent; what is needed for that and missing stops the command. */
    LetterSettings letters() throws Stop {
        checkPassword();
        LetterSettings usual = LetterSettings.usual(dir.resolve("mau-thu"));
        LetterSettings.Send send = send();
        return new LetterSettings(
                send,
                from(send),
                text("mail.sender", usual.sender()),
                text("mail.contact", usual.contact()),
                number("mail.reply-days", usual.replyDays(), 1),
                days("mail.remind-before", usual.remindBefore()),
                days("mail.remind-after", usual.remindAfter()),
                number("mail.escalate-days", usual.escalateDays(), 1),
                bind("mail.max-size", DataSize.class).map(DataSize::toBytes).orElse(usual.mostBytes()),
                number("mail.per-minute", usual.perMinute(), 0),
                span("mail.retry-delay", usual.retryDelay()),
                number("mail.attempts", usual.attempts(), 1),
                number("mail.attempts-per-run", usual.attemptsPerRun(), 1),
                span("mail.give-up", usual.giveUp()),
                startTlsRequired(),
                span("mail.connect-timeout", usual.connectTimeout()),
                span("mail.read-timeout", usual.readTimeout()),
                dir.resolve(path(text("mail.templates", "mau-thu"))),
                passwordFile());
    }

    /** Everybody on the machine sees a command line. */
    private void checkPassword() throws Stop {
        if (ofCommandLine.contains(MAIL_PASSWORD) || System.getProperty(MAIL_PASSWORD) != null)
            throw Stop.usage("mail.passwordShown");
        if (fileHasPassword) PasswordFile.check(settingsFile());
    }

    private Optional<Path> passwordFile() throws Stop {
        Optional<String> set = find("mail.password-file");
        if (set.isEmpty()) return Optional.empty();
        Path file = dir.resolve(path(set.get()));
        if (!Files.isRegularFile(file)) throw Stop.usage("file.missing", "path", file);
        PasswordFile.check(file);
        return Optional.of(file.toAbsolutePath().normalize());
    }

    /** Without a mail server nothing is sent; with one all is, unless set otherwise. */
    private LetterSettings.Send send() throws Stop {
        boolean server = springs("spring.mail.host").isPresent();
        String set = text("mail.send", server ? "all" : "none").toLowerCase(Locale.ROOT);
        LetterSettings.Send send = switch (set) {
            case "all" -> LetterSettings.Send.ALL;
            case "district" -> LetterSettings.Send.DISTRICT;
            case "none" -> LetterSettings.Send.NONE;
            default ->
                throw Stop.usage(
                        "settings.value", "name", "mail.send", "value", set, "expected", "all, district, none");
        };
        if (send != LetterSettings.Send.NONE && !server) throw Stop.usage("mail.noServer", "value", set);
        return send;
    }

    /** The sender's address: as set, else the name that we log in with, where that is one. */
    private String from(LetterSettings.Send send) throws Stop {
        String set = find("mail.from").or(() -> springs("spring.mail.username")).orElse("");
        String ascii = LetterSettings.address(set);
        if (!ascii.isEmpty()) return ascii;
        boolean given = find("mail.from").isPresent();
        if (given || send != LetterSettings.Send.NONE)
            throw Stop.usage(
                    "settings.value", "name", "mail.from", "value", set, "expected", "phong.ldtbxh@huyen.gov.vn");
        return "";
    }

    private boolean startTlsRequired() throws Stop {
        String set = text("mail.starttls", "offered").toLowerCase(Locale.ROOT);
        if (!set.equals("offered") && !set.equals("required"))
            throw Stop.usage("settings.value", "name", "mail.starttls", "value", set, "expected", "offered, required");
        return set.equals("required");
    }

    private Optional<String> springs(String name) {
        return Optional.ofNullable(binder.bind(name, String.class).orElse(null))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private int number(String name, int usual, int least) throws Stop {
        int set = bind(name, Integer.class).orElse(usual);
        if (set < least) throw Stop.usage("settings.value", "name", name, "value", set, "expected", ">= " + least);
        return set;
    }

    private Duration span(String name, Duration usual) throws Stop {
        Duration set = bind(name, Duration.class).orElse(usual);
        if (set.isNegative() || set.isZero())
            throw Stop.usage("settings.value", "name", name, "value", set, "expected", "> 0");
        return set;
    }

    /** {@code 3, 1}: numbers of days; an empty text is none. */
    private List<Integer> days(String name, List<Integer> usual) throws Stop {
        Optional<String> set = bind(name, String.class).map(String::strip);
        if (set.isEmpty()) return usual;
        if (set.get().isEmpty()) return List.of();
        if (!set.get().matches("[0-9]{1,3}(\\s*,\\s*[0-9]{1,3})*"))
            throw Stop.usage("settings.value", "name", name, "value", set.get(), "expected", "3, 1");
        return Pattern.compile("\\s*,\\s*")
                .splitAsStream(set.get())
                .map(Integer::valueOf)
                .toList();
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
