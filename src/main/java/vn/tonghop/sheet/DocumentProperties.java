package vn.tonghop.sheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an Office package says about itself: its time of last change, null when silent, and its custom properties. */
record DocumentProperties(@Nullable Instant modified, Map<String, String> custom) {

    /** @param top the package's own relationships */
    static DocumentProperties read(Relationships top, Packed zip, Budget budget) throws IOException {
        String core = top.first("core-properties").orElse("docProps/core.xml");
        String custom = top.first("custom-properties")
                .or(() -> top.first("customProperties"))
                .orElse("docProps/custom.xml");
        return new DocumentProperties(
                zip.has(core) ? modified(core, zip) : null, zip.has(custom) ? custom(custom, zip, budget) : Map.of());
    }

    /** What a file says about itself may be broken; its figures are not. */
    private static @Nullable Instant modified(String part, Packed zip) throws IOException {
        try {
            return modified(zip.xml(part));
        } catch (IOException broken) {
            throwUnlessBroken(broken);
            return null;
        }
    }

    private static Map<String, String> custom(String part, Packed zip, Budget budget) throws IOException {
        try {
            return custom(zip.xml(part), budget);
        } catch (IOException broken) {
            throwUnlessBroken(broken);
            return Map.of();
        }
    }

    /** Limits and checksums stand. */
    static void throwUnlessBroken(IOException e) throws IOException {
        if (!(e instanceof Refusal refusal) || !refusal.reason().key().equals("sheet.broken")) throw e;
    }

    private static @Nullable Instant modified(SafeXml core) throws IOException {
        try (core) {
            while (core.nextInside(0)) if (core.name().equals("modified")) return instant(core.text());
            return null;
        }
    }

    private static Map<String, String> custom(SafeXml part, Budget budget) throws IOException {
        Map<String, String> properties = new TreeMap<>();
        try (part) {
            while (part.nextInside(0)) {
                if (!part.name().equals("property")) continue;
                String name = part.attribute("name");
                String value = budget.text(part.text());
                if (name != null) properties.putIfAbsent(budget.text(name), value.strip());
            }
        }
        return properties;
    }

    /** A moment as Office and others write it; without an offset it is UTC; null when it is none. */
    static @Nullable Instant instant(String text) {
        String iso = text.strip();
        try {
            if (iso.indexOf('T') < 0)
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return offset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
