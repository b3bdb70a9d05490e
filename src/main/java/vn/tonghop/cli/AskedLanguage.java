package vn.tonghop.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.message.Language;

/** The language that a command line or the environment asks for, found before either is understood. */
final class AskedLanguage {

    private static final List<String> NAMES = List.of("--lang", "--tonghop.lang");

    private AskedLanguage() {}

    /** Vietnamese where nothing, or nothing known, is asked for. */
    static Language of(List<String> arguments, Map<String, String> environment) {
        String asked = environment.get("TONGHOP_LANG");
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            for (String name : NAMES) {
                if (argument.startsWith(name + "=")) asked = argument.substring(name.length() + 1);
                else if (argument.equals(name) && i + 1 < arguments.size()) asked = arguments.get(i + 1);
            }
        }
        return parsed(asked).orElse(Language.VI);
    }

    private static Optional<Language> parsed(@Nullable String asked) {
        return Optional.ofNullable(asked).map(String::strip).flatMap(Language::parse);
    }
}
