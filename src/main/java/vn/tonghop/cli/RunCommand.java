package vn.tonghop.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.RunFailed;
import vn.tonghop.message.Renderer;

/** {@code tonghop run}: one consolidation. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean keep;

    RunCommand(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    @Override
    public Integer call() throws Stop {
        Instant started = Instant.now();
        Map<String, String> given = options.properties();
        if (keep) given.put("tonghop.keep-inbox", "true");
        given.putAll(properties);
        FolderWork work = FolderWork.open(terminal, given, properties);
        try {
            Outcome outcome = work.consolidate(options.quiet(), started);
            Renderer renderer = terminal.renderer();
            terminal.print(
                    new RunReport(renderer, work.results()).of(outcome, Duration.between(started, Instant.now())));
            return 0;
        } catch (RunFailed e) {
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }
}
