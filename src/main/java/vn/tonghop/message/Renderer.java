package vn.tonghop.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes sentences of messages in one language. Templates are the program's own ({@code messages/ROOM_vi.properties}
 * and {@code …_en.properties}, UTF-8), then those that a form brings for its rules; {@code {name}} is an argument.
 */
public final class Renderer {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private static final List<String> ROOMS = List.of(
            "text",
            "sheet",
            "form",
            "orgunit",
            "intake",
            "reading",
            "decision",
            "editing",
            "consolidation",
            "output",
            "delivery",
            "cli");

    private final Language language;
    private final Map<String, String> templates;

    public Renderer(Language language) {
        this(language, Map.of());
    }

    /** @param more templates by key, beside the program's own and above them */
    public Renderer(Language language, Map<String, String> more) {
        this.language = language;
        Map<String, String> all = new TreeMap<>(own(language));
        all.putAll(more);
        this.templates = Map.copyOf(all);
    }

    public Language language() {
        return language;
    }

    public String render(Message message) {
        String template = templates.get(message.key());
        if (template == null) throw new IllegalArgumentException("no text for message " + message.key());
        Matcher argument = ARGUMENT.matcher(template);
        StringBuilder sentence = new StringBuilder();
        while (argument.find()) {
            Object value = message.arguments().get(argument.group(1));
            argument.appendReplacement(sentence, Matcher.quoteReplacement(value == null ? "?" : show(value)));
        }
        return argument.appendTail(sentence).toString();
    }

    /** One argument as people read it. */
    public String show(Object value) {
        if (value instanceof Message nested) return render(nested);
        if (value instanceof BigDecimal number) return Numbers.write(number, language);
        if (value instanceof BigInteger number) return Numbers.write(new BigDecimal(number), language);
        if (value instanceof Long || value instanceof Integer)
            return Numbers.write(((Number) value).longValue(), language);
        if (value instanceof Instant moment) return Times.write(moment);
        if (value instanceof Collection<?> many)
            return many.stream().map(this::show).collect(Collectors.joining(", "));
        return value.toString();
    }

    /** The program's own templates of one language, by key; each room has a file of its own. */
    static Map<String, String> own(Language language) {
        Map<String, String> all = new TreeMap<>();
        for (String room : ROOMS) {
            for (var text : read("/messages/" + room + "_" + language.id() + ".properties")
                    .entrySet()) {
                String twice = all.put((String) text.getKey(), (String) text.getValue());
                if (twice != null) throw new IllegalStateException("message " + text.getKey() + " stands in two files");
            }
        }
        return all;
    }

    private static Properties read(String name) {
        Properties read = new Properties();
        try (var stream = Renderer.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalStateException(name + " is not in the program");
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
