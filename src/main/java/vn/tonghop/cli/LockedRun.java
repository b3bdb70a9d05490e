package vn.tonghop.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.RunFailed;

/** One run in a working folder, its lock held: what {@code close} and {@code reopen} have in common. */
final class LockedRun {

    private final Terminal terminal;
    private final Map<String, String> properties;

    LockedRun(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    /** @param options properties by full name */
    void start(Map<String, String> options, boolean quiet, Purpose purpose) throws Stop {
        Instant started = Instant.now();
        Map<String, String> given = new LinkedHashMap<>(options);
        given.putAll(properties);
        FolderWork work = FolderWork.open(terminal, given, properties);
        try {
            Outcome outcome = work.consolidate(quiet, started, purpose);
            terminal.print(new RunReport(terminal.renderer(), work.results())
                    .of(outcome, Duration.between(started, Instant.now())));
        } catch (RunFailed e) {
            if (e.isDeclined()) throw Stop.usage(e.told());
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }
}
