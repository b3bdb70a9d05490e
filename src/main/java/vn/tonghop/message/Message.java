package vn.tonghop.message;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to tell people, before it is a sentence: a key and named arguments. A whole number ({@link Long},
 * {@link Integer}, {@link java.math.BigDecimal}) is written with thousands marks, a {@link Message} is rendered, a list
 * joined, anything else shown by its {@code toString}.
 */
public record Message(String key, Map<String, Object> arguments) implements Serializable {

    public Message {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** {@code Message.of("file.tooLarge", "file", name, "limit", bytes)}: names and values in turn. */
    public static Message of(String key, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a name without a value in " + key);
        Map<String, Object> arguments = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return new Message(key, arguments);
    }

    public Message with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(arguments);
        more.put(name, value);
        return new Message(key, more);
    }
}
