package vn.tonghop.message;

import java.util.Locale;
import java.util.Optional;

/** What people read. */
public enum Language {
    VI,
    EN;

    public static Optional<Language> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "vi" -> Optional.of(VI);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
