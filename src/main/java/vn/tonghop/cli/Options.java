package vn.tonghop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that most commands share; each is a property too. */
final class Options {

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "dir")
    private @Nullable String dir;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "inbox")
    private @Nullable String inbox;

    @Option(names = "--output", paramLabel = "DIR", descriptionKey = "output")
    private @Nullable String output;

    @Option(names = "--archive", paramLabel = "DIR", descriptionKey = "archive")
    private @Nullable String archive;

    @Option(names = "--org-units", paramLabel = "FILE", descriptionKey = "org-units")
    private @Nullable String orgUnits;

    @Option(names = "--form", paramLabel = "DIR|XLSX", descriptionKey = "form")
    private @Nullable String form;

    @Option(names = "--period", paramLabel = "YEAR", descriptionKey = "period")
    private @Nullable String period;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit")
    private @Nullable String unit;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Nullable
    String outputDir() {
        return output;
    }

    boolean quiet() {
        return quiet;
    }

    boolean hasDir() {
        return dir != null;
    }

    /** As properties, by full name; what was not given is not in it. */
    Map<String, String> properties() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "dir", dir);
        put(given, "inbox", inbox);
        put(given, "output", output);
        put(given, "archive", archive);
        put(given, "org-units", orgUnits);
        put(given, "form", form);
        put(given, "period", period);
        put(given, "unit", unit);
        put(given, "as-of", asOf);
        put(given, "lang", lang);
        return given;
    }

    /** The same under what was given by full name, which is above them. */
    Map<String, String> properties(Map<String, String> above) {
        Map<String, String> given = properties();
        given.putAll(above);
        return given;
    }

    /** The settings of the folder that is meant; what is said from here on is said in their language. */
    Settings settings(Terminal terminal, Map<String, String> above) throws Stop {
        Settings settings = Settings.read(properties(above));
        terminal.speak(settings.language());
        return settings;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) given.put("tonghop." + name, value);
    }
}
