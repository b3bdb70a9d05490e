package vn.tonghop.cli;

import java.time.Instant;
import java.util.Map;
import vn.tonghop.batch.Outcome;
import vn.tonghop.batch.Purpose;
import vn.tonghop.batch.RunFailed;

/** One run in a working folder, told to whoever waits for it: what {@code run}, {@code close} and {@code reopen} share. */
final class LockedRun {

    private final Terminal terminal;
    private final Map<String, String> properties;

    LockedRun(Terminal terminal, Map<String, String> properties) {
        this.terminal = terminal;
        this.properties = properties;
    }

    /** @param given options and properties of the command line */
    Outcome start(Map<String, String> given, boolean quiet, Purpose purpose, Instant started) throws Stop {
        FolderWork work = FolderWork.open(terminal, given, properties);
        try {
            Outcome outcome = work.consolidate(purpose, quiet, started);
            work.tell(outcome, started);
            return outcome;
        } catch (RunFailed e) {
            if (e.why() == RunFailed.Why.DECLINED) throw Stop.usage(e.told());
            terminal.log(e);
            throw Stop.unfinished(e.told());
        }
    }
}
