package vn.tonghop.cli;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tonghop serve}: the nightly schedule and the folder watch, until stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    ServeCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Map<String, String> given = options.properties(properties);
        // Once before anything is promised: what is set wrong is said now, not at night.
        FolderWork first = FolderWork.open(terminal, given, properties);
        try (Service service = Service.begin(terminal, first, given, properties, Instant.now())) {
            service.untilStopped();
        }
        return 0;
    }
}
