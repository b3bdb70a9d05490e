package vn.tonghop.cli;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.RunFailed;

/** {@code tonghop run}: one consolidation. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Map<String, String> properties;

    @Mixin
    private final Options options = new Options();

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean keep;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

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
        if (dryRun) return rehearse(given, started);
        new LockedRun(terminal, properties).start(given, options.quiet(), Purpose.CONSOLIDATE, started);
        return 0;
    }

    private int rehearse(Map<String, String> given, Instant started) throws Stop {
        FolderWork work = FolderWork.open(terminal, given, properties);
        try {
            terminal.print(new LettersReport(terminal.renderer()).rehearsed(work.rehearse(options.quiet(), started)));
            return 0;
        } catch (RunFailed e) {
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }
}
