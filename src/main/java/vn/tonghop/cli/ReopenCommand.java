package vn.tonghop.cli;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.Purpose;

/** {@code tonghop reopen}: a closed period is opened again. */
@Command(name = "reopen", mixinStandardHelpOptions = true)
final class ReopenCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reopen.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    ReopenCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        if (reason.isBlank()) throw Stop.usage("reopen.reason.missing");
        new LockedRun(terminal, properties)
                .start(
                        options.properties(properties),
                        options.quiet(),
                        Purpose.reopen(reason.strip(), by.strip()),
                        Instant.now());
        return 0;
    }
}
