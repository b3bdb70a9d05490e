package vn.tonghop.cli;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.Purpose;

/** {@code tonghop close}: the period is signed: kept whole, changed by nothing until it is opened again. */
@Command(name = "close", mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--with-open", descriptionKey = "with-open")
    private boolean withOpen;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "close.reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    CloseCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        new LockedRun(terminal, properties)
                .start(
                        options.properties(properties),
                        options.quiet(),
                        Purpose.close(withOpen, reason.strip(), by.strip()),
                        Instant.now());
        return 0;
    }
}
