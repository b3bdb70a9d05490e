package vn.tonghop.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

/** What is set under {@code tonghop.}, by name and kind; a value of another kind ends the command with one line. */
final class SetValues {

    private final Binder binder;

    SetValues(Binder binder) {
        this.binder = binder;
    }

    /** One of Spring's own properties. */
    Optional<String> spring(String name) {
        @Nullable String bound = binder.bind("spring." + name, String.class).orElse(null);
        return Optional.ofNullable(bound).map(String::strip).filter(text -> !text.isEmpty());
    }

    String text(String name, String otherwise) throws Stop {
        return find(name).orElse(otherwise);
    }

    Optional<String> find(String name) throws Stop {
        return bind(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    <T> Optional<T> bind(String name, Class<T> type) throws Stop {
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

    int number(String name, int usual, int least) throws Stop {
        int set = bind(name, Integer.class).orElse(usual);
        if (set < least) throw Stop.usage("settings.value", "name", name, "value", set, "expected", ">= " + least);
        return set;
    }

    /** A millisecond at least. */
    Duration span(String name, Duration usual) throws Stop {
        Duration set = bind(name, Duration.class).orElse(usual);
        if (set.toMillis() < 1) throw Stop.usage("settings.value", "name", name, "value", set, "expected", "> 0");
        return set;
    }

    /** Of a size such as {@code 64MB}; more than nothing. */
    long bytes(String name, long usual) throws Stop {
        long set = bind(name, DataSize.class).map(DataSize::toBytes).orElse(usual);
        if (set < 1) throw Stop.usage("settings.value", "name", name, "value", set, "expected", "> 0");
        return set;
    }

    private static String example(Class<?> type) {
        if (type == Duration.class) return "10s";
        if (type == DataSize.class) return "64MB";
        if (type == Integer.class) return "1000";
        return type == Boolean.class ? "true, false" : type.getSimpleName();
    }
}
